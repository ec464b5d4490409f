import { ok, type Result } from '@tirek/kernel'
import type { Person } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/acts.ts'
import { EMPTY_CONTENT, type Programme } from '../domain/programme.ts'
import { findLiveProgramme, lockProgramme } from '../read/programmes.ts'
import { insertProgramme, nextNumber } from '../store/programmes.ts'
import { aboutProgramme, moveOrRefuse, refuseForeignProgramme } from './working-programme.ts'

async function open(act: Act, person: Person): Promise<Result<Programme, Refusal>> {
  const { actor, today } = act
  if (actor.organisationId === undefined)
    return refuse('programme.no-organisation', { status: 'forbidden', cite: [ACTS.whoMakesIt] })
  const number = await nextNumber(act.db, { organisationId: actor.organisationId, kind: 'programme', today })
  const programme: Programme = {
    id: act.newId(),
    region: person.region,
    personId: person.id,
    organisationId: actor.organisationId,
    number,
    state: 'draft',
    coordinatorId: actor.accountId,
    coordinatorName: actor.name,
    conclusionId: undefined,
    noticedOn: undefined,
    content: EMPTY_CONTENT,
    isComplete: false,
    revision: 0,
    version: 1,
    startedOn: today,
    approvedRevision: undefined,
    approvedOn: undefined,
    reviewDue: undefined,
    closedOn: undefined,
    closedReason: undefined,
  }
  await insertProgramme(act, programme)
  await act.record({
    name: 'programme.drafted',
    ...aboutProgramme(programme),
    data: { number },
    cite: [ACTS.programme],
  })
  return ok(programme)
}

/**
 * The child's live programme, ready to be written; a new one when there is none. A programme that another
 * consultation leads is not written from here, even when the child's file is open to both.
 */
export async function openOrLock(
  act: Act,
  person: Person,
  version: number | undefined,
): Promise<Result<Programme, Refusal>> {
  const live = await findLiveProgramme(act.db, person.id)
  if (live === undefined) return version === undefined ? open(act, person) : stale()
  if (live.organisationId !== act.actor.organisationId) return refuseForeignProgramme()
  const locked = await lockProgramme(act, live.id)
  if (locked === undefined || (version !== undefined && version !== locked.version)) return stale()
  const edge = moveOrRefuse(act, locked, 'write')
  return edge.ok ? ok(locked) : edge
}

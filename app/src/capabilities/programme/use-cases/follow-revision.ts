import type { Act } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/acts.ts'
import { DIRECTION_EDGES, type Direction, isLiveDirection, type NoticeReason } from '../domain/direction.ts'
import type { Measure } from '../domain/measure.ts'
import { type Fate, reviseDirection } from '../domain/revise-direction.ts'
import { listDirectionsOf } from '../read/directions.ts'
import { insertNotice, updateDirection } from '../store/directions.ts'
import { closeToRecipient } from './direction-party.ts'
import { tellOfProgramme } from './tell-family.ts'

const EVENTS = {
  narrowed: 'programme.direction-narrowed',
  anew: 'programme.direction-outdated',
  ends: 'programme.direction-superseded',
} as const

async function leaveTrace(act: Act, direction: Direction, kind: keyof typeof EVENTS): Promise<void> {
  const { id, region, personId, number, organisationId } = direction
  await act.record({
    name: EVENTS[kind],
    ...{ region, personId, subject: { kind: 'direction', id } },
    data: { number, organisationId },
    cite: [ACTS.programme, ACTS.direction],
  })
}

/** A direction ends because the programme goes on without it; its organisation is told, without the child named. */
export async function supersede(act: Act, direction: Direction, why: NoticeReason): Promise<void> {
  const ended = { state: DIRECTION_EDGES.supersede.to, endedOn: act.today, outdatedOn: undefined } as const
  await updateDirection(act.db, direction, ended)
  await act.deadlines.cancel('programme.answer-direction', direction.id)
  await insertNotice(act, direction, why)
  await leaveTrace(act, direction, 'ends')
  await closeToRecipient(act, direction)
}

async function apply(act: Act, direction: Direction, fate: Fate): Promise<void> {
  if (fate.kind === 'goes-on') return
  if (fate.kind === 'ends') return supersede(act, direction, 'measure-removed')
  const { measureIds } = fate
  const isNarrowed = fate.kind === 'narrowed' || fate.isNarrowed
  const outdatedOn = fate.kind === 'anew' ? act.today : direction.outdatedOn
  await updateDirection(act.db, direction, { measureIds, outdatedOn })
  if (isNarrowed) await insertNotice(act, direction, 'measure-removed')
  await leaveTrace(act, direction, fate.kind)
  if (fate.kind === 'anew') await tellOfProgramme(act, direction, 'consent-again', act.today)
}

/**
 * A new edition re-opens the tasks of the programme: what left it ends, what changed needs a new direction under a new
 * consent while the service goes on, the rest goes on as it was.
 */
export async function followRevision(
  act: Act,
  { programmeId, personId }: { readonly programmeId: string; readonly personId: string },
  before: readonly Measure[],
  after: readonly Measure[],
): Promise<void> {
  for (const direction of await listDirectionsOf(act.db, personId))
    if (direction.programmeId === programmeId && isLiveDirection(direction.state))
      await apply(act, direction, reviseDirection(direction, before, after))
}

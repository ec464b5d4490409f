import { birthday, ok, type Result } from '@tirek/kernel'
import { getValue } from '@tirek/law'
import { z } from 'zod'
import { findPerson, type Person } from '#capabilities/registry/index.ts'
import { humansOf } from '#platform/access/holder.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, versionField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import type { Programme, ProgrammeHead } from '../domain/programme.ts'
import { reviewTerm } from '../domain/review.ts'
import { isCollegial } from '../domain/sign-off.ts'
import { findEditionInForce } from '../read/editions.ts'
import { listGoals } from '../read/goals.ts'
import { listMeasureHeads, listMeasures } from '../read/measures.ts'
import { listSignOffs } from '../read/voices.ts'
import { insertEdition, updateProgramme } from '../store/programmes.ts'
import { insertSignOff } from '../store/voices.ts'
import { followRevision } from './follow-revision.ts'
import { tellOfProgramme } from './tell-family.ts'
import { aboutProgramme, lockOrRefuse, moveOrRefuse, refuseIncomplete } from './working-programme.ts'
import { closedOrganisations } from './write-measures.ts'

const input = z.strictObject({ programmeId: idField, version: versionField.optional() })

/** A specialist of the consultation stands behind the revision as it is now. */
export const signOffProgramme = command({
  name: 'programme.sign-off',
  title: {
    kk: 'Бағдарламаны алқалы түрде қолдау',
    ru: 'Коллегиально поддержать программу',
    en: 'Sign off the programme',
  },
  basis: [ACTS.whoMakesIt],
  input,
  output: z.object({ programmeId: z.uuid(), revision: z.number(), version: z.number() }),
  run: async (act, given) => {
    const locked = await lockOrRefuse(act, given)
    if (!locked.ok) return locked
    const programme = locked.value
    const complete = await refuseIncomplete(act, programme)
    if (!complete.ok) return complete
    const edge = moveOrRefuse(act, programme, 'sign-off')
    if (!edge.ok) return edge
    const { revision } = programme
    const before = await listSignOffs(act.db, programme.id)
    const humans = await humansOf(act, [act.actor.accountId, ...before.map(({ memberId }) => memberId)])
    const own = humans.get(act.actor.accountId)
    if (before.some((one) => one.revision === revision && humans.get(one.memberId) === own))
      return refuse('programme.already-signed-off', { status: 'state', cite: [ACTS.whoMakesIt] })

    await insertSignOff(act, programme)
    const version = await updateProgramme(act, programme, {})
    await act.record({
      name: 'programme.signed-off',
      ...aboutProgramme(programme),
      data: { revision, specialty: act.actor.specialty ?? null },
      cite: [ACTS.whoMakesIt],
    })
    return ok({ programmeId: programme.id, revision, version })
  },
})

/** What stands between a complete text and its approval: the family's word, the colleagues, a closed organisation. */
async function refuseUnready(act: Act, programme: Programme): Promise<Result<void, Refusal>> {
  const cite = [ACTS.whoMakesIt]
  if (programme.state === 'draft') return refuse('programme.not-agreed', { cite })
  if (programme.state === 'disputed') return refuse('programme.disputed', { cite })
  const signOffs = await listSignOffs(act.db, programme.id)
  const { revision, coordinatorId } = programme
  const ids = [coordinatorId, act.actor.accountId, ...signOffs.map(({ memberId }) => memberId)]
  const humans = await humansOf(act, ids)
  const human = (id: string) => humans.get(id) ?? id
  const voices = signOffs.map((one) => ({ revision: one.revision, memberId: human(one.memberId) }))
  const two = { coordinatorId: human(coordinatorId), approverId: human(act.actor.accountId) }
  if (!isCollegial(voices, { revision, ...two })) return refuse('programme.not-collegial', { cite })
  const closed = await closedOrganisations(act, await listMeasureHeads(act.db, programme.id))
  if (closed.length === 0) return ok(undefined)
  return refuse('programme.executor-closed', {
    cite: [ACTS.programme],
    facts: { organisations: [...closed] },
  })
}

/** Starts the project's review interval; returns its last day. */
export async function startReviewClock(act: Act, programme: ProgrammeHead, person: Person) {
  const about = {
    ...aboutProgramme(programme),
    ownerRole: 'irp-coordinator',
    ownerId: programme.organisationId,
  }
  const { due } = await act.deadlines.start({
    ...about,
    kind: 'programme.review',
    termId: reviewTerm(person.birthDate, act.today),
    from: act.today,
  })
  return due
}

/** Support ends at majority (article 3(1)); the programme is closed that day by the system. */
async function startMajorityClock(act: Act, programme: ProgrammeHead, person: Person): Promise<void> {
  const age = getValue('law343.majority-age', act.today).value
  await act.deadlines.startOn({
    ...aboutProgramme(programme),
    kind: 'programme.majority',
    due: birthday(person.birthDate, age),
    cite: ACTS.child,
    fires: 'start',
    ownerRole: 'system',
  })
}

/** The head approves what the family has agreed to and the colleagues have signed (LAW-1-33, DEC-8). */
export const approveProgramme = command({
  name: 'programme.approve',
  title: { kk: 'Бағдарламаны бекіту', ru: 'Утвердить программу', en: 'Approve the programme' },
  basis: [ACTS.programme, ACTS.whoMakesIt],
  input,
  output: z.object({ programmeId: z.uuid(), state: z.string(), version: z.number(), reviewDue: z.string() }),
  run: async (act, given) => {
    const locked = await lockOrRefuse(act, given)
    if (!locked.ok) return locked
    const programme = locked.value
    const isOpen = ['draft', 'agreed', 'disputed'].includes(programme.state)
    const ready = isOpen ? await refuseIncomplete(act, programme) : ok(undefined)
    if (!ready.ok) return ready
    const unready = isOpen ? await refuseUnready(act, programme) : ok(undefined)
    if (!unready.ok) return unready
    const edge = moveOrRefuse(act, programme, 'approve')
    if (!edge.ok) return edge
    const person = await findPerson(act.db, programme.personId)
    if (person === undefined) return notFound('person')

    const before = await findEditionInForce(act, programme)
    const reviewDue = await startReviewClock(act, programme, person)
    await startMajorityClock(act, programme, person)
    const measures = await listMeasures(act, programme.id)
    const goals = await listGoals(act, programme.id)
    const written = { content: programme.content, measures, goals }
    await insertEdition(act, programme, {
      id: act.newId(),
      approvedOn: act.today,
      approvedBy: act.actor.name,
      written,
    })
    const version = await updateProgramme(act, programme, {
      state: edge.value.to,
      approvedRevision: programme.revision,
      approvedOn: act.today,
      reviewDue,
    })
    const about = { programmeId: programme.id, personId: programme.personId }
    await followRevision(act, about, before?.measures ?? [], measures)
    await tellOfProgramme(act, programme, 'approved', String(programme.revision))
    await act.record({
      name: 'programme.approved',
      ...aboutProgramme(programme),
      data: { revision: programme.revision, number: programme.number, reviewDue, measures: measures.length },
      cite: [ACTS.programme, ACTS.whoMakesIt],
    })
    return ok({ programmeId: programme.id, state: edge.value.to, version, reviewDue })
  },
})

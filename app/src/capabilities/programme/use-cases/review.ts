import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findPerson } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { byAnswer, idField, textField, versionField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import type { ProgrammeHead } from '../domain/programme.ts'
import { CLOSE_REASONS, type CloseReason, REVIEW_OCCASIONS, type ReviewOccasion } from '../domain/review.ts'
import { updateProgramme } from '../store/programmes.ts'
import { startReviewClock } from './approve.ts'
import { tellOfProgramme } from './tell-family.ts'
import { aboutProgramme, lockOrRefuse, moveOrRefuse } from './working-programme.ts'

const fields = z.strictObject({
  programmeId: idField,
  version: versionField.optional(),
  /** `start` opens the review; `keep` approves the same text for a new interval; `close` ends the programme. */
  outcome: z.enum(['start', 'keep', 'close']),
  occasion: z.enum(REVIEW_OCCASIONS).optional(),
  closeReason: z.enum(CLOSE_REASONS).optional(),
  note: textField,
})
const input = byAnswer(fields, 'outcome', { start: ['occasion'], close: ['closeReason'] })
type Input = z.output<typeof input>

/** Opens the review; the approved edition stays in force until another is approved. */
export async function startReview(
  act: Act,
  programme: ProgrammeHead,
  { occasion, note }: { readonly occasion: ReviewOccasion; readonly note: string },
): Promise<number> {
  const version = await updateProgramme(act, programme, { state: 'under-review' })
  await act.deadlines.meet('programme.review', programme.id)
  await tellOfProgramme(act, programme, 'review-opened', act.today)
  await act.record({
    name: 'programme.review-started',
    ...aboutProgramme(programme),
    data: { occasion, note },
    cite: [ACTS.whoMakesIt],
  })
  return version
}

/** Ends the programme for one of the listed reasons. */
export async function closeProgramme(
  act: Act,
  programme: ProgrammeHead,
  { reason, note }: { readonly reason: CloseReason; readonly note: string | undefined },
): Promise<number> {
  const version = await updateProgramme(act, programme, {
    state: 'closed',
    closedOn: act.today,
    closedReason: reason,
    closedNote: note,
  })
  await act.deadlines.cancel('programme.review', programme.id)
  await act.deadlines.cancel('programme.majority', programme.id)
  await act.record({
    name: 'programme.closed',
    ...aboutProgramme(programme),
    data: { reason },
    cite: [reason === 'majority' ? ACTS.child : ACTS.whoMakesIt],
  })
  return version
}

async function keep(act: Act, programme: ProgrammeHead, note: string) {
  const person = await findPerson(act.db, programme.personId)
  if (person === undefined) return notFound('person')
  const reviewDue = await startReviewClock(act, programme, person)
  const version = await updateProgramme(act, programme, { state: 'approved', reviewDue })
  await act.record({
    name: 'programme.kept',
    ...aboutProgramme(programme),
    data: { note, reviewDue },
    cite: [ACTS.whoMakesIt],
  })
  return ok(version)
}

function noReason(): Result<never, Refusal> {
  return refuse('programme.close-reason-needed', {
    status: 'invalid',
    cite: [ACTS.participationReading],
    fields: [{ path: 'closeReason', code: 'required' }],
  })
}

/** Whether the wish to close makes sense: it may be seen, is led here, has a reason, and is not closed already. */
async function checkClosing(act: Act, given: Input): Promise<Result<unknown, Refusal>> {
  const locked = await lockOrRefuse(act, given)
  if (!locked.ok) return locked
  if (given.closeReason === undefined) return noReason()
  const edge = moveOrRefuse(act, locked.value, 'close')
  return !edge.ok && edge.error.code === 'programme.wrong-state' ? edge : ok(undefined)
}

async function decide(act: Act, programme: ProgrammeHead, given: Input) {
  const { note } = given
  if (given.outcome === 'start')
    return ok(await startReview(act, programme, { occasion: given.occasion ?? 'facts-changed', note }))
  if (given.outcome === 'keep') return keep(act, programme, note)
  if (given.closeReason === undefined) return noReason()
  return ok(await closeProgramme(act, programme, { reason: given.closeReason, note }))
}

const EVENT_OF = { start: 'start-review', keep: 'keep', close: 'close' } as const
const STATE_OF = { start: 'under-review', keep: 'approved', close: 'closed' } as const

/** Reviews a programme: on the day the project sets, when facts change, or when the family asks (DEC-8). */
export const reviewProgramme = command({
  name: 'programme.review',
  title: { kk: 'Бағдарламаны қайта қарау', ru: 'Пересмотреть программу', en: 'Review the programme' },
  basis: [ACTS.whoMakesIt],
  input,
  output: z.object({ programmeId: z.uuid(), state: z.string(), version: z.number() }),
  needsFreshProof: ({ outcome }) => outcome === 'close',
  // The head decides, and never alone: the coordinator or another head asks.
  second: {
    when: ({ outcome }) => outcome === 'close',
    by: { 'irp-coordinator': ['pmpc-head'], 'pmpc-head': ['pmpc-head'] },
    check: checkClosing,
    why: ({ note }) => note,
    shows: async (_act, { closeReason }) => [
      { label: 'review.outcome', value: 'review.outcome.close', isKey: true },
      { label: 'review.close-reason', value: `close.${closeReason}`, isKey: true },
    ],
    href: ({ programmeId }) => `/programmes/${programmeId}`,
  },
  run: async (act, given) => {
    const locked = await lockOrRefuse(act, given)
    if (!locked.ok) return locked
    const edge = moveOrRefuse(act, locked.value, EVENT_OF[given.outcome])
    if (!edge.ok) return edge
    const decided = await decide(act, locked.value, given)
    if (!decided.ok) return decided
    return ok({ programmeId: given.programmeId, state: STATE_OF[given.outcome], version: decided.value })
  },
})

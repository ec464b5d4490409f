import type { DeadlineHandler } from '#platform/module.ts'
import { lockHead } from '../read/programmes.ts'
import { closeProgramme, startReview } from '../use-cases/review.ts'

/** The day of review is over: the review opens by itself. The approved edition goes on meanwhile. */
const openReview: DeadlineHandler = async (act, deadline) => {
  const programme = await lockHead(act.db, deadline.subjectId)
  if (programme?.state !== 'approved') return
  await startReview(act, programme, { occasion: 'due', note: '' })
}

/** The child comes of age: support under the Law ends that day (article 3(1)). */
const endAtMajority: DeadlineHandler = async (act, deadline) => {
  const programme = await lockHead(act.db, deadline.subjectId)
  if (programme === undefined || programme.state === 'closed') return
  await closeProgramme(act, programme, { reason: 'majority', note: undefined })
}

/** An answer that is late stays owed: the list of the organisation shows it, nothing is taken from the child. */
const remindOfAnswer: DeadlineHandler = async (act, deadline) => {
  await act.record({
    name: 'programme.answer-late',
    region: deadline.region,
    personId: deadline.personId,
    subject: { kind: 'direction', id: deadline.subjectId },
    data: { due: deadline.dueOn },
  })
}

/** What the worker does when a term of this capability is over. */
export const deadlines = {
  'programme.review': openReview,
  'programme.majority': endAtMajority,
  'programme.answer-direction': remindOfAnswer,
} as const satisfies Record<string, DeadlineHandler>

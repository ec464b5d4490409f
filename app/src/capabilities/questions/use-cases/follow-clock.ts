import type { OpenDeadline } from '#platform/deadlines/deadlines.ts'
import type { Act } from '#platform/use-case/act.ts'
import { ANSWER_TERM, isQuestionEvent } from '../domain/question.ts'
import { findQuestion } from '../read/questions.ts'
import { markOverdue, markReminded } from '../store/questions.ts'
import { eventOf } from './events.ts'

/** Days have gone by: the question stands on top of the desk as one to be answered now. */
export async function remindDesk(act: Act, { subjectId }: OpenDeadline): Promise<void> {
  const question = await findQuestion(act, subjectId)
  if (question === undefined || !isQuestionEvent('answer', question.state)) return
  await markReminded(act, question)
  await act.record({
    name: 'questions.reminded',
    ...eventOf(question, [ANSWER_TERM], { due: question.dueOn }),
  })
}

/** The term is over without an answer: the head of the body sees it among the late ones, and so does the family. */
export async function escalateQuestion(act: Act, { subjectId, dueOn }: OpenDeadline): Promise<void> {
  const question = await findQuestion(act, subjectId)
  if (question === undefined || !isQuestionEvent('answer', question.state)) return
  await markOverdue(act, question)
  await act.record({ name: 'questions.overdue', ...eventOf(question, [ANSWER_TERM], { due: dueOn }) })
}

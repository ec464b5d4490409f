import type { Citation } from '@tirek/law'
import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import type { Question } from '../domain/question.ts'

/** The clocks of a question: when the desk is reminded, and when the answer is owed. */
export const REMIND = 'questions.remind'
export const ANSWER = 'questions.answer'

/** An event about a question: it belongs to the asker's own record, when the asker is known. */
export function eventOf(
  { id, region, personId, number }: Pick<Question, 'id' | 'region' | 'personId' | 'number'>,
  cite: readonly Citation[],
  data: Readonly<Record<string, unknown>> = {},
): Omit<HistoryEvent, 'name'> {
  const about = { region, subject: { kind: 'question', id }, data: { number, ...data }, cite }
  return personId === undefined ? about : { ...about, personId }
}

/** The clocks belong to the asker: a desk that answers stops them as the system. */
export async function endClocks(act: Act, questionId: string): Promise<void> {
  await act.asSystem(async () => {
    await act.deadlines.meet(ANSWER, questionId)
    await act.deadlines.meet(REMIND, questionId)
  })
}

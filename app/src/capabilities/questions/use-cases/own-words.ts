import type { Act } from '#platform/use-case/act.ts'
import { findQuestion } from '../read/questions.ts'

/** The words of a question of the actor's own, for a complaint made of it; undefined for anybody else's. */
export async function wordsOfOwnQuestion(
  act: Act,
  questionId: string,
): Promise<{ readonly number: string; readonly words: string } | undefined> {
  const question = await findQuestion(act, questionId)
  return question !== undefined && question.personId === act.actor.personId
    ? { number: question.number, words: question.words }
    : undefined
}

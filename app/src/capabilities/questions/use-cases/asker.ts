import { ok, type Result } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { Refusal } from '#platform/use-case/refusal.ts'
import type { Before } from '#platform/use-case/use-case.ts'
import type { Question } from '../domain/question.ts'
import { findQuestion, isOfBrowser } from '../read/questions.ts'
import { hashOfBrowser } from './take-question.ts'

/** The browser that asks, by its cookie; the command line and the API have none. */
export async function browserOf({ client }: Before): Promise<Result<string | undefined, Refusal>> {
  return Promise.resolve(ok(client.deviceToken))
}

/** The question of whoever asks: their own by their account, or the one that this browser asked or opened by its code. */
export async function ownQuestion(
  act: Act,
  questionId: string,
  browser: string | undefined,
): Promise<Question | undefined> {
  const { personId } = act.actor
  if (personId !== undefined) {
    const question = await findQuestion(act, questionId)
    return question?.personId === personId ? question : undefined
  }
  if (browser === undefined) return undefined
  const hash = hashOfBrowser(act, browser)
  return act.asSystem(async () => {
    const isOwn = await isOfBrowser(act.db, questionId, hash)
    const question = isOwn ? await findQuestion(act, questionId) : undefined
    return question?.personId === undefined ? question : undefined
  })
}

import type { AsyncMessage } from './shep-async-envelope.ts'

/** Answers that came by themselves and wait for the one who asked. Lost with the process: then they are asked for. */
export interface AnswerBox {
  /** A question is on its way: its answer may come before the journal knows of it. */
  expect(questionId: string): void
  isExpected(questionId: string): boolean
  /** False when an answer to that question lies there already. */
  put(questionId: string, answer: AsyncMessage): boolean
  take(questionId: string): AsyncMessage | undefined
  /** The answer as soon as it comes; undefined when it has not come in that time. */
  wait(questionId: string, milliseconds: number): Promise<AsyncMessage | undefined>
}

const MOST_KEPT = 1000

/** An empty box. */
export function createAnswerBox(): AnswerBox {
  const kept = new Map<string, AsyncMessage>()
  const waiting = new Map<string, () => void>()
  const expected = new Set<string>()
  const take = (questionId: string) => {
    const answer = kept.get(questionId)
    kept.delete(questionId)
    return answer
  }
  return {
    expect(questionId) {
      expected.add(questionId)
      const oldest = expected.size > MOST_KEPT ? expected.values().next().value : undefined
      if (oldest !== undefined) expected.delete(oldest)
    },
    isExpected: (questionId) => expected.has(questionId),
    put(questionId, answer) {
      if (kept.has(questionId)) return false
      kept.set(questionId, answer)
      const oldest = kept.size > MOST_KEPT ? kept.keys().next().value : undefined
      if (oldest !== undefined) kept.delete(oldest)
      waiting.get(questionId)?.()
      return true
    },
    take,
    async wait(questionId, milliseconds) {
      if (!kept.has(questionId))
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds)
          waiting.set(questionId, () => {
            clearTimeout(timer)
            resolve()
          })
        })
      waiting.delete(questionId)
      return take(questionId)
    },
  }
}

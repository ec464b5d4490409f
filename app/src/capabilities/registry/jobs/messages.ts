import type { OutboxHandler } from '#platform/module.ts'
import { REMATCH_AGAIN, REMATCH_BATCH, rematchAgain, rematchBatch } from '../use-cases/rematch.ts'

/** What the worker does with the messages of the registry. */
export const outboxHandlers: Readonly<Record<string, OutboxHandler>> = {
  [REMATCH_BATCH]: rematchBatch,
  [REMATCH_AGAIN]: rematchAgain,
}

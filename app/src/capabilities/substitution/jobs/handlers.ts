import type { OutboxHandler } from '#platform/module.ts'
import { OVER_MESSAGE } from '../use-cases/appoint.ts'
import { endInTime } from '../use-cases/end-in-time.ts'

/** What the worker does with the messages of this capability. */
export const outboxHandlers: Readonly<Record<string, OutboxHandler>> = { [OVER_MESSAGE]: endInTime }

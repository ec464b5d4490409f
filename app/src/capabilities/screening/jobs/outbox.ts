import { z } from 'zod'
import type { OutboxHandler } from '#platform/module.ts'
import { REDRAW, redraw } from '../use-cases/publish-schedule.ts'

/** What the worker does with the messages of this capability. */
export const outboxHandlers: Readonly<Record<string, OutboxHandler>> = {
  [REDRAW]: (act, payload) => redraw(act, z.uuid().optional().parse(payload['after'])),
}

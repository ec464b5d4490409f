import type { LocalDate } from '@tirek/kernel'
import { z } from 'zod'
import { NOTICE_STATES, type Notice, stateOf } from '../domain/notice.ts'

/** A notice as its recipient sees it. */
export const noticeShape = z.object({
  id: z.uuid(),
  purpose: z.string(),
  scope: z.array(z.string()),
  receiptNumber: z.string(),
  toldOn: z.string(),
  dueOn: z.string(),
  state: z.enum(NOTICE_STATES),
  answeredOn: z.string().nullable(),
  keptWhat: z.string().nullable(),
  keptBasis: z.string().nullable(),
})

/** A notice as shown. */
export type ShownNotice = z.output<typeof noticeShape>

/** A notice without what leads to the child. */
export function shownNotice(notice: Notice, today: LocalDate): ShownNotice {
  const { id, purpose, scope, receiptNumber, toldOn, dueOn, answer } = notice
  return {
    ...{ id, purpose, scope: [...scope], receiptNumber, toldOn, dueOn, state: stateOf(notice, today) },
    answeredOn: answer?.on ?? null,
    keptWhat: answer?.kept?.what ?? null,
    keptBasis: answer?.kept?.basis ?? null,
  }
}

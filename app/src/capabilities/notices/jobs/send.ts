import { z } from 'zod'
import type { OutboxHandler } from '#platform/module.ts'
import { SEND_NOTICE } from '#platform/notices/tell.ts'
import { type NoticeWords, SEND_ONE, sendLetter, sendOn, sendSms } from '../use-cases/send-notice.ts'

const wave = z.object({ noticeId: z.uuid(), onlyTo: z.array(z.uuid()).optional() })
const single = z.object({ noticeId: z.uuid(), recipientId: z.uuid() })

/** What the worker does to send notices on. */
export function outboxHandlers(words: NoticeWords): Readonly<Record<string, OutboxHandler>> {
  return {
    [SEND_NOTICE]: (act, payload) => sendOn(act, wave.parse(payload)),
    [SEND_ONE.sms]: (act, payload) => sendSms(act, words, single.parse(payload)),
    [SEND_ONE.email]: (act, payload) => sendLetter(act, words, single.parse(payload)),
  }
}

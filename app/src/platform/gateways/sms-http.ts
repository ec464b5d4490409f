import { err, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { exchange } from './http-post.ts'
import type { Trouble } from './line.ts'
import type { SmsFacts, SmsMessage } from './ports.ts'

/** One way by which an SMS leaves. */
export type SmsWay = {
  send(message: SmsMessage, messageId: string): Promise<Result<SmsFacts, Trouble>>
  close(): Promise<void>
}

const receipt = z.object({ id: z.string(), phone: z.string(), accepted: z.boolean() })

/**
 * SMS over HTTP: `POST <address>` with `{ id, phone, text }` as JSON, answered with `{ id, phone, accepted }`. The
 * password of the address goes as a bearer. A receipt for another message or another number is not taken.
 */
export function smsOverHttp(address: URL, timeoutMs: number): SmsWay {
  const url = `${address.origin}${address.pathname}`
  const headers = {
    'content-type': 'application/json',
    ...(address.password === '' ? {} : { authorization: `Bearer ${decodeURIComponent(address.password)}` }),
  }
  return {
    send: async ({ phone, text }, id) => {
      const body = JSON.stringify({ id, phone, text })
      const reply = await exchange(url, { method: 'POST', headers, body }, timeoutMs)
      return reply.ok ? readReceipt(reply.value, { id, phone }) : reply
    },
    close: async () => undefined,
  }
}

function readReceipt(
  source: string,
  sent: { readonly id: string; readonly phone: string },
): Result<SmsFacts, Trouble> {
  const given = parseJson(source)
  if (Array.isArray(given)) return err({ kind: 'duplicate', detail: 'more than one receipt' })
  const read = receipt.safeParse(given)
  if (!read.success) return err({ kind: 'garbage', detail: 'not a receipt' })
  const { id, phone, accepted } = read.data
  if (id !== sent.id) return err({ kind: 'replayed', detail: 'the receipt is of another message' })
  if (phone !== sent.phone) return err({ kind: 'wrong-person', detail: 'the receipt is of another number' })
  return ok({ accepted })
}

/** What a text of JSON holds; undefined when it is none. */
export function parseJson(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}

import { err, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { exchange } from './http-post.ts'
import type { Lines, Trouble } from './line.ts'
import type { GatewayAnswer, GatewayReply, PortalFacts } from './ports.ts'
import { parseJson } from './sms-http.ts'

const organisation = z.object({
  id: z.string().min(1).max(100),
  name: z.string().min(1).max(500),
  region: z.string().regex(/^\d{2,9}$/),
  places: z.int().min(0).max(100_000),
})
const catalogue = z.object({
  messageId: z.string(),
  asOf: z.iso.datetime({ offset: true }),
  organisations: z.array(organisation).max(20_000),
})

/** How old an edition may be: an older one is a repeat of what was said before. */
const OLDEST_MS = 36 * 3_600_000

/**
 * The catalogue of the social services portal: `GET <address>` with the message id in `x-message-id`, answered with
 * `{ messageId, asOf, organisations }` as JSON (the project's contract: the portal has published none).
 */
export function askPortal(
  { url, now }: { readonly url: string; readonly now: () => Date },
  lines: Lines,
  messageId: string,
): GatewayReply<PortalFacts> {
  const headers = { 'x-message-id': messageId, accept: 'application/json' }
  return lines.ask('portal', messageId, async () => {
    const reply = await exchange(url, { method: 'GET', headers }, lines.timeoutMs)
    return reply.ok ? readCatalogue(reply.value, messageId, now()) : reply
  })
}

function readCatalogue(
  source: string,
  messageId: string,
  now: Date,
): Result<GatewayAnswer<PortalFacts>, Trouble> {
  const read = catalogue.safeParse(parseJson(source))
  if (!read.success) return err({ kind: 'garbage', detail: 'not a catalogue' })
  const { asOf, organisations } = read.data
  if (read.data.messageId !== messageId || now.getTime() - Date.parse(asOf) > OLDEST_MS)
    return err({ kind: 'replayed', detail: 'an edition of before' })
  if (new Set(organisations.map(({ id }) => id)).size !== organisations.length)
    return err({ kind: 'duplicate', detail: 'an organisation stands twice' })
  return ok({ messageId, answeredAt: now, facts: { asOf, organisations } })
}

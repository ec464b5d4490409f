import { err } from '@tirek/kernel'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { endSession } from '#platform/access/sessions.ts'
import { redeemTicket, TICKET_OVER } from '#platform/access/sign-in-ticket.ts'
import { preferredLang } from '#platform/i18n/lang.ts'
import { idField } from '#platform/use-case/fields.ts'
import { refusal } from '#platform/use-case/refusal.ts'
import { sendProblem } from './api.ts'
import { bearerOf, isCrossSite } from './context.ts'
import { sendRefusal } from './draw.tsx'
import { enterAs } from './enter.ts'
import type { ServerParts } from './parts.ts'
import { comesFrom } from './terminal.ts'
import { visitOf } from './visit.ts'

const exchangeShape = z.object({ ticket: z.string().max(100), accountId: idField })

/** The exchange of a ticket for a session, for every way of signing in: with the post chosen on a page, and by the API. */
export function ticketRoutes(app: FastifyInstance, parts: ServerParts): void {
  app.post('/:lang(kk|ru|en)/sign-in/post', async (request, reply) => {
    const { lang } = request.params as { lang: 'kk' | 'ru' | 'en' }
    const visit = await visitOf(parts, lang, request, reply)
    const parsed = exchangeShape.safeParse(request.body)
    if (isCrossSite(request))
      return sendRefusal(visit, refusal('platform.cross-site', { status: 'forbidden' }))
    if (!parsed.success) return sendRefusal(visit, TICKET_OVER)
    const { to } = (request.body ?? {}) as Readonly<Record<string, unknown>>
    return enterAs(visit, parsed.data.ticket, parsed.data.accountId, to)
  })

  app.post('/api/v1/access/session', async (request, reply) => {
    const parsed = exchangeShape.safeParse(request.body)
    const times = { now: parts.clock.now(), realNow: parts.realClock.now(), ...comesFrom(request) }
    const session = parsed.success
      ? await redeemTicket(parts.kysely, { ...parsed.data, ...times })
      : err(TICKET_OVER)
    if (!session.ok)
      return sendProblem(reply, parts, session.error, preferredLang(request.headers['accept-language']))
    // A program that was signed in goes on with the new session alone.
    const former = bearerOf(request)
    if (former !== undefined) await endSession(parts.kysely, former)
    return { token: session.value }
  })
}

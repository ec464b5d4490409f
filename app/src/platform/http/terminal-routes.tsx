import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { endSession } from '#platform/access/sessions.ts'
import { TERMINAL_OFF, type Terminal } from '#platform/access/terminal.ts'
import { giveLonger } from '#platform/access/terminal-sessions.ts'
import { KIOSK, KIOSK_END, KIOSK_LONGER, KIOSK_OVER } from '#platform/i18n/kiosk-paths.ts'
import { actorOf, isCrossSite, seeOther, TERMINAL_COOKIE, tokenOf } from './context.ts'
import { langOfAddress, sendRefusal } from './draw.tsx'
import type { ServerParts } from './parts.ts'
import { safePath } from './session-routes.ts'
import { keepMark, knowTerminal, terminalOf, wipe } from './terminal.ts'

type LangParams = { readonly lang: 'kk' | 'ru' | 'en' }

/** A terminal that was switched off shows this and nothing else. */
function sendOff(parts: ServerParts, request: FastifyRequest, reply: FastifyReply, terminal: Terminal) {
  wipe(parts, request, reply)
  const lang = langOfAddress(request, terminal.lang)
  return sendRefusal({ parts, request, reply, lang, actor: parts.visitor }, TERMINAL_OFF)
}

/** The start of the site, where a terminal shows its own start. */
const SITE_START = /^\/(?:(kk|ru|en)\/?)?(?:\?.*)?$/

async function meetTerminal(parts: ServerParts, request: FastifyRequest, reply: FastifyReply) {
  const { url } = request
  if (url.startsWith('/static/')) return undefined
  const terminal = await knowTerminal(parts, request, reply)
  if (terminal === undefined || url.startsWith('/api/')) return undefined
  if (terminal.isOff) return sendOff(parts, request, reply, terminal)
  // Each visitor renews the mark: a browser forgets a cookie after a year.
  const mark = request.cookies[TERMINAL_COOKIE]
  if (mark !== undefined && url.endsWith(KIOSK)) keepMark(parts, request, reply, mark)
  const start = SITE_START.exec(url)
  if (start !== null) return reply.redirect(`/${start[1] ?? terminal.lang}${KIOSK}`, 302)
  return undefined
}

/** Ends the session, for the server and for the browser, and shows the start screen in its own language. */
async function endVisit(parts: ServerParts, request: FastifyRequest, reply: FastifyReply) {
  const { lang } = request.params as LangParams
  const terminal = terminalOf(request)
  if (terminal === undefined || isCrossSite(request)) return seeOther(reply, lang, KIOSK)
  const token = tokenOf(request)
  if (token !== undefined) await endSession(parts.kysely, token)
  wipe(parts, request, reply)
  return seeOther(reply, terminal.lang, KIOSK)
}

/** More time, from a page on which nothing is typed. */
async function takeLonger(parts: ServerParts, request: FastifyRequest, reply: FastifyReply) {
  const { lang } = request.params as LangParams
  const { to } = (request.body ?? {}) as { to?: unknown }
  if (isCrossSite(request)) return seeOther(reply, lang, KIOSK)
  const { terminal, sessionId } = await actorOf(request, parts.kysely, parts.realClock)
  if (terminal === undefined || sessionId === undefined) return seeOther(reply, lang, KIOSK_OVER)
  await giveLonger(parts.kysely, sessionId, parts.realClock.now())
  return seeOther(reply, lang, safePath(to))
}

/** Terminals of self-service sectors: what every request from one meets, more time, and the end of a session. */
export function terminalRoutes(app: FastifyInstance, parts: ServerParts): void {
  app.addHook('onRequest', async (request, reply) => meetTerminal(parts, request, reply))
  app.get(`/:lang(kk|ru|en)${KIOSK_OVER}`, (request, reply) => endVisit(parts, request, reply))
  app.post(`/:lang(kk|ru|en)${KIOSK_END}`, (request, reply) => endVisit(parts, request, reply))
  app.post(`/:lang(kk|ru|en)${KIOSK_LONGER}`, (request, reply) => takeLonger(parts, request, reply))
}

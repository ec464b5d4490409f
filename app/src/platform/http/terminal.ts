import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '#platform/access/actor.ts'
import type { Entry } from '#platform/access/sessions.ts'
import { findTerminal, type Terminal } from '#platform/access/terminal.ts'
import { terminalLimits } from '#platform/access/terminal-limits.ts'
import { withLang } from '#platform/i18n/lang.ts'
import type { KioskView } from '#platform/i18n/view.ts'
import { cookieOptions, deviceOf, SESSION_COOKIE, TERMINAL_COOKIE } from './context.ts'
import type { ServerParts } from './parts.ts'

/** The start screen of a terminal, and where a session there ends. */
export const KIOSK = '/kiosk'
export const KIOSK_OVER = '/kiosk/over'

const YEAR = 365 * 24 * 60 * 60

const known = new WeakMap<FastifyRequest, Terminal>()

/** The terminal that a request comes from; undefined for every other device. */
export function terminalOf(request: FastifyRequest): Terminal | undefined {
  return known.get(request)
}

/** Finds out whether a request comes from a terminal; a mark that nobody gave is taken off the browser. */
export async function knowTerminal(
  parts: Pick<ServerParts, 'config' | 'kysely'>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Terminal | undefined> {
  const mark = request.cookies[TERMINAL_COOKIE]
  if (mark === undefined) return undefined
  const terminal = await findTerminal(parts.kysely, mark)
  if (terminal === undefined) {
    delete request.cookies[TERMINAL_COOKIE]
    reply.clearCookie(TERMINAL_COOKIE, { ...cookieOptions(request, parts.config), httpOnly: true })
    return undefined
  }
  known.set(request, terminal)
  return terminal
}

/** Where a sign-in comes from: the device in plain words, and the terminal that it is. */
export function comesFrom(request: FastifyRequest): Pick<Entry, 'device' | 'terminalId'> {
  const terminal = terminalOf(request)
  return { device: deviceOf(request), ...(terminal === undefined ? {} : { terminalId: terminal.id }) }
}

/** Keeps the mark in the browser of the terminal. Scripts never see it. */
export function keepMark(parts: ServerParts, request: FastifyRequest, reply: FastifyReply, mark: string) {
  reply.setCookie(TERMINAL_COOKIE, mark, {
    ...cookieOptions(request, parts.config),
    httpOnly: true,
    maxAge: YEAR,
  })
}

/** Leaves nothing of anybody in a browser but the mark of the terminal. */
export function wipe(parts: ServerParts, request: FastifyRequest, reply: FastifyReply): void {
  for (const name of Object.keys(request.cookies))
    if (name !== TERMINAL_COOKIE)
      reply.clearCookie(name, { ...cookieOptions(request, parts.config), httpOnly: true })
  // Not "cookies": with them the mark would go.
  reply.header('clear-site-data', '"cache", "storage"')
}

/** What the shell of a terminal shows. */
export function kioskView(parts: ServerParts, request: FastifyRequest, actor: Actor): KioskView | undefined {
  const terminal = terminalOf(request)
  if (terminal === undefined) return undefined
  const { idleSeconds, longerSeconds, warningSeconds } = terminalLimits(parts.realClock.now())
  const { hasLonger = false, helper } = actor.terminal ?? {}
  return {
    name: terminal.name,
    isIn: actor.terminal !== undefined,
    idleSeconds: hasLonger ? longerSeconds : idleSeconds,
    longerSeconds,
    warningSeconds,
    ...(helper === undefined ? {} : { helper }),
  }
}

/** Something of a person may be there: a session, a choice of letters and colours, a page that was looked at. */
function hasTrace(request: FastifyRequest, { lang }: Terminal): boolean {
  const cookies = Object.keys(request.cookies).filter((name) => name !== TERMINAL_COOKIE)
  return cookies.length > 0 || request.method !== 'GET' || request.url !== `/${lang}${KIOSK}`
}

/** After how long, and where, the browser goes by itself, without a script: to the end of the session. */
export function refreshOf(request: FastifyRequest, kiosk: KioskView | undefined): string | undefined {
  const terminal = terminalOf(request)
  if (terminal === undefined || kiosk === undefined || !hasTrace(request, terminal)) return undefined
  return `${kiosk.idleSeconds}; url=${withLang(terminal.lang, KIOSK_OVER)}`
}

/** Whether the browser of a terminal still has the cookie of a session that is over. */
export function isSessionGone(request: FastifyRequest, actor: Actor): boolean {
  const hasCookie = request.cookies[SESSION_COOKIE] !== undefined
  return terminalOf(request) !== undefined && actor.role === 'public' && hasCookie
}

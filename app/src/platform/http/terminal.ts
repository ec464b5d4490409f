import { type Lang, localize } from '@tirek/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '#platform/access/actor.ts'
import { ROLES } from '#platform/access/roles.ts'
import type { Entry } from '#platform/access/sessions.ts'
import { findTerminal, type Terminal } from '#platform/access/terminal.ts'
import { terminalLimits } from '#platform/access/terminal-limits.ts'
import { KIOSK, KIOSK_OVER } from '#platform/i18n/kiosk-paths.ts'
import { DEFAULT_LANG, withLang } from '#platform/i18n/lang.ts'
import type { KioskView } from '#platform/i18n/view.ts'
import { cookieOptions, deviceOf, SESSION_COOKIE, TERMINAL_COOKIE, tokenOf } from './context.ts'
import type { ServerParts } from './parts.ts'

const YEAR = 365 * 24 * 60 * 60

const known = new WeakMap<FastifyRequest, Terminal>()

/** The terminal that a request comes from; undefined for every other device. */
export function terminalOf(request: FastifyRequest): Terminal | undefined {
  return known.get(request)
}

/** A browser with a mark that could not be looked up, because the database does not answer: drawn as a terminal. */
const UNASKED: Terminal = { id: '', name: '', lang: DEFAULT_LANG, isOff: false }

function terminalToDraw(request: FastifyRequest): Terminal | undefined {
  return terminalOf(request) ?? (request.cookies?.[TERMINAL_COOKIE] === undefined ? undefined : UNASKED)
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

/** Where a sign-in comes from: the device in plain words, the terminal that it is, and the session it has. */
export function comesFrom(request: FastifyRequest): Omit<Entry, 'method'> {
  const terminal = terminalOf(request)
  const device = deviceOf(request)
  return terminal === undefined ? { device } : { device, terminalId: terminal.id, former: tokenOf(request) }
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
export function kioskView({
  parts,
  request,
  actor,
  lang,
}: {
  readonly parts: ServerParts
  readonly request: FastifyRequest
  readonly actor: Actor
  readonly lang: Lang
}): KioskView | undefined {
  const terminal = terminalToDraw(request)
  if (terminal === undefined) return undefined
  const { idleSeconds, longerSeconds, warningSeconds } = terminalLimits(parts.realClock.now())
  const help = actor.terminal?.help
  return {
    name: terminal.name,
    isIn: actor.terminal !== undefined,
    idleSeconds: actor.terminal?.idleSeconds ?? idleSeconds,
    longerSeconds,
    warningSeconds,
    ...(help === undefined ? {} : { helper: `${help.name}, ${localize(ROLES[help.role].name, lang)}` }),
  }
}

/** Something of a person may be there: a session, a choice of letters and colours, a page that was looked at. */
function hasTrace(request: FastifyRequest, { lang }: Terminal): boolean {
  const cookies = Object.keys(request.cookies).filter((name) => name !== TERMINAL_COOKIE)
  return cookies.length > 0 || request.method !== 'GET' || request.url !== `/${lang}${KIOSK}`
}

/**
 * After how long, and where, the browser goes by itself, without a script: to the end of the session. A visitor has no
 * session, and nothing of a person on the screen: they are given the longer time at once.
 */
export function refreshOf(request: FastifyRequest, kiosk: KioskView | undefined): string | undefined {
  const terminal = terminalToDraw(request)
  if (terminal === undefined || kiosk === undefined || !hasTrace(request, terminal)) return undefined
  const isVisitor = request.cookies[SESSION_COOKIE] === undefined
  return `${isVisitor ? kiosk.longerSeconds : kiosk.idleSeconds}; url=${withLang(terminal.lang, KIOSK_OVER)}`
}

/** Whether the browser of a terminal still has the cookie of a session that is over. */
export function isSessionGone(request: FastifyRequest, actor: Actor): boolean {
  const hasCookie = request.cookies[SESSION_COOKIE] !== undefined
  return terminalOf(request) !== undefined && actor.role === 'public' && hasCookie
}

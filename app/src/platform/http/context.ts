import type { CookieSerializeOptions } from '@fastify/cookie'
import type { Lang } from '@tirek/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { type Actor, publicActor } from '#platform/access/actor.ts'
import { type Client, networkOf } from '#platform/access/client.ts'
import { describeDevice } from '#platform/access/device.ts'
import { findActor } from '#platform/access/sessions.ts'
import { newToken } from '#platform/bytes/hash.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Config } from '#platform/config/config.ts'
import type { DB } from '#platform/db/schema.ts'
import { preferredLang, withLang } from '#platform/i18n/lang.ts'
import type { Modes } from '#platform/i18n/view.ts'
import type { Request } from '#platform/use-case/admit.ts'
import type { Refusal } from '#platform/use-case/refusal.ts'

/** Name of the session cookie of the browser. */
export const SESSION_COOKIE = 'tirek_session'

/** Name of the cookie by which a browser is known in which somebody has signed in before. */
export const DEVICE_COOKIE = 'tirek_device'

/** Name of the cookie that marks a device as a terminal of a self-service sector. */
export const TERMINAL_COOKIE = 'tirek_terminal'

const STATUS: Readonly<Record<Refusal['status'], number>> = {
  forbidden: 403,
  'not-found': 404,
  law: 409,
  state: 409,
  stale: 409,
  invalid: 422,
  pending: 202,
}

/** The code of a refusal for want of a fresh proof of identity. */
export const PROVE_AGAIN = 'platform.prove-again'

/** What HTTP has a number of its own for. */
const OF_CODE: Readonly<Record<string, number>> = {
  'platform.sign-in-needed': 401,
  'platform.too-many': 429,
  [PROVE_AGAIN]: 401,
}

/** The HTTP status of a refusal. */
export function httpStatus(refusal: Refusal): number {
  return OF_CODE[refusal.code] ?? STATUS[refusal.status]
}

/** The token that a program sends. */
export function bearerOf(request: FastifyRequest): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
}

/** The token of the request: a bearer token of the API or the cookie of the browser. */
export function tokenOf(request: FastifyRequest): string | undefined {
  return bearerOf(request) ?? request.cookies[SESSION_COOKIE]
}

/** The device of the request in plain words. */
export function deviceOf(request: FastifyRequest): string {
  return describeDevice(request.headers['user-agent'])
}

/** Gives a browser its cookie, if it has none; good for this very request too. Scripts never see it. */
export function knowBrowser(visit: {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly parts: { readonly config: Config }
}): void {
  const { request, reply, parts } = visit
  if (request.cookies[DEVICE_COOKIE] !== undefined) return
  const token = newToken()
  request.cookies[DEVICE_COOKIE] = token
  reply.setCookie(DEVICE_COOKIE, token, { ...cookieOptions(request, parts.config), httpOnly: true })
}

/** Where a request comes from. */
export function clientOf(request: FastifyRequest): Client {
  return {
    address: networkOf(request.ip),
    deviceToken: request.cookies[DEVICE_COOKIE],
    device: deviceOf(request),
    isTerminal: request.cookies[TERMINAL_COOKIE] !== undefined,
  }
}

/** Who sends the request; the visitor when nobody is signed in. */
export async function actorOf(request: FastifyRequest, kysely: Kysely<DB>, realClock: Clock): Promise<Actor> {
  const token = tokenOf(request)
  const mark = request.cookies[TERMINAL_COOKIE]
  const actor = token === undefined ? undefined : await findActor(kysely, token, realClock.now(), mark)
  return actor ?? publicActor
}

const MOST_PURPOSE = 200

/** Circumstances of an API call: language, purpose, idempotency key. */
export function requestOf(request: FastifyRequest, actor: Actor): Request {
  const header = (name: string) => {
    const value = request.headers[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  return {
    actor,
    lang: preferredLang(request.headers['accept-language']),
    purpose: header('x-purpose')?.slice(0, MOST_PURPOSE),
    key: header('idempotency-key'),
    client: clientOf(request),
  }
}

/** Vision modes from the cookies. */
export function modesOf(request: FastifyRequest): Modes {
  const { size, colour, space } = request.cookies
  return {
    ...(size === 'l' || size === 'xl' ? { size } : {}),
    ...(colour === 'white' || colour === 'black' ? { colour } : {}),
    ...(space === 'wide' ? { space } : {}),
  }
}

/** True when a browser says that the request came from another site (CSRF guard beside SameSite cookies). */
export function isCrossSite(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin } = request.headers
  if (origin === undefined) return false
  return !URL.canParse(origin) || new URL(origin).host !== request.host
}

/** How a cookie travels: over TLS only in production, and wherever the client came by it (a trusted proxy may say so). */
export function cookieOptions(request: FastifyRequest, config: Config): CookieSerializeOptions {
  return { path: '/', sameSite: 'lax', secure: !config.sandbox || request.protocol === 'https' }
}

/** Goes on to another page of this system after a form. */
export function seeOther(reply: FastifyReply, lang: Lang, path: string): FastifyReply {
  return reply.redirect(withLang(lang, path), 303)
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
const LOCAL_NAMES = new Set(['localhost', '127.0.0.1', '[::1]'])
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

/**
 * True when somebody on this very machine asks: from the loopback, under a local name (a page of another site cannot
 * come under a name of its own, DNS rebinding), and not through a proxy that nobody said to trust.
 */
export function isLocal(request: FastifyRequest): boolean {
  const isForwarded = request.ips === undefined && FORWARDED.some((name) => name in request.headers)
  return !isForwarded && LOOPBACK.has(request.ip) && LOCAL_NAMES.has(request.host.replace(/:\d+$/, ''))
}

/** Marks an answer as personal: never stored by a browser or a proxy. */
export function noStore(reply: FastifyReply): void {
  reply.header('cache-control', 'no-store')
}

/** True when a command came with the browser's cookie from another site; a bearer token is never sent by itself. */
export function isForged(request: FastifyRequest): boolean {
  return (
    request.headers.authorization === undefined && SESSION_COOKIE in request.cookies && isCrossSite(request)
  )
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { rememberDevice } from '#platform/access/known-device.ts'
import { endSession, startSession } from '#platform/access/sessions.ts'
import { giveLonger } from '#platform/access/terminal-sessions.ts'
import { newToken } from '#platform/bytes/hash.ts'
import { KIOSK_OVER, MORE } from '#platform/i18n/kiosk-paths.ts'
import { sandboxSignIn } from '#platform/sandbox/sign-in.ts'
import { withQuery } from '#platform/ui/link.tsx'
import type { Refusal } from '#platform/use-case/refusal.ts'
import {
  actorOf,
  cookieOptions,
  DEVICE_COOKIE,
  isCrossSite,
  SESSION_COOKIE,
  seeOther,
  tokenOf,
} from './context.ts'
import { sendRefusal } from './draw.tsx'
import type { ServerParts } from './parts.ts'
import { mayUseSandbox } from './sandbox-routes.ts'
import { comesFrom, terminalOf } from './terminal.ts'
import { visitOf } from './visit.ts'

type LangParams = { readonly lang: 'kk' | 'ru' | 'en' }

const YEAR = 365 * 24 * 60 * 60

/** Only a path inside this system may be the next page. */
export function safePath(text: unknown): string {
  return typeof text === 'string' && /^\/(?![/\\])[\w\-./?=&%:+]*$/.test(text) ? text : '/home'
}

/** Gives the browser a new session. Whoever signs in anew leaves the former one: its token must not stay good. */
export async function keepSession(
  parts: ServerParts,
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
): Promise<void> {
  const former = tokenOf(request)
  if (former !== undefined) await endSession(parts.kysely, former)
  const options = { ...cookieOptions(request, parts.config), httpOnly: true }
  reply.setCookie(SESSION_COOKIE, token, options)
  // Whoever uses a terminal next is a stranger to it.
  if (terminalOf(request) !== undefined) return
  const deviceToken = request.cookies[DEVICE_COOKIE] ?? newToken()
  await rememberDevice(parts.kysely, { token, deviceToken, realNow: parts.realClock.now() })
  reply.setCookie(DEVICE_COOKIE, deviceToken, { ...options, maxAge: YEAR })
}

/** Why nobody came in, as a page. */
async function turnAway(
  parts: ServerParts,
  request: FastifyRequest,
  reply: FastifyReply,
  why: Refusal,
): Promise<FastifyReply> {
  const { lang } = request.params as LangParams
  return sendRefusal(await visitOf(parts, lang, request, reply), why)
}

async function signIn(
  parts: ServerParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { lang } = request.params as LangParams
  const body = (request.body ?? {}) as { person?: string; to?: string }
  if (isCrossSite(request) || !mayUseSandbox(parts, request)) return seeOther(reply, lang, '/sign-in')

  const outcome = await sandboxSignIn(parts, { person: body.person }, comesFrom(request))
  if (!outcome.ok) return turnAway(parts, request, reply, outcome.error)
  await keepSession(parts, request, reply, outcome.value.token)
  return seeOther(reply, lang, safePath(body.to))
}

/** The proof of the sandbox: whoever may choose a person there may be that person anew. */
async function proveInSandbox(
  parts: ServerParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { lang } = request.params as LangParams
  const { to } = (request.body ?? {}) as { to?: string }
  const actor = await actorOf(request, parts.kysely, parts.realClock)
  const mayProve = actor.sessionId !== undefined && mayUseSandbox(parts, request)
  if (!mayProve) return seeOther(reply, lang, '/prove-again')
  const entry = { method: 'sandbox', ...comesFrom(request) } as const
  const session = await startSession(parts.kysely, actor.accountId, parts.realClock.now(), entry)
  if (!session.ok) return turnAway(parts, request, reply, session.error)
  await keepSession(parts, request, reply, session.value)
  return seeOther(reply, lang, safePath(to))
}

async function signOut(
  parts: ServerParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { lang } = request.params as LangParams
  const token = tokenOf(request)
  if (token !== undefined && !isCrossSite(request)) await endSession(parts.kysely, token)
  reply.clearCookie(SESSION_COOKIE, { ...cookieOptions(request, parts.config), httpOnly: true })
  return seeOther(reply, lang, terminalOf(request) === undefined ? '/' : KIOSK_OVER)
}

/** More time at a terminal, asked for while the modes are chosen: what is chosen so far holds, and the page comes back. */
async function goOnChoosing(parts: ServerParts, request: FastifyRequest, to: string): Promise<string> {
  const { terminal, sessionId } = await actorOf(request, parts.kysely, parts.realClock)
  if (terminal !== undefined && sessionId !== undefined && !isCrossSite(request))
    await giveLonger(parts.kysely, sessionId, parts.realClock.now())
  return withQuery('/modes', { to })
}

/** Stores the vision modes that the person chose. */
async function chooseModes(
  parts: ServerParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { lang } = request.params as LangParams
  const body = (request.body ?? {}) as Record<string, string>
  for (const name of ['size', 'colour', 'space']) {
    const value = body[name] ?? ''
    reply.setCookie(name, /^[a-z]{0,5}$/.test(value) ? value : '', {
      ...cookieOptions(request, parts.config),
      maxAge: YEAR,
    })
  }
  const to = safePath(body['returnTo'] ?? '/modes')
  return seeOther(reply, lang, body[MORE] === undefined ? to : await goOnChoosing(parts, request, to))
}

/** Sign-in (sandbox), sign-out and vision modes. */
export function sessionRoutes(app: FastifyInstance, parts: ServerParts): void {
  app.post('/:lang(kk|ru|en)/sign-in', (request, reply) => signIn(parts, request, reply))
  app.post('/:lang(kk|ru|en)/prove-again/sandbox', (request, reply) => proveInSandbox(parts, request, reply))
  app.post('/:lang(kk|ru|en)/sign-out', (request, reply) => signOut(parts, request, reply))
  app.post('/:lang(kk|ru|en)/modes', (request, reply) => chooseModes(parts, request, reply))
}

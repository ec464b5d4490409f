import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { endSession } from '#platform/access/sessions.ts'
import { withLang } from '#platform/i18n/lang.ts'
import { sandboxSignIn } from '#platform/sandbox/sign-in.ts'
import { isCrossSite, SESSION_COOKIE, tokenOf } from './context.ts'
import type { ServerParts } from './parts.ts'
import { mayUseSandbox } from './sandbox-routes.ts'

type LangParams = { readonly lang: 'kk' | 'ru' | 'en' }

const YEAR = 365 * 24 * 60 * 60

function cookieOptions(request: FastifyRequest): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' }
}

/** Only a path inside this system may be the next page. */
function safePath(text: unknown): string {
  return typeof text === 'string' && /^\/(?![/\\])[\w\-./?=&%:]*$/.test(text) ? text : '/home'
}

async function signIn(
  parts: ServerParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { lang } = request.params as LangParams
  const body = (request.body ?? {}) as { person?: string; to?: string }
  if (isCrossSite(request) || !mayUseSandbox(parts, request))
    return reply.redirect(withLang(lang, '/sign-in'), 303)

  const outcome = await sandboxSignIn(parts, { person: body.person })
  if (!outcome.ok) return reply.redirect(withLang(lang, '/sign-in'), 303)
  reply.setCookie(SESSION_COOKIE, outcome.value.token, cookieOptions(request))
  return reply.redirect(withLang(lang, safePath(body.to)), 303)
}

async function signOut(
  parts: ServerParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { lang } = request.params as LangParams
  const token = tokenOf(request)
  if (token !== undefined && !isCrossSite(request)) await endSession(parts.kysely, token)
  reply.clearCookie(SESSION_COOKIE, { path: '/' })
  return reply.redirect(withLang(lang, '/'), 303)
}

/** Stores the vision modes that the person chose. */
function chooseModes(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { lang } = request.params as LangParams
  const body = (request.body ?? {}) as Record<string, string>
  for (const name of ['size', 'colour', 'space']) {
    const value = body[name] ?? ''
    reply.setCookie(name, /^[a-z]{0,5}$/.test(value) ? value : '', {
      path: '/',
      sameSite: 'lax',
      maxAge: YEAR,
    })
  }
  return reply.redirect(withLang(lang, safePath(body['returnTo'] ?? '/modes')), 303)
}

/** Sign-in (sandbox), sign-out and vision modes: the only routes that set cookies. */
export function sessionRoutes(app: FastifyInstance, parts: ServerParts): void {
  app.post('/:lang(kk|ru|en)/sign-in', (request, reply) => signIn(parts, request, reply))
  app.post('/:lang(kk|ru|en)/sign-out', (request, reply) => signOut(parts, request, reply))
  app.post('/:lang(kk|ru|en)/modes', async (request, reply) => chooseModes(request, reply))
}

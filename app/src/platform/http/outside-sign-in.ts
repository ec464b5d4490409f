import type { Lang } from '@tirek/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isLang, preferredLang } from '#platform/i18n/lang.ts'
import type { Refusal } from '#platform/use-case/refusal.ts'
import type { AnyUseCase } from '#platform/use-case/use-case.ts'
import { clientOf, cookieOptions, seeOther } from './context.ts'
import { enter } from './enter.ts'
import { type Pace, TOO_MANY } from './pace.ts'
import type { OutsideSignIn, SignInOffer } from './page.ts'
import type { ServerParts } from './parts.ts'
import { visitOf } from './visit.ts'

const COOKIE = 'tirek_outside'
const MINUTES_AWAY = 10

type Given = Readonly<Record<string, unknown>>

/** The other site sends the browser back from outside, so the cookie must come along (`lax`); scripts never see it. */
function awayCookie(request: FastifyRequest, parts: ServerParts) {
  return {
    ...cookieOptions(request, parts.config),
    path: '/sign-in',
    httpOnly: true,
    maxAge: MINUTES_AWAY * 60,
  }
}

function keptOf(request: FastifyRequest): { readonly lang: Lang; readonly browserKey: string } {
  const [lang = '', browserKey = ''] = (request.cookies[COOKIE] ?? '').split('.')
  return { lang: isLang(lang) ? lang : preferredLang(request.headers['accept-language']), browserKey }
}

/** The address of the answer holds a spent code: the browser does not stay on it. */
function sayWhy(reply: FastifyReply, lang: Lang, way: OutsideSignIn, { code }: Refusal): FastifyReply {
  return seeOther(reply, lang, `${way.page}?why=${encodeURIComponent(code)}`)
}

/** Routes of the ways in through other sites. */
export function outsideSignInRoutes(app: FastifyInstance, parts: ServerParts, isTooOften: Pace): void {
  const run = async (command: AnyUseCase, input: Given, request: FastifyRequest, lang: Lang) => {
    if (await isTooOften(command, request)) return { ok: false, error: TOO_MANY } as const
    return parts.runner.run(command, input, { actor: parts.visitor, lang, client: clientOf(request) })
  }

  const goAway = async (way: OutsideSignIn, request: FastifyRequest, reply: FastifyReply) => {
    const { lang, ...params } = request.params as { lang: Lang } & Record<string, string>
    const { to } = request.query as { to?: unknown }
    const input = typeof to === 'string' ? { ...params, to } : params
    const outcome = await run(way.leave.command, input, request, lang)
    if (!outcome.ok) return sayWhy(reply, lang, way, outcome.error)
    const { address, browserKey } = outcome.value as { address: string; browserKey: string }
    reply.setCookie(COOKIE, `${lang}.${browserKey}`, awayCookie(request, parts))
    return reply.redirect(address, 303)
  }

  const comeBack = async (way: OutsideSignIn, request: FastifyRequest, reply: FastifyReply) => {
    const { lang, browserKey } = keptOf(request)
    const input = { ...(request.query as Given), ...(request.params as Given), browserKey }
    const outcome = await run(way.back.command, input, request, lang)
    if (!outcome.ok) return sayWhy(reply, lang, way, outcome.error)
    reply.clearCookie(COOKIE, awayCookie(request, parts))
    const offer = outcome.value as SignInOffer & { readonly to: string | null }
    return enter(await visitOf(parts, lang, request, reply), offer, way.choose, offer.to)
  }

  for (const way of parts.outsideSignIns) {
    app.get(`/:lang(kk|ru|en)${way.leave.path}`, (request, reply) => goAway(way, request, reply))
    app.get(way.back.path, (request, reply) => comeBack(way, request, reply))
    // The choice of a post is drawn at this address; in another language it begins anew.
    app.get(`/:lang(kk|ru|en)${way.back.path}`, (request, reply) =>
      seeOther(reply, (request.params as { lang: Lang }).lang, way.page),
    )
  }
}

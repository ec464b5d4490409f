import { LANGS, type Lang, localize } from '@tirek/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Actor } from '#platform/access/actor.ts'
import { ROLES } from '#platform/access/roles.ts'
import { formatDateTime } from '#platform/i18n/format.ts'
import { withLang } from '#platform/i18n/lang.ts'
import type { View } from '#platform/i18n/view.ts'
import { emptyForm, type FormState } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { RefusalPanel } from '#platform/ui/notices.tsx'
import { renderDocument, Shell } from '#platform/ui/shell.tsx'
import { uuidAt } from '#platform/use-case/ids.ts'
import { type Refusal, refusal } from '#platform/use-case/refusal.ts'
import { actorOf, httpStatus, isCrossSite, modesOf, noStore } from './context.ts'
import { nest, type RawForm, typed } from './form-input.ts'
import { messages } from './messages.ts'
import {
  type Action,
  type DownloadRoute,
  type Page,
  type PageContext,
  type Params,
  RefusedError,
} from './page.ts'
import type { ServerParts } from './parts.ts'
import { wordRefusal } from './words.ts'

interface Visit {
  readonly parts: ServerParts
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly lang: Lang
  readonly actor: Actor
}

/** Path and query of the visit without the language. */
function herePath(request: FastifyRequest): string {
  return request.url.replace(/^\/(kk|ru|en)(?=\/|\?|$)/, '') || '/'
}

function viewOf({ parts, request, lang, actor }: Visit): View {
  const signedIn = actor.role !== 'public'
  const clock = formatDateTime(lang, parts.clock.now())
  return {
    lang,
    path: herePath(request),
    modes: modesOf(request),
    nav: parts.menu(actor, lang),
    assets: parts.assets,
    ...(signedIn
      ? {
          user: { name: actor.name, roleLabel: localize(ROLES[actor.role].name, lang) },
          signOutHref: '/sign-out',
        }
      : { signInHref: '/sign-in' }),
    ...(parts.sandboxClock === undefined ? {} : { sandbox: { clock, href: '/sandbox' } }),
  }
}

function contextOf(visit: Visit, form: FormState): PageContext {
  const { parts, request, lang, actor } = visit
  const asked = { actor, lang, purpose: undefined }
  const runner = parts.runner

  return {
    params: (request.params ?? {}) as Params,
    query: Object.fromEntries(
      Object.entries((request.query ?? {}) as RawForm).map(([name, value]) => [name, String(value)]),
    ),
    lang,
    actor,
    view: viewOf(visit),
    form,
    read: (work) => runner.read(asked, work),
    tryAsk: async (useCase, input) => {
      const outcome = await runner.run(useCase, input, asked)
      return outcome.ok ? outcome.value : undefined
    },
    ask: async (useCase, input) => {
      const outcome = await runner.run(useCase, input, asked)
      if (!outcome.ok) throw new RefusedError(outcome.error)
      return outcome.value
    },
  }
}

function mayOpen(roles: Page['roles'], actor: Actor): boolean {
  if (roles === 'public') return true
  if (roles === 'signed-in') return actor.role !== 'public'
  return roles.includes(actor.role)
}

interface Drawn {
  readonly title: string
  readonly body: VNode
  readonly status: number
  readonly refused?: Refusal | undefined
}

function RefusedPart({ visit, refused }: { visit: Visit; refused: Refusal }) {
  const words = wordRefusal(visit.parts.catalogues, refused, visit.lang)
  return <RefusalPanel why={words.title} remedy={words.remedy} cite={refused.cite} />
}

function send(visit: Visit, view: View, drawn: Drawn): FastifyReply {
  const html = renderDocument(
    <Shell view={view} title={drawn.title}>
      {drawn.refused !== undefined && <RefusedPart visit={visit} refused={drawn.refused} />}
      {drawn.body}
    </Shell>,
  )
  noStore(visit.reply)
  return visit.reply
    .status(drawn.status)
    .type('text/html; charset=utf-8')
    .header('content-language', visit.lang)
    .send(html)
}

/** A refusal as a page of its own: the visitor is sent to the sign-in, others see what, why and what next. */
function sendRefusal(visit: Visit, error: Refusal): FastifyReply {
  if (error.code === 'platform.sign-in-needed')
    return visit.reply.redirect(
      withLang(visit.lang, `/sign-in?to=${encodeURIComponent(herePath(visit.request))}`),
      303,
    )

  const heading = messages.for(visit.lang)('refused.page')
  const panel = <RefusedPart visit={visit} refused={error} />
  const body = (
    <>
      <Step title={heading} />
      {panel}
    </>
  )
  return send(visit, viewOf(visit), { title: heading, body, status: httpStatus(error) })
}

function newKey({ parts }: Visit): string {
  return uuidAt(parts.realClock.now())
}

async function draw(
  visit: Visit,
  page: Page,
  form: FormState,
  outcome?: { status: number; refused?: Refusal },
): Promise<FastifyReply> {
  const context = contextOf(visit, form)
  try {
    const { title, body } = await page.render(context)
    const status = outcome?.status ?? 200
    return send(visit, context.view, { title, body, status, refused: outcome?.refused })
  } catch (error) {
    if (error instanceof RefusedError) return sendRefusal(visit, error.refusal)
    throw error
  }
}

async function visitOf(
  parts: ServerParts,
  lang: Lang,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Visit> {
  const actor = await actorOf(request, parts.kysely, parts.realClock)
  return { parts, request, reply, lang, actor }
}

async function openPage(visit: Visit, page: Page): Promise<FastifyReply> {
  if (!mayOpen(page.roles, visit.actor)) return sendRefusal(visit, closed(visit.actor))
  return draw(visit, page, emptyForm(newKey(visit)))
}

function closed(actor: Actor): Refusal {
  if (actor.role === 'public') return refusal('platform.sign-in-needed', { status: 'forbidden' })
  return refusal('platform.not-your-role', { status: 'forbidden', facts: { role: actor.role } })
}

function refusedForm(raw: RawForm, error: Refusal): FormState {
  const errors = error.fields.map(({ path, code, args }) => [
    path,
    args === undefined ? { code } : { code, args },
  ])
  const version = raw['_version']
  return {
    ...emptyForm(String(raw['_key'] ?? ''), raw, version === undefined ? undefined : String(version)),
    errors: Object.fromEntries(errors),
  }
}

/** Why a form is not even tried: it came from elsewhere, or its page is closed to the actor. */
function refusedBefore({ request, actor }: Visit, action: Action): Refusal | undefined {
  if (isCrossSite(request)) return refusal('platform.cross-site', { status: 'forbidden' })
  return mayOpen(action.page.roles, actor) ? undefined : closed(actor)
}

function inputOf({ request, lang, actor }: Visit, action: Action): unknown {
  const params = (request.params ?? {}) as Params
  const form = nest((request.body ?? {}) as RawForm)
  const built = action.input?.(form, { params, actor, lang }) ?? { ...params, ...form }
  return typed(action.command.input, built)
}

/** Shows the page again with all that was typed: field errors in the summary, a refusal by law in its own panel. */
function drawAgain(visit: Visit, action: Action, raw: RawForm, error: Refusal): Promise<FastifyReply> {
  const atFields = error.fields.length > 0 && error.status === 'invalid'
  const outcome = { status: httpStatus(error), ...(atFields ? {} : { refused: error }) }
  return draw(visit, action.page, refusedForm(raw, error), outcome)
}

async function postForm(visit: Visit, action: Action): Promise<FastifyReply> {
  const { parts, request, lang, actor } = visit
  const before = refusedBefore(visit, action)
  if (before !== undefined) return sendRefusal(visit, before)

  const raw = (request.body ?? {}) as RawForm
  const key = typeof raw['_key'] === 'string' && raw['_key'] !== '' ? raw['_key'] : undefined
  const outcome = await parts.runner.run(action.command, inputOf(visit, action), { actor, lang, key })
  if (!outcome.ok) {
    const away = outcome.error.code === 'platform.sign-in-needed'
    return away ? sendRefusal(visit, outcome.error) : drawAgain(visit, action, raw, outcome.error)
  }
  const to = action.done(outcome.value, { params: (request.params ?? {}) as Params, actor, lang })
  return visit.reply.redirect(withLang(lang, to), 303)
}

async function sendFile(visit: Visit, route: DownloadRoute): Promise<FastifyReply> {
  if (!mayOpen(route.roles, visit.actor)) return sendRefusal(visit, closed(visit.actor))
  try {
    const file = await route.render(contextOf(visit, emptyForm('')))
    noStore(visit.reply)
    const name = `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`
    return visit.reply.type(file.type).header('content-disposition', name).send(file.body)
  } catch (error) {
    if (error instanceof RefusedError) return sendRefusal(visit, error.refusal)
    throw error
  }
}

/** Draws an unexpected error: no detail of it, only a number to report. */
export async function sendError(
  parts: ServerParts,
  request: FastifyRequest,
  reply: FastifyReply,
  number: string,
): Promise<FastifyReply> {
  const lang: Lang = LANGS.find((one) => request.url.startsWith(`/${one}`)) ?? 'kk'
  const t = messages.for(lang)
  const visit: Visit = { parts, request, reply, lang, actor: parts.visitor }
  const body = (
    <div class="flow measure">
      <h1>{t('error.title')}</h1>
      <p>{t('error.text')}</p>
      <p>
        {t('error.number')}: <code>{number}</code>
      </p>
    </div>
  )
  return send(visit, viewOf(visit), { title: t('error.title'), body, status: 500 })
}

/** Draws "no such page". */
export async function sendNoPage(
  parts: ServerParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const lang: Lang = LANGS.find((one) => request.url.startsWith(`/${one}/`)) ?? 'kk'
  const visit = await visitOf(parts, lang, request, reply)
  return sendRefusal(visit, refusal('platform.not-found', { status: 'not-found', facts: { what: 'page' } }))
}

/** Routes of all pages, forms and files, under `/kk`, `/ru` and `/en`. */
export function pageRoutes(app: FastifyInstance, parts: ServerParts): void {
  for (const lang of LANGS) {
    const at = (path: string) => withLang(lang, path)
    for (const page of parts.pages)
      app.get(at(page.path), async (request, reply) =>
        openPage(await visitOf(parts, lang, request, reply), page),
      )
    for (const action of parts.actions)
      app.post(at(action.path), async (request, reply) =>
        postForm(await visitOf(parts, lang, request, reply), action),
      )
    for (const file of parts.downloads)
      app.get(at(file.path), async (request, reply) =>
        sendFile(await visitOf(parts, lang, request, reply), file),
      )
  }
}

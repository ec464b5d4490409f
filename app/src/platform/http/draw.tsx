import { LANGS, type Lang } from '@tirek/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { MERGED } from '#platform/access/merged.ts'
import { KIOSK, KIOSK_OVER } from '#platform/i18n/kiosk-paths.ts'
import { DEFAULT_LANG, withLang } from '#platform/i18n/lang.ts'
import type { View } from '#platform/i18n/view.ts'
import type { FormState } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { RefusalPanel } from '#platform/ui/notices.tsx'
import { renderDocument, Shell } from '#platform/ui/shell.tsx'
import { type Refusal, refusal } from '#platform/use-case/refusal.ts'
import { ClosedPage, closedBy } from './closed-page.tsx'
import { httpStatus, PROVE_AGAIN, seeOther } from './context.ts'
import type { RawForm } from './form-input.ts'
import { messages } from './messages.ts'
import { type Page, RefusedError } from './page.ts'
import type { ServerParts } from './parts.ts'
import { isSessionGone, refreshOf, terminalOf } from './terminal.ts'
import { contextOf, herePath, type Visit, viewOf, visitOf } from './visit.ts'
import { wordRefusal } from './words.ts'

interface Drawn {
  readonly title: string
  readonly body: VNode
  readonly status: number
  readonly refused?: Refusal | undefined
}

/**
 * What was typed stays on this page: the proof is given in another one. The browser of a terminal has one page: the proof
 * leads back to it. No form that a family can send there asks for a proof when it comes in (`kiosk-person.api.test.ts`).
 */
function ProveAgainLink({ visit: { request, actor, lang } }: { visit: Visit }) {
  const words = messages.for(lang)('prove-again.link')
  if (actor.terminal !== undefined)
    return (
      <p>
        <a href={withLang(lang, `/prove-again?to=${encodeURIComponent(herePath(request))}`)}>{words}</a>
      </p>
    )
  return (
    <p>
      <a href={withLang(lang, '/prove-again?to=/prove-again/done')} target="_blank" rel="noopener">
        {words}
      </a>
    </p>
  )
}

function RefusedPart({ visit, refused }: { visit: Visit; refused: Refusal }) {
  const words = wordRefusal(visit.parts.catalogues, refused, visit.lang)
  return (
    <RefusalPanel why={words.title} remedy={words.remedy} cite={refused.cite}>
      {refused.code === PROVE_AGAIN && <ProveAgainLink visit={visit} />}
    </RefusalPanel>
  )
}

/** The way on from a page that was not opened. */
function HomeLink({ visit }: { visit: Visit }) {
  return (
    <p>
      <Link href={visit.actor.role === 'public' ? '/' : '/home'}>{messages.for(visit.lang)('home')}</Link>
    </p>
  )
}

/** An address with a made-up record in it leads nowhere; what is wrong in its question (`?…`) is said as it is. */
function ofAddress(visit: Visit, refused: Refusal): Refusal {
  const asked = (visit.request.query ?? {}) as RawForm
  const isQuestion = Object.keys(asked).length > 0
  if (refused.code !== 'platform.invalid-input' || isQuestion) return refused
  return refusal('platform.not-found', { status: 'not-found', facts: { what: 'page' } })
}

/** Sends a page in its shell. */
export function send(visit: Visit, view: View, drawn: Drawn): FastifyReply {
  const html = renderDocument(
    <Shell view={view} title={drawn.title}>
      {drawn.refused !== undefined && <RefusedPart visit={visit} refused={drawn.refused} />}
      {drawn.body}
    </Shell>,
  )
  const refresh = refreshOf(visit.request, view.kiosk)
  if (refresh !== undefined) visit.reply.header('refresh', refresh)
  return visit.reply
    .status(drawn.status)
    .type('text/html; charset=utf-8')
    .header('content-language', visit.lang)
    .send(html)
}

/** Where somebody is sent who must first say, or prove anew, who they are. */
const DOORS: Readonly<Record<string, string>> = {
  'platform.sign-in-needed': '/sign-in',
  [PROVE_AGAIN]: '/prove-again',
}

const RECORD = /\/[0-9a-f]{8}-[0-9a-f]{4}-/

/** Where the door leads afterwards. At a terminal the record that its history names is of whoever was there before. */
function cameFor({ request, actor }: Visit): string {
  const here = herePath(request)
  const isOfFormer = actor.role === 'public' && terminalOf(request) !== undefined && RECORD.test(here)
  return isOfFormer ? KIOSK : here
}

/** The same page of the record that stayed, when a page of a merged record was opened. */
function leadOn({ request, reply, lang }: Visit, { code, facts }: Refusal): FastifyReply | undefined {
  const { mergedId, personId } = facts
  if (code !== MERGED || personId === undefined) return undefined
  const to = herePath(request).replaceAll(String(mergedId), String(personId))
  return to === herePath(request) ? undefined : seeOther(reply, lang, to)
}

/** A refusal as a page of its own: the visitor is sent to the sign-in, others see what, why and what next. */
export function sendRefusal(visit: Visit, error: Refusal, back?: string): FastifyReply {
  const isOver = error.code === 'platform.sign-in-needed' && isSessionGone(visit.request, visit.actor)
  if (isOver) return seeOther(visit.reply, visit.lang, KIOSK_OVER)
  const door = DOORS[error.code]
  if (door !== undefined)
    return seeOther(visit.reply, visit.lang, `${door}?to=${encodeURIComponent(cameFor(visit))}`)

  const led = leadOn(visit, error)
  if (led !== undefined) return led
  const closed = closedBy(error)
  const title = messages.for(visit.lang)(closed === undefined ? 'refused.page' : `closed.${closed}`)
  const body =
    closed === undefined ? (
      <>
        <Step title={title} back={back} />
        <RefusedPart visit={visit} refused={error} />
        <HomeLink visit={visit} />
      </>
    ) : (
      <ClosedPage visit={visit} closed={closed} />
    )
  return send(visit, viewOf(visit), { title, body, status: httpStatus(error) })
}

/** Draws a page; `outcome` is that of the form that was sent from it, when there is one. */
export async function draw(
  visit: Visit,
  page: Page,
  form: FormState,
  outcome?: { status: number; refused?: Refusal },
): Promise<FastifyReply> {
  const context = contextOf(visit, form)
  try {
    const { title, body, status: drawn } = await page.render(context)
    const status = outcome?.status ?? drawn ?? 200
    const signedFilm = await visit.parts.signedFilm(page.path, visit.lang)
    const view = { ...context.view, ...(signedFilm === undefined ? {} : { signedFilm }) }
    return send(visit, view, { title, body, status, refused: outcome?.refused })
  } catch (error) {
    if (error instanceof RefusedError) return sendRefusal(visit, ofAddress(visit, error.refusal), error.back)
    throw error
  }
}

/** The language that an address begins with. */
export function langOfAddress(request: FastifyRequest, otherwise: Lang): Lang {
  return LANGS.find((one) => new RegExp(`^/${one}(?:[/?]|$)`).test(request.url)) ?? otherwise
}

/** A visit of nobody in particular: nothing is asked of the database, which may be what has failed. */
function visitorOf(parts: ServerParts, request: FastifyRequest, reply: FastifyReply): Visit {
  const lang = langOfAddress(request, DEFAULT_LANG)
  return { parts, request, reply, lang, actor: parts.visitor }
}

/** Draws an unexpected error: no detail of it, only a number to report. */
export async function sendError(
  parts: ServerParts,
  request: FastifyRequest,
  reply: FastifyReply,
  number: string,
): Promise<FastifyReply> {
  const visit = visitorOf(parts, request, reply)
  const t = messages.for(visit.lang)
  const body = (
    <div class="flow measure">
      <h1>{t('error.title')}</h1>
      <p>{t('error.text')}</p>
      <p>
        {t('error.number')}: <code>{number}</code>
      </p>
      <HomeLink visit={visit} />
    </div>
  )
  return send(visit, viewOf(visit), { title: t('error.title'), body, status: 500 })
}

/** Draws what was turned away before anybody was asked who it is: too often, too large, not to be read. */
export async function sendTurnedAway(
  parts: ServerParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { refused, status }: { readonly refused: Refusal; readonly status: number },
): Promise<FastifyReply> {
  const visit = visitorOf(parts, request, reply)
  const title = messages.for(visit.lang)('refused.page')
  const body = (
    <>
      <Step title={title} />
      <RefusedPart visit={visit} refused={refused} />
      <HomeLink visit={visit} />
    </>
  )
  return send(visit, viewOf(visit), { title, body, status })
}

/** Draws "no such page". */
export async function sendNoPage(
  parts: ServerParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const visit = await visitOf(parts, langOfAddress(request, DEFAULT_LANG), request, reply)
  return sendRefusal(visit, refusal('platform.no-page', { status: 'not-found' }))
}

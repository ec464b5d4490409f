import { err, type Result } from '@tirek/kernel'
import type { FastifyReply } from 'fastify'
import { endSession } from '#platform/access/sessions.ts'
import { giveLonger } from '#platform/access/terminal-sessions.ts'
import { KIOSK, MORE } from '#platform/i18n/kiosk-paths.ts'
import { emptyForm, type FormState, fieldErrors } from '#platform/ui/form/state.ts'
import { type Refusal, refusal } from '#platform/use-case/refusal.ts'
import { clientOf, httpStatus, isCrossSite, seeOther, tokenOf } from './context.ts'
import { draw, sendRefusal } from './draw.tsx'
import { enter } from './enter.ts'
import { nest, type RawForm, typed } from './form-input.ts'
import { type Action, type Params, RefusedError } from './page.ts'
import { sandboxTools } from './sample-routes.ts'
import { hasWriter, notOwnForm, sendSessionOver } from './session-over.tsx'
import { keepMark, terminalOf, wipe } from './terminal.ts'
import { closed, herePath, mayOpen, type Visit } from './visit.ts'

/** The form as it was sent, with nothing marked as wrong. */
function sentForm(raw: RawForm): FormState {
  const version = raw['_version']
  return emptyForm(String(raw['_key'] ?? ''), raw, version === undefined ? undefined : String(version))
}

function refusedForm(raw: RawForm, error: Refusal): FormState {
  return { ...sentForm(raw), errors: fieldErrors(error.fields) }
}

/** Why a form is not even tried: it came from elsewhere, its page is closed to the actor, or another wrote it. */
function refusedBefore(visit: Visit, action: Action, raw: RawForm): Refusal | undefined {
  const { request, actor } = visit
  if (isCrossSite(request)) return refusal('platform.cross-site', { status: 'forbidden' })
  return mayOpen(action.page.roles, actor) ? notOwnForm(visit, raw) : closed(actor)
}

async function inputOf({ parts, request, lang, actor }: Visit, action: Action): Promise<unknown> {
  const params = (request.params ?? {}) as Params
  const form = nest((request.body ?? {}) as RawForm)
  const context = { params, actor, lang, sandbox: sandboxTools(parts, request) }
  const built = (await action.input?.(form, context)) ?? { ...params, ...form }
  return typed(action.command.input, built)
}

/** Shows the page again with all that was typed: field errors in the summary, a refusal by law in its own panel. */
export function drawAgain(visit: Visit, action: Action, raw: RawForm, error: Refusal): Promise<FastifyReply> {
  const atFields = error.fields.length > 0 && error.status === 'invalid'
  const outcome = { status: httpStatus(error), ...(atFields ? {} : { refused: error }) }
  return draw(visit, action.page, refusedForm(raw, error), outcome)
}

/** More than any page of the system has in its address. */
const LONGEST_PATH = 300

/** The page the form stands on, where the form is sent to its own page; what somebody puts after it is left out. */
function pageOfForm({ request }: Visit, action: Action): string | undefined {
  if (action.path !== action.page.path) return undefined
  const here = herePath(request)
  return here.length <= LONGEST_PATH ? here : here.replace(/\?.*$/, '')
}

async function runForm(visit: Visit, action: Action, raw: RawForm): Promise<Result<unknown, Refusal>> {
  const { parts, lang, actor } = visit
  const key = typeof raw['_key'] === 'string' && raw['_key'] !== '' ? raw['_key'] : undefined
  try {
    const toSign = raw['_sign'] !== undefined
    const fromPage = pageOfForm(visit, action)
    const asked = { actor, lang, key, toSign, fromPage, client: clientOf(visit.request) }
    return await parts.runner.run(action.command, await inputOf(visit, action), asked)
  } catch (error) {
    if (error instanceof RefusedError) return err(error.refusal)
    throw error
  }
}

/** A form that is not even tried; of whoever was signed in when they began to write nothing typed is lost. */
function turnAway(
  visit: Visit,
  action: Action,
  { before, raw }: { readonly before: Refusal; readonly raw: RawForm },
): FastifyReply {
  const isElsewhere = terminalOf(visit.request) === undefined
  const isOver = before.code === 'platform.sign-in-needed' && hasWriter(visit, raw) && isElsewhere
  return isOver ? sendSessionOver(visit, { action, raw }) : sendRefusal(visit, before)
}

/** More time at a terminal, in the middle of a form: the page again with all that was typed, and nothing done. */
async function drawLonger(visit: Visit, action: Action, raw: RawForm): Promise<FastifyReply> {
  const { actor, parts } = visit
  const { sessionId, terminal } = actor
  const again = sentForm(raw)
  if (sessionId === undefined || terminal === undefined) return draw(visit, action.page, again)
  const idleSeconds = await giveLonger(parts.kysely, sessionId, parts.realClock.now())
  const longer = { ...visit, actor: { ...actor, terminal: { ...terminal, idleSeconds } } }
  return draw(longer, action.page, again)
}

/** The browser becomes a terminal: its mark stays in it, and whoever has marked it is signed out. */
async function becomeTerminal({ parts, request, reply, lang }: Visit, mark: string): Promise<FastifyReply> {
  const token = tokenOf(request)
  if (token !== undefined) await endSession(parts.kysely, token)
  wipe(parts, request, reply)
  keepMark(parts, request, reply, mark)
  return seeOther(reply, lang, KIOSK)
}

function goOn(
  visit: Visit,
  action: Action,
  output: unknown,
  raw: RawForm,
): FastifyReply | Promise<FastifyReply> {
  const { request, lang, actor } = visit
  if (action.marks !== undefined) return becomeTerminal(visit, action.marks(output))
  if (action.enters !== undefined)
    return enter(visit, action.enters.offer(output), action.enters.choose, raw['to'])
  const to = action.done(output, { params: (request.params ?? {}) as Params, actor, lang })
  return seeOther(visit.reply, lang, to)
}

/** Takes a form in: one command, then on to the next page, or the same page again with what is wrong. */
export async function postForm(visit: Visit, action: Action): Promise<FastifyReply> {
  const { request, lang, actor } = visit
  const raw = (request.body ?? {}) as RawForm
  const before = refusedBefore(visit, action, raw)
  if (before !== undefined) return turnAway(visit, action, { before, raw })
  if (raw[MORE] !== undefined && actor.terminal !== undefined) return drawLonger(visit, action, raw)

  const outcome = await runForm(visit, action, raw)
  if (!outcome.ok) {
    if (outcome.error.status === 'pending')
      return seeOther(visit.reply, lang, String(outcome.error.facts['page']))
    const away = outcome.error.code === 'platform.sign-in-needed'
    return away ? sendRefusal(visit, outcome.error) : drawAgain(visit, action, raw, outcome.error)
  }
  return goOn(visit, action, outcome.value, raw)
}

import type { FastifyReply } from 'fastify'
import { emptyForm, type FormState } from '#platform/ui/form/state.ts'
import { type Refusal, refusal } from '#platform/use-case/refusal.ts'
import { httpStatus, isCrossSite, seeOther } from './context.ts'
import { draw, sendRefusal } from './draw.tsx'
import { enter } from './enter.ts'
import { nest, type RawForm, typed } from './form-input.ts'
import type { Action, Params } from './page.ts'
import { closed, mayOpen, type Visit } from './visit.ts'

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

/** Takes a form in: one command, then on to the next page, or the same page again with what is wrong. */
export async function postForm(visit: Visit, action: Action): Promise<FastifyReply> {
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
  if (action.enters !== undefined)
    return enter(visit, action.enters.offer(outcome.value), action.enters.choose, raw['to'])
  const to = action.done(outcome.value, { params: (request.params ?? {}) as Params, actor, lang })
  return seeOther(visit.reply, lang, to)
}

import { type Lang, localize } from '@tirek/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '#platform/access/actor.ts'
import { ROLES } from '#platform/access/roles.ts'
import { CHANNELS, type Channel } from '#platform/gateways/ports.ts'
import { faultsOf } from '#platform/gateways/simulator/faults.ts'
import type { Simulators } from '#platform/gateways/simulator/server.ts'
import { actingWords } from '#platform/i18n/acting.ts'
import { formatDateTime } from '#platform/i18n/format.ts'
import type { View } from '#platform/i18n/view.ts'
import type { FormState } from '#platform/ui/form/state.ts'
import { type Refusal, refusal } from '#platform/use-case/refusal.ts'
import { actorOf, clientOf, modesOf } from './context.ts'
import type { RawForm } from './form-input.ts'
import { type Page, type PageContext, type Params, RefusedError, type SandboxFault } from './page.ts'
import type { ServerParts } from './parts.ts'
import { mayUseSandbox } from './sandbox-routes.ts'
import { kioskView } from './terminal.ts'
import { writerMark } from './writer.ts'

/** One request of a browser: who looks, in which language. */
export interface Visit {
  readonly parts: ServerParts
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly lang: Lang
  readonly actor: Actor
}

/** Path and query of the visit without the language. */
export function herePath(request: FastifyRequest): string {
  return request.url.replace(/^\/(kk|ru|en)(?=\/|\?|$)/, '') || '/'
}

function userOf({ name, role, actsFor, news }: Actor, lang: Lang): NonNullable<View['user']> {
  const roleLabel = localize(ROLES[role].name, lang)
  const told = news === undefined ? {} : { news }
  if (actsFor === undefined) return { name, roleLabel, ...told }
  return { ...told, name: actsFor.ownName, roleLabel, acting: actingWords(lang, actsFor) }
}

/** What the shell shows around the page. */
export function viewOf(visit: Visit): View {
  const { parts, request, lang, actor } = visit
  const signedIn = actor.role !== 'public'
  const clock = formatDateTime(lang, parts.clock.now())
  const kiosk = kioskView(visit)
  return {
    lang,
    path: herePath(request),
    modes: modesOf(request),
    nav: kiosk === undefined ? parts.menu(actor, lang) : [],
    assets: parts.assets,
    ...(signedIn
      ? {
          user: userOf(actor, lang),
          signOutHref: '/sign-out',
          writer: writerMark(parts, actor.accountId),
        }
      : { signInHref: '/sign-in' }),
    ...(kiosk === undefined ? {} : { kiosk }),
    ...(parts.config.address === undefined ? {} : { address: parts.config.address }),
    ...(parts.sandboxClock === undefined ? {} : { sandbox: { clock, href: '/sandbox' } }),
  }
}

function faultLine(simulators: Simulators | undefined, channel: Channel): readonly SandboxFault[] {
  if (simulators === undefined) return []
  return [{ channel, fault: simulators.faultOf(channel), faults: faultsOf(channel) }]
}

/** What the page is given to read with. */
export function contextOf(visit: Visit, form: FormState): PageContext {
  const { parts, request, lang, actor } = visit
  const asked = { actor, lang, purpose: undefined, client: clientOf(request) }
  const runner = parts.runner
  const simulators = mayUseSandbox(parts, request) ? parts.simulators : undefined

  return {
    params: (request.params ?? {}) as Params,
    query: Object.fromEntries(
      Object.entries((request.query ?? {}) as RawForm).map(([name, value]) => [name, String(value)]),
    ),
    lang,
    actor,
    view: viewOf(visit),
    form,
    sandboxTexts: () => simulators?.texts().map(({ text }) => text) ?? [],
    sandboxLetters: () => simulators?.mailbox.letters().map(({ text }) => text) ?? [],
    sandboxFaults: () => CHANNELS.flatMap((channel) => faultLine(simulators, channel)),
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

/** Finds out who visits. */
export async function visitOf(
  parts: ServerParts,
  lang: Lang,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Visit> {
  const actor = await actorOf(request, parts.kysely, parts.realClock)
  return { parts, request, reply, lang, actor }
}

/** True when the page is there for the role. */
export function mayOpen(roles: Page['roles'], actor: Actor): boolean {
  if (roles === 'public') return true
  if (roles === 'signed-in') return actor.role !== 'public'
  return roles.includes(actor.role)
}

/** Why a page is closed to this actor: sign in first, or another role has it. */
export function closed(actor: Actor): Refusal {
  if (actor.role === 'public') return refusal('platform.sign-in-needed', { status: 'forbidden' })
  return refusal('platform.not-your-role', { status: 'forbidden', facts: { role: actor.role } })
}

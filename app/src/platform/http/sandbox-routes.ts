import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { legalDay } from '#platform/clock/clock.ts'
import { parseInstant } from '#platform/clock/instant.ts'
import { readWish } from '#platform/gateways/simulator/faults.ts'
import { preferredLang } from '#platform/i18n/lang.ts'
import { passTime } from '#platform/sandbox/sandbox-clock.ts'
import { listSandboxPeople, sandboxSignIn } from '#platform/sandbox/sign-in.ts'
import { type Refusal, refusal } from '#platform/use-case/refusal.ts'
import { sendProblem } from './api.ts'
import { isCrossSite, isLocal, seeOther } from './context.ts'
import type { ServerParts } from './parts.ts'
import { comesFrom } from './terminal.ts'

/** The furthest single jump of the sandbox clock by the page. */
const MOST_DAYS = 400

function langOf(request: FastifyRequest) {
  return preferredLang(request.headers['accept-language'])
}

/** Sandbox routes answer on the loopback only, unless the operator says otherwise. */
export function mayUseSandbox(parts: ServerParts, request: FastifyRequest): boolean {
  if (parts.sandboxClock === undefined || isCrossSite(request)) return false
  return parts.config.sandboxOpen || isLocal(request)
}

function clockState(parts: ServerParts) {
  const now = parts.clock.now()
  return { now: now.toISOString(), today: legalDay(now), sandbox: parts.sandboxClock !== undefined }
}

async function setClock(parts: ServerParts, body: unknown): Promise<Refusal | { readonly fired: unknown }> {
  const wish = (body ?? {}) as { now?: unknown }
  const target = parseInstant(wish.now)
  if (target === undefined)
    return refusal('platform.invalid-input', {
      status: 'invalid',
      fields: [{ path: 'now', code: 'date-format' }],
    })
  const clock = parts.sandboxClock
  if (clock === undefined || target.getTime() <= clock.now().getTime())
    return refusal('platform.clock-backwards', { status: 'state' })
  return { fired: await passTime(clock, target, parts.worker) }
}

type Answer = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

function guard(parts: ServerParts, answer: Answer): Answer {
  const only = refusal('platform.sandbox-only', { status: 'forbidden' })
  return async (request, reply) => {
    if (mayUseSandbox(parts, request)) return answer(request, reply)
    return sendProblem(reply, parts, only, langOf(request))
  }
}

/** The clock as a page: so many days forward, or up to an instant. */
async function moveClock(
  parts: ServerParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { lang } = request.params as { lang: 'kk' | 'ru' | 'en' }
  const body = (request.body ?? {}) as { now?: string; days?: string }
  const days = Math.min(Number(body.days ?? ''), MOST_DAYS)
  const later = days > 0 ? new Date(parts.clock.now().getTime() + days * 86_400_000).toISOString() : body.now
  if (mayUseSandbox(parts, request)) await setClock(parts, { now: later })
  return seeOther(reply, lang, '/sandbox')
}

/** Sets the switch of a simulated channel, for the API and for the page. */
function setFault(parts: ServerParts, body: unknown): boolean {
  const { channel, fault } = (body ?? {}) as { channel?: unknown; fault?: unknown }
  const wish = readWish(channel, fault)
  if (wish === undefined || parts.simulators === undefined) return false
  parts.simulators.setFault(wish.channel, wish.fault)
  return true
}

const wrongFault = refusal('platform.invalid-input', {
  status: 'invalid',
  fields: [{ path: 'fault', code: 'choose-one' }],
})

/** The switches as a page. */
async function switchFault(parts: ServerParts, request: FastifyRequest, reply: FastifyReply) {
  const { lang } = request.params as { lang: 'kk' | 'ru' | 'en' }
  if (mayUseSandbox(parts, request)) setFault(parts, request.body)
  return seeOther(reply, lang, '/sandbox/channels')
}

/** `/api/v1/sandbox/*`: choose a person, set the clock forward. Absent outside sandbox mode. */
export function sandboxRoutes(app: FastifyInstance, parts: ServerParts): void {
  const guarded = (answer: Answer) => guard(parts, answer)
  app.get(
    '/api/v1/sandbox/people',
    guarded(async (request) => ({
      people: await listSandboxPeople(parts.kysely, langOf(request), legalDay(parts.clock.now())),
    })),
  )
  app.get(
    '/api/v1/sandbox/clock',
    guarded(async () => clockState(parts)),
  )

  app.post(
    '/api/v1/sandbox/session',
    guarded(async (request, reply) => {
      const outcome = await sandboxSignIn(parts, request.body, comesFrom(request))
      return outcome.ok ? outcome.value : sendProblem(reply, parts, outcome.error, langOf(request))
    }),
  )

  app.post(
    '/api/v1/sandbox/clock',
    guarded(async (request, reply) => {
      const outcome = await setClock(parts, request.body)
      if ('code' in outcome) return sendProblem(reply, parts, outcome, langOf(request))
      return { ...clockState(parts), ...outcome }
    }),
  )

  app.post(
    '/api/v1/sandbox/faults',
    guarded(async (request, reply) => {
      if (setFault(parts, request.body)) return { faults: true }
      return sendProblem(reply, parts, wrongFault, langOf(request))
    }),
  )
  app.post('/:lang(kk|ru|en)/sandbox/channels', (request, reply) => switchFault(parts, request, reply))
  app.post('/:lang(kk|ru|en)/sandbox', (request, reply) => moveClock(parts, request, reply))
}

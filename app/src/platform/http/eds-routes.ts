import { ok, type Result } from '@tirek/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { redeemTicket } from '#platform/access/sign-in-ticket.ts'
import { findChallenge } from '#platform/eds/challenge.ts'
import type { SandboxAuthority } from '#platform/eds/sandbox/authority.ts'
import {
  SAMPLE_FAULTS,
  type SampleWish,
  sampleCertificate,
  sampleFiles,
  sampleMessage,
} from '#platform/eds/sandbox/samples.ts'
import { SAMPLE_ALGORITHMS } from '#platform/eds/sandbox/signing-key.ts'
import { preferredLang } from '#platform/i18n/lang.ts'
import { sampleHolder } from '#platform/sandbox/eds-samples.ts'
import { idField } from '#platform/use-case/fields.ts'
import { type Refusal, refusal, refuse } from '#platform/use-case/refusal.ts'
import { sendProblem } from './api.ts'
import { isCrossSite } from './context.ts'
import { sendRefusal } from './draw.tsx'
import { enterAs } from './enter.ts'
import { postForm } from './forms.ts'
import type { ServerParts } from './parts.ts'
import { mayUseSandbox } from './sandbox-routes.ts'
import { visitOf } from './visit.ts'

const wishShape = z.object({
  accountId: idField,
  bytes: z.base64().default(''),
  use: z.enum(['AUTH', 'SIGN']).default('AUTH'),
  algorithm: z.enum(SAMPLE_ALGORITHMS).default('ecdsa'),
  isDetached: z.boolean().default(false),
  fault: z.enum(SAMPLE_FAULTS).optional(),
})

interface Prepared {
  readonly authority: SandboxAuthority
  readonly wish: SampleWish
}

async function prepare(
  parts: ServerParts,
  request: FastifyRequest,
  given: unknown,
): Promise<Result<Prepared, Refusal>> {
  const authority = parts.edsAuthority
  if (authority === undefined || !mayUseSandbox(parts, request))
    return refuse('platform.sandbox-only', { status: 'forbidden' })
  const parsed = wishShape.safeParse(given ?? {})
  if (!parsed.success) return refuse('platform.invalid-input', { status: 'invalid' })
  const { accountId, bytes, ...rest } = parsed.data
  const holder = await parts.runner.asSystem((act) => sampleHolder(act, parts.directory, accountId))
  if (!holder.ok) return holder
  const wish = { ...rest, holder: holder.value, bytes: Buffer.from(bytes, 'base64'), at: parts.clock.now() }
  return ok({ authority, wish })
}

/** `/api/v1/sandbox/eds/*`: sample signatures and keys. Absent outside sandbox mode. */
function sampleRoutes(app: FastifyInstance, parts: ServerParts): void {
  const route = (path: string, make: (prepared: Prepared) => unknown) =>
    app.post(path, async (request, reply) => {
      const prepared = await prepare(parts, request, request.body)
      if (prepared.ok) return make(prepared.value)
      return sendProblem(reply, parts, prepared.error, preferredLang(request.headers['accept-language']))
    })
  route('/api/v1/sandbox/eds/sign', ({ authority, wish }) => ({
    cms: sampleMessage(authority, wish).toString('base64'),
  }))
  route('/api/v1/sandbox/eds/certificate', ({ authority, wish }) =>
    sampleFiles(sampleCertificate(authority, wish)),
  )
}

type Form = Readonly<Record<string, string | undefined>>

/** The button of the sandbox: signs the challenge with a sample key on the server and sends it the way of every other. */
async function signWithSample(
  parts: ServerParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { lang } = request.params as { lang: 'kk' | 'ru' | 'en' }
  const visit = await visitOf(parts, lang, request, reply)
  const { challengeId = '', accountId, fault, to } = (request.body ?? {}) as Form
  const action = parts.actions.find((one) => one.path === '/sign-in/eds')
  if (action === undefined || !idField.safeParse(challengeId).success)
    return sendRefusal(visit, refusal('access.eds-challenge-over', { status: 'state' }))

  const challenge = await parts.runner.asSystem((act) => findChallenge(act.db, challengeId, act.now))
  const bytes = typeof challenge === 'string' ? '' : challenge.bytes.toString('base64')
  const prepared = await prepare(parts, request, {
    accountId,
    bytes,
    fault: fault === '' ? undefined : fault,
  })
  if (!prepared.ok) return sendRefusal(visit, prepared.error)
  const cms = sampleMessage(prepared.value.authority, prepared.value.wish).toString('base64')
  request.body = { challengeId, cms, ...(to === undefined ? {} : { to }) }
  return postForm(visit, action)
}

const exchangeShape = z.object({ ticket: z.string().max(100), accountId: idField })

/** Sign-in by signature: the choice of a post, the exchange of a ticket for a session, the samples of the sandbox. */
export function edsRoutes(app: FastifyInstance, parts: ServerParts): void {
  app.post('/:lang(kk|ru|en)/sign-in/post', async (request, reply) => {
    const { lang } = request.params as { lang: 'kk' | 'ru' | 'en' }
    const visit = await visitOf(parts, lang, request, reply)
    const parsed = exchangeShape.safeParse(request.body)
    if (isCrossSite(request))
      return sendRefusal(visit, refusal('platform.cross-site', { status: 'forbidden' }))
    if (!parsed.success) return sendRefusal(visit, refusal('access.ticket-over', { status: 'state' }))
    return enterAs(visit, parsed.data.ticket, parsed.data.accountId, ((request.body ?? {}) as Form)['to'])
  })

  app.post('/api/v1/access/session', async (request, reply) => {
    const parsed = exchangeShape.safeParse(request.body)
    const times = { now: parts.clock.now(), realNow: parts.realClock.now() }
    const token = parsed.success ? await redeemTicket(parts.kysely, { ...parsed.data, ...times }) : undefined
    if (token !== undefined) return { token }
    const over = refusal('access.ticket-over', { status: 'state' })
    return sendProblem(reply, parts, over, preferredLang(request.headers['accept-language']))
  })

  if (parts.edsAuthority === undefined) return
  sampleRoutes(app, parts)
  app.post('/:lang(kk|ru|en)/sign-in/eds/sandbox', (request, reply) => signWithSample(parts, request, reply))
}

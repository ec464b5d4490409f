import { ok, type Result } from '@tirek/kernel'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
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
import type { SignAs } from '#platform/egov-qr/simulator/telephone.ts'
import { preferredLang } from '#platform/i18n/lang.ts'
import { sampleHolder } from '#platform/sandbox/eds-samples.ts'
import { idField } from '#platform/use-case/fields.ts'
import { type Refusal, refusal, refuse } from '#platform/use-case/refusal.ts'
import { sendProblem } from './api.ts'
import { RefusedError, type SandboxTools } from './page.ts'
import type { ServerParts } from './parts.ts'
import { mayUseSandbox } from './sandbox-routes.ts'

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
  if (!mayUseSandbox(parts, request)) return refuse('platform.sandbox-only', { status: 'forbidden' })
  return sampleOf(parts, given)
}

async function sampleOf(parts: ServerParts, given: unknown): Promise<Result<Prepared, Refusal>> {
  const authority = parts.edsAuthority
  if (authority === undefined) return refuse('platform.sandbox-only', { status: 'forbidden' })
  const parsed = wishShape.safeParse(given ?? {})
  if (!parsed.success) return refuse('platform.invalid-input', { status: 'invalid' })
  const { accountId, bytes, ...rest } = parsed.data
  const holder = await parts.runner.asSystem((act) => sampleHolder(act, parts.directory, accountId))
  if (!holder.ok) return holder
  const wish = { ...rest, holder: holder.value, bytes: Buffer.from(bytes, 'base64'), at: parts.clock.now() }
  return ok({ authority, wish })
}

/** Signs as the key of a simulated telephone; for the sandbox alone. */
export function telephoneKey(parts: () => ServerParts): SignAs {
  return async (wish) => {
    const made = await sampleOf(parts(), wish)
    if (!made.ok) throw new Error(made.error.code)
    return sampleMessage(made.value.authority, made.value.wish).toString('base64')
  }
}

/** What a form of the sandbox may ask of the server: a sample signature, made with a key that the server holds. */
export function sandboxTools(parts: ServerParts, request: FastifyRequest): SandboxTools {
  const signed = async (wish: unknown) => {
    const prepared = await prepare(parts, request, wish)
    if (!prepared.ok) throw new RefusedError(prepared.error)
    return sampleMessage(prepared.value.authority, prepared.value.wish).toString('base64')
  }
  return {
    scan: async ({ link, accountId, use }) => {
      const telephone = mayUseSandbox(parts, request) ? parts.telephone : undefined
      if (telephone === undefined)
        throw new RefusedError(refusal('platform.sandbox-only', { status: 'forbidden' }))
      const body = JSON.stringify({ link, accountId, use })
      await fetch(`${telephone.url}/scan`, { method: 'POST', body })
    },
    signDocument: ({ bytes, accountId, fault }) => signed({ bytes, accountId, fault, use: 'SIGN' }),
    signChallenge: async ({ challengeId, accountId, fault }) => {
      const id = String(challengeId ?? '')
      const found = await parts.runner.asSystem((act) => findChallenge(act.db, id, act.now))
      const bytes = typeof found === 'string' ? '' : found.bytes.toString('base64')
      return signed({ accountId, bytes, fault })
    },
  }
}

/** `/api/v1/sandbox/eds/*`: sample signatures and keys. Absent outside sandbox mode. */
export function sampleRoutes(app: FastifyInstance, parts: ServerParts): void {
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

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
import { preferredLang } from '#platform/i18n/lang.ts'
import { sampleHolder } from '#platform/sandbox/eds-samples.ts'
import { idField } from '#platform/use-case/fields.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
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

/** What a form of the sandbox may ask of the server: a sample signature, made with a key that the server holds. */
export function sandboxTools(parts: ServerParts, request: FastifyRequest): SandboxTools {
  const signed = async (wish: unknown) => {
    const prepared = await prepare(parts, request, wish)
    if (!prepared.ok) throw new RefusedError(prepared.error)
    return sampleMessage(prepared.value.authority, prepared.value.wish).toString('base64')
  }
  return {
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

import { err, type Lang } from '@tirek/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { FRESH_PROOF_MS } from '#platform/access/session-limits.ts'
import { type Refusal, refusal } from '#platform/use-case/refusal.ts'
import type { AnyUseCase } from '#platform/use-case/use-case.ts'
import { actorOf, httpStatus, isForged, PROVE_AGAIN, requestOf } from './context.ts'
import { nest, type RawForm, typed } from './form-input.ts'
import { openApi } from './openapi.ts'
import { type Pace, TOO_MANY } from './pace.ts'
import type { ServerParts } from './parts.ts'
import { wordRefusal } from './words.ts'

/** The proof of identity is too old for this act (RFC 9470). */
const FRESHER_PROOF = `Bearer error="insufficient_user_authentication", max_age=${FRESH_PROOF_MS / 1000}`

/** Answers with problem+json (RFC 9457) in the language of the caller. */
export function sendProblem(
  reply: FastifyReply,
  parts: ServerParts,
  problem: Refusal,
  lang: Lang,
  how: { readonly action?: string; readonly status?: number } = {},
): FastifyReply {
  const worded = wordRefusal(parts.catalogues, problem, lang, how.action)
  const status = how.status ?? httpStatus(problem)
  if (problem.code === PROVE_AGAIN) reply.header('www-authenticate', FRESHER_PROOF)
  return reply
    .status(status)
    .type('application/problem+json')
    .header('content-language', lang)
    .send({ type: `urn:tirek:refusal:${worded.code}`, status, detail: worded.remedy, ...worded })
}

function queryInput(useCase: AnyUseCase, request: FastifyRequest): unknown {
  const raw = request.query as RawForm
  if (typeof raw['input'] === 'string') {
    try {
      return JSON.parse(raw['input'])
    } catch {
      return {}
    }
  }
  return typed(useCase.input, nest(raw))
}

async function answer(
  { parts, isTooOften }: { readonly parts: ServerParts; readonly isTooOften: Pace },
  useCase: AnyUseCase,
  input: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const actor = await actorOf(request, parts.kysely, parts.realClock)
  const circumstances = requestOf(request, actor)
  const isHeld = await isTooOften(useCase, request)
  const outcome = isHeld ? err(TOO_MANY) : await parts.runner.run(useCase, input, circumstances)
  if (!outcome.ok)
    return sendProblem(reply, parts, outcome.error, circumstances.lang, { action: useCase.name })
  return reply.type('application/json').send(outcome.value ?? null)
}

function findUseCase(parts: ServerParts, kind: AnyUseCase['kind'], name: string): AnyUseCase | undefined {
  const found = parts.useCases.get(name)
  return found?.kind === kind ? found : undefined
}

/** Routes of the HTTP API: every command and query under its public name. */
export function apiRoutes(app: FastifyInstance, parts: ServerParts, isTooOften: Pace): void {
  const face = { parts, isTooOften }
  let document: ReturnType<typeof openApi> | undefined
  app.get('/api/openapi.json', (_request, reply) => {
    document ??= openApi([...parts.useCases.values()])
    return reply.send(document)
  })

  const unknown = (request: FastifyRequest, reply: FastifyReply, given: string) =>
    sendProblem(
      reply,
      parts,
      refusal('platform.unknown-use-case', { status: 'not-found', facts: { given } }),
      requestOf(request, parts.visitor).lang,
    )

  app.post<{ Params: { name: string } }>('/api/v1/commands/:name', (request, reply) => {
    const useCase = findUseCase(parts, 'command', request.params.name)
    if (!useCase) return unknown(request, reply, request.params.name)
    if (isForged(request))
      return sendProblem(
        reply,
        parts,
        refusal('platform.cross-site', { status: 'forbidden' }),
        requestOf(request, parts.visitor).lang,
      )
    return answer(face, useCase, request.body, request, reply)
  })
  app.get<{ Params: { name: string } }>('/api/v1/queries/:name', (request, reply) => {
    const useCase = findUseCase(parts, 'query', request.params.name)
    if (!useCase) return unknown(request, reply, request.params.name)
    return answer(face, useCase, queryInput(useCase, request), request, reply)
  })
}

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refusal } from '#platform/use-case/refusal.ts'
import type { AnyUseCase } from '#platform/use-case/use-case.ts'

/** Requests come too often. */
export const TOO_MANY = refusal('platform.too-many', { status: 'state' })

/** Counts one request for a use case; true when its client has asked for it too often. */
export type Pace = (useCase: AnyUseCase, request: FastifyRequest) => Promise<boolean>

/** Counts the use cases that have a limit of their own (`perMinute`), by client, for the pages and the API together. */
export function createPace(app: FastifyInstance, useCases: Iterable<AnyUseCase>): Pace {
  const counters = new Map<string, ReturnType<FastifyInstance['createRateLimit']>>()
  for (const { name, perMinute } of useCases)
    if (perMinute !== undefined)
      counters.set(name, app.createRateLimit({ max: perMinute, timeWindow: '1 minute' }))
  return async ({ name }, request) => {
    const counted = await counters.get(name)?.(request)
    return counted?.isAllowed === false && counted.isExceeded
  }
}

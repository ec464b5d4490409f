import { timingSafeEqual } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sha256 } from '#platform/bytes/hash.ts'
import { metrics } from '#platform/logging/metrics.ts'
import { isLocal } from './context.ts'
import type { ServerParts } from './parts.ts'

/** Whoever asks for the health waits no longer, whatever the database does. */
const HEALTH_MS = 3_000

async function isReady({ kysely }: ServerParts): Promise<boolean> {
  const asked = kysely.selectFrom('installation').select('key').limit(1).execute()
  const answered = asked.then(
    () => true,
    () => false,
  )
  const waiting = new AbortController()
  const tooLong = pause(HEALTH_MS, false, { signal: waiting.signal }).catch(() => false)
  const ready = await Promise.race([answered, tooLong])
  waiting.abort()
  return ready
}

/** True for the bearer of the token; compared by digests, so that time tells nothing of it. */
function hasToken(request: FastifyRequest, token: string): boolean {
  const given = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
  return timingSafeEqual(sha256(given), sha256(token))
}

async function sendMetrics(
  { config }: ServerParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { metricsToken } = config
  if (metricsToken !== undefined && !hasToken(request, metricsToken))
    return reply.status(401).header('www-authenticate', 'Bearer').type('text/plain').send('')
  if (metricsToken === undefined && !isLocal(request)) {
    reply.callNotFound()
    return reply
  }
  return reply.type(metrics.contentType).send(await metrics.metrics())
}

/**
 * What watches the server: `/health` for everybody (whether it can work, nothing else), `/metrics` for the bearer of
 * TIREK_METRICS_TOKEN or, without a token, for this machine alone.
 */
export function watchRoutes(app: FastifyInstance, parts: ServerParts): void {
  app.get('/health', async (_request, reply) => {
    const ready = await isReady(parts)
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable' })
  })
  app.get('/metrics', (request, reply) => sendMetrics(parts, request, reply))
}

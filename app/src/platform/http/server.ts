import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import serveStatic from '@fastify/static'
import {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
} from 'fastify'
import { preferredLang, withLang } from '#platform/i18n/lang.ts'
import { metrics } from '#platform/logging/metrics.ts'
import { uuidAt } from '#platform/use-case/ids.ts'
import { refusal } from '#platform/use-case/refusal.ts'
import { apiRoutes, sendProblem } from './api.ts'
import { pageRoutes, sendError, sendNoPage } from './pages.tsx'
import type { ServerParts } from './parts.ts'
import { sandboxRoutes } from './sandbox-routes.ts'
import { sessionRoutes } from './session-routes.ts'

const BODY_LIMIT = 1_000_000
const REQUESTS_PER_MINUTE = 3_000

async function addPlugins(app: FastifyInstance, parts: ServerParts): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: parts.config.sandbox ? false : { maxAge: 31_536_000 },
  })
  // Slow networks: pages and JSON go out compressed; static files are compressed at build time.
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1024,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  })
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: BODY_LIMIT })
  await app.register(rateLimit, { max: REQUESTS_PER_MINUTE, timeWindow: '1 minute' })
  await app.register(serveStatic, {
    root: parts.staticFolder,
    prefix: '/static/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
  })
}

async function handleError(
  parts: ServerParts,
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const status = error.statusCode ?? 500
  const lang = preferredLang(request.headers['accept-language'])
  const known =
    status === 429
      ? refusal('platform.too-many', { status: 'state' })
      : refusal('platform.invalid-input', { status: 'invalid' })
  if (status >= 400 && status < 500) return sendProblem(reply, parts, known, lang, { status })

  const number = uuidAt(parts.realClock.now())
  parts.log.error(
    { number, route: request.routeOptions.url, err: error.message, stack: error.stack },
    'unexpected error',
  )
  if (!request.url.startsWith('/api/')) return sendError(parts, request, reply, number)
  return reply
    .status(500)
    .type('application/problem+json')
    .send({ type: 'about:blank', status: 500, title: 'unexpected error', number })
}

/** Builds the HTTP server; the caller listens and closes. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    routerOptions: { ignoreTrailingSlash: true },
    forceCloseConnections: true,
  })
  await addPlugins(app, parts)

  app.get('/', (request, reply) =>
    reply.redirect(withLang(preferredLang(request.headers['accept-language']), '/'), 302),
  )
  app.get('/health', async (_request, reply) => {
    await parts.kysely.selectFrom('installation').select('key').limit(1).execute()
    return reply.send({ status: 'ok' })
  })
  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.metrics()),
  )

  apiRoutes(app, parts)
  if (parts.sandboxClock !== undefined) sandboxRoutes(app, parts)
  sessionRoutes(app, parts)
  pageRoutes(app, parts)

  app.setNotFoundHandler((request, reply) => sendNoPage(parts, request, reply))
  app.setErrorHandler((error: FastifyError, request, reply) => handleError(parts, error, request, reply))
  return app
}

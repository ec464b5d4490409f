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
import type { Config } from '#platform/config/config.ts'
import { REQUESTS_PER_MINUTE } from '#platform/config/limits.ts'
import { preferredLang, withLang } from '#platform/i18n/lang.ts'
import { describeError } from '#platform/logging/describe-error.ts'
import { uuidAt } from '#platform/use-case/ids.ts'
import { refusal } from '#platform/use-case/refusal.ts'
import { apiRoutes, sendProblem } from './api.ts'
import { noStore } from './context.ts'
import { sendError, sendNoPage, sendTurnedAway } from './draw.tsx'
import { egovQrRoutes } from './egov-qr-routes.ts'
import { multipartForms } from './multipart.ts'
import { offlineAppRoutes } from './offline-app.ts'
import { outsideSignInRoutes } from './outside-sign-in.ts'
import { createPace, TOO_MANY } from './pace.ts'
import { pageRoutes } from './pages.ts'
import type { ServerParts } from './parts.ts'
import { sampleRoutes } from './sample-routes.ts'
import { sandboxRoutes } from './sandbox-routes.ts'
import { sessionRoutes } from './session-routes.ts'
import { terminalRoutes } from './terminal-routes.tsx'
import { ticketRoutes } from './ticket-routes.ts'
import { uploadRoutes } from './upload-routes.ts'
import { watchRoutes } from './watch-routes.ts'

const BODY_LIMIT = 1_000_000
const MOST_AT_ONCE = 64 * 1024

async function addPlugins(app: FastifyInstance, parts: ServerParts): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        manifestSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        mediaSrc: ["'self'"],
        // NCALayer, the signing program of the National Certification Authority, listens on the person's own machine.
        connectSrc: ["'self'", 'wss://127.0.0.1:13579'],
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
    // A page in one call: the stream around it costs more than its compression.
    syncThreshold: MOST_AT_ONCE,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  })
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: BODY_LIMIT })
  multipartForms(app, BODY_LIMIT)
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
  const known = status === 429 ? TOO_MANY : refusal('platform.invalid-input', { status: 'invalid' })
  const isApi = request.url.startsWith('/api/')
  if (status >= 400 && status < 500)
    return isApi
      ? sendProblem(reply, parts, known, lang, { status })
      : sendTurnedAway(parts, request, reply, { refused: known, status })

  const number = uuidAt(parts.realClock.now())
  parts.log.error({ number, route: request.routeOptions.url, ...describeError(error) }, 'unexpected error')
  if (!isApi) return sendError(parts, request, reply, number)
  return reply
    .status(500)
    .type('application/problem+json')
    .send({ type: 'about:blank', status: 500, title: 'unexpected error', number })
}

function trustOf({ trustProxy }: Config) {
  if (typeof trustProxy === 'number') return (_address: string, hop: number) => hop < trustProxy
  return trustProxy === false ? false : [...trustProxy]
}

/** An address that cannot be read meets no hook and no plugin: its answer carries its own headers. */
const BARE_HEADERS = {
  'content-security-policy':
    "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
}

/** Builds the HTTP server; the caller listens and closes. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    trustProxy: trustOf(parts.config),
    routerOptions: { ignoreTrailingSlash: true },
    forceCloseConnections: true,
    frameworkErrors: (_error, _request, reply) => {
      reply.hijack()
      reply.raw.writeHead(400, BARE_HEADERS).end()
    },
  })
  await addPlugins(app, parts)
  // Before the first route: a route takes the handlers that stand when an awaited plugin is loaded.
  app.setNotFoundHandler((request, reply) => sendNoPage(parts, request, reply))
  app.setErrorHandler((error: FastifyError, request, reply) => handleError(parts, error, request, reply))
  // Whatever is not a built file is somebody's own answer, redirects and refusals too.
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/static/')) noStore(reply)
  })

  terminalRoutes(app, parts)
  app.get('/', (request, reply) =>
    reply.redirect(withLang(preferredLang(request.headers['accept-language']), '/'), 302),
  )
  watchRoutes(app, parts)
  const isTooOften = createPace(app, parts.useCases.values())
  apiRoutes(app, parts, isTooOften)
  if (parts.sandboxClock !== undefined) sandboxRoutes(app, parts)
  sessionRoutes(app, parts)
  ticketRoutes(app, parts)
  egovQrRoutes(app, parts)
  outsideSignInRoutes(app, parts, isTooOften)
  offlineAppRoutes(app, parts)
  if (parts.edsAuthority !== undefined) sampleRoutes(app, parts)
  pageRoutes(app, parts, isTooOften)
  await app.register(uploadRoutes(parts, isTooOften))
  return app
}

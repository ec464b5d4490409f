import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendNoPage } from './draw.tsx'
import type { ServerParts } from './parts.ts'

/** Where the program lives that works without a network; its worker may keep what stands below, and nothing else. */
const PLACE = '/field/app/'

const FILES = {
  '': ['index.html', 'text/html; charset=utf-8'],
  'worker.js': ['worker.js', 'text/javascript; charset=utf-8'],
  'manifest.webmanifest': ['manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
} as const

/** Serves the program for telephones: files of the build, the same for everyone, with nothing personal in them. */
export function offlineAppRoutes(app: FastifyInstance, parts: ServerParts): void {
  const send = (name: keyof typeof FILES, request: FastifyRequest, reply: FastifyReply) => {
    const [file, type] = FILES[name]
    const path = join(parts.staticFolder, 'offline', file)
    if (!existsSync(path)) return sendNoPage(parts, request, reply)
    // Its worker keeps what begins with the place, slash and all.
    if (name === '' && !request.url.startsWith(PLACE)) return reply.redirect(PLACE, 302)
    return reply.type(type).header('cache-control', 'no-cache').send(createReadStream(path))
  }
  for (const name of Object.keys(FILES) as (keyof typeof FILES)[])
    app.get(`${PLACE}${name}`, (request, reply) => send(name, request, reply))
}

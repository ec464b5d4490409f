import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Fault } from './faults.ts'

/** One answer of a simulated system; undefined hangs up. */
export type SimulatedReply =
  | { readonly status: number; readonly type: string; readonly body: string }
  | undefined

/** A real HTTP server on the loopback interface. */
export interface LoopbackServer {
  readonly port: number
  close(): Promise<void>
}

const MAX_BYTES = 256 * 1024

/** Starts it; `answer` gets the request with its whole body. */
export async function startLoopback(
  port: number,
  answer: (request: IncomingMessage, body: string) => Promise<SimulatedReply>,
): Promise<LoopbackServer> {
  const server = createServer((request, response) => {
    readBody(request)
      .then((body) => answer(request, body))
      .then(
        (reply) => send(response, reply),
        () => response.destroy(),
      )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  return {
    port: address === null || typeof address === 'string' ? port : address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function send(response: ServerResponse, reply: SimulatedReply): void {
  if (reply === undefined) response.destroy()
  else response.writeHead(reply.status, { 'content-type': reply.type }).end(reply.body)
}

/** What every simulated HTTP system does wrong alike; undefined when it is to go on and answer. */
export async function spoil(
  fault: Fault,
  waits: { readonly slowMs: number; readonly lateMs: number },
): Promise<{ readonly reply: SimulatedReply } | undefined> {
  if (fault === 'down') return { reply: undefined }
  if (fault === 'error') return { reply: { status: 503, type: 'text/plain', body: 'service unavailable' } }
  if (fault === 'malformed')
    return { reply: { status: 200, type: 'text/html', body: '<html><body>Proxy login<br></body></html>' } }
  if (fault === 'slow') await pause(waits.slowMs)
  if (fault === 'late') await pause(waits.lateMs)
  return undefined
}

/** Waits in real time; keeps no process alive. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue
    bytes += chunk.length
    if (bytes > MAX_BYTES) return ''
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AnswerBox } from './answer-box.ts'
import type { ChannelJournal } from './journal.ts'
import { systemOf } from './payloads.ts'
import { type AsyncMessage, readAsync, writeAsync } from './shep-async-envelope.ts'

export type DoorSettings = {
  readonly host: string
  readonly port: number
  /** The gateway must name it as the sender's password. */
  readonly password: string
  readonly box: AnswerBox
  readonly journal: ChannelJournal
  readonly now: () => Date
  /** Called when an answer to a question of ours has come. */
  readonly came?: (questionId: string) => void
}

/** The door by which the gateway brings answers. */
export interface AnswerDoor {
  readonly url: string
  close(): Promise<void>
}

const MAX_BYTES = 256 * 1024

/** Opens the door as an HTTP server of its own, apart from the one that people use. */
export async function openAnswerDoor(settings: DoorSettings): Promise<AnswerDoor> {
  const server = createServer((request, response) => {
    readBody(request)
      .then((body) => receive(settings, body))
      .then(
        ({ status, body }) =>
          response.writeHead(status, { 'content-type': 'text/xml; charset=utf-8' }).end(body),
        () => response.destroy(),
      )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(settings.port, settings.host, resolve)
  })
  const address = server.address()
  const port = address === null || typeof address === 'string' ? settings.port : address.port
  return {
    url: `http://${settings.host}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface Reply {
  readonly status: number
  readonly body: string
}

/** Whoever does not name the password is sent away; everything else is answered «taken», so that it is not brought for ever. */
async function receive(settings: DoorSettings, source: string): Promise<Reply> {
  const message = readAsync(source)
  if (message === undefined || message.isReply === true) return { status: 400, body: '' }
  if (!isSame(message.password ?? '', settings.password)) return { status: 403, body: '' }
  await keep(settings, message)
  return { status: 200, body: reply(message, settings.now()) }
}

/** An answer goes into the box only when its question was asked here and has no answer yet; else it is noted and dropped. */
async function keep({ box, journal, now, came }: DoorSettings, message: AsyncMessage): Promise<void> {
  const { operation, correlationId: questionId } = message
  const channel = systemOf(message.serviceId)
  if (operation !== 'SendMessage' || questionId === undefined || channel === undefined) return
  const known = await journal.find(channel, questionId)
  const isAwaited = known === 'asked' || (known === 'unknown' && box.isExpected(questionId))
  if (isAwaited && box.put(questionId, message)) came?.(questionId)
  else journal.note({ channel, messageId: questionId, at: now(), outcome: 'surplus' })
}

function reply({ operation, messageId }: AsyncMessage, now: Date): string {
  return writeAsync({ operation, isReply: true, messageId, messageDate: now.toISOString() })
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue
    bytes += chunk.length
    if (bytes > MAX_BYTES) throw new Error('too long')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

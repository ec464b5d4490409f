import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { SERVICE_IDS } from '../payloads.ts'
import { GATEWAY_SYSTEMS, type GatewaySystem } from '../ports.ts'
import { readRequest, writeResponse } from '../shep-envelope.ts'
import { findText, type XmlElement } from '../xml.ts'
import { type PeopleRule, writeAnswer } from './answers.ts'

/** What a simulated system does instead of answering well. */
export const FAULTS = ['none', 'down', 'slow', 'error', 'garbage', 'wrong-person'] as const
export type Fault = (typeof FAULTS)[number]

/** One call as the simulator saw it: for the operator's page and for tests. */
export type SeenCall = { readonly system: GatewaySystem; readonly messageId: string; readonly iin: string }

/** An SMS as the simulated telephone got it. */
export type SentText = { readonly phone: string; readonly text: string }

export interface GatewaySimulator {
  readonly url: string
  setFault(system: GatewaySystem | 'all', fault: Fault): void
  faultOf(system: GatewaySystem): Fault
  calls(): readonly SeenCall[]
  /** The texts of the SMS that were sent, the last ones: there is no other telephone here to read them on. */
  texts(): readonly SentText[]
  close(): Promise<void>
}

export type SimulatorSettings = {
  readonly people: PeopleRule
  readonly now: () => Date
  readonly port?: number
  readonly slowMs?: number
}

const SOMEONE_ELSE = '000000000000'
const MAX_BYTES = 256 * 1024
const KEPT_CALLS = 1000

/** Starts the simulated gateway as a real HTTP server on the loopback interface. */
export async function startGatewaySimulator(settings: SimulatorSettings): Promise<GatewaySimulator> {
  const faults = new Map<GatewaySystem, Fault>()
  const seen: SeenCall[] = []
  const texts: SentText[] = []
  const server = createServer((request, response) => {
    handle(settings, { faults, seen, texts }, request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(settings.port ?? 0, '127.0.0.1', resolve)
  })

  const address = server.address()
  const port = address === null || typeof address === 'string' ? 0 : address.port

  return {
    url: `http://127.0.0.1:${port}/bip-sync/`,
    setFault(system, fault) {
      for (const one of system === 'all' ? GATEWAY_SYSTEMS : [system]) faults.set(one, fault)
    },
    faultOf: (system) => faults.get(system) ?? 'none',
    calls: () => [...seen],
    texts: () => [...texts],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface Memory {
  readonly faults: ReadonlyMap<GatewaySystem, Fault>
  readonly seen: SeenCall[]
  readonly texts: SentText[]
}

async function handle(
  settings: SimulatorSettings,
  { faults, seen, texts }: Memory,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = readRequest(await readBody(request))
  const system = GATEWAY_SYSTEMS.find((name) => SERVICE_IDS[name] === asked?.serviceId)
  if (asked === undefined || system === undefined) {
    reply(response, 400, 'text/plain', 'not a SendMessage request of a known service')
    return
  }
  const iin = findText(asked.data, 'iin') ?? ''
  seen.push({ system, messageId: asked.messageId, iin })
  if (seen.length > KEPT_CALLS) seen.shift()

  const fault = faults.get(system) ?? 'none'
  if (await isSpoilt(fault, settings, response)) return
  const person = await settings.people(iin)
  if (system === 'sms') rememberText(texts, asked.data)
  const envelope = writeResponse({
    messageId: asked.messageId,
    correlationId: asked.messageId,
    responseDate: settings.now(),
    status: { code: 'SUCCESS', message: '' },
    data: writeAnswer(system, person, asked.data, fault === 'wrong-person' ? SOMEONE_ELSE : iin),
  })
  reply(response, 200, 'text/xml; charset=utf-8', envelope)
}

function rememberText(texts: SentText[], sms: XmlElement): void {
  texts.push({ phone: findText(sms, 'phone') ?? '', text: findText(sms, 'text') ?? '' })
  if (texts.length > KEPT_CALLS) texts.shift()
}

// True when the fault has already answered (or hung up) in place of the system.
async function isSpoilt(
  fault: Fault,
  settings: SimulatorSettings,
  response: ServerResponse,
): Promise<boolean> {
  if (fault === 'down') response.destroy()
  if (fault === 'error') reply(response, 503, 'text/plain', 'service unavailable')
  if (fault === 'garbage') reply(response, 200, 'text/html', '<html><body>Proxy login<br></body></html>')
  if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, settings.slowMs ?? 6000))
  return fault === 'down' || fault === 'error' || fault === 'garbage'
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

function reply(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type })
  response.end(body)
}

import type { IncomingMessage } from 'node:http'
import { type MailSimulator, startMailSimulator } from '#platform/mail/simulator.ts'
import type { Channel } from '../ports.ts'
import { createAsyncSide } from './async-channel.ts'
import { control } from './control.ts'
import { createSwitches, type Fault, faultsOf } from './faults.ts'
import { type LoopbackServer, type SimulatedReply, startLoopback } from './http.ts'
import { answerCatalogue } from './portal-channel.ts'
import type { SeenCall, SentText, SimulatorSettings, World } from './settings.ts'
import { answerSms } from './sms-http-channel.ts'
import { type SmppSimulator, startSmpp } from './sms-smpp-channel.ts'
import { answerSync } from './sync-channel.ts'

/** Where each simulated system listens. */
export interface SimulatorAddresses {
  readonly sync: string
  readonly async: string
  readonly smsHttp: string
  readonly smsSmpp: string
  readonly portal: string
  readonly mail: string
  readonly control: string
}

/** The whole outside world on loopback ports. */
export interface Simulators {
  readonly addresses: SimulatorAddresses
  readonly mailbox: MailSimulator
  setFault(channel: Channel | 'all', fault: Fault): void
  faultOf(channel: Channel): Fault
  /** Where the answers of the asynchronous side go. */
  answerTo(door: { readonly url: string; readonly password: string }): void
  calls(): readonly SeenCall[]
  /** The texts of the SMS that were sent, the last ones: there is no other telephone here to read them on. */
  texts(): readonly SentText[]
  close(): Promise<void>
}

const SLOW_MS = 6000
const LATE_MS = 3000

/** Starts every simulated system as a real server on the loopback interface. */
export async function startSimulators(settings: SimulatorSettings): Promise<Simulators> {
  const world: World = {
    settings,
    switches: createSwitches(),
    waits: { slowMs: settings.slowMs ?? SLOW_MS, lateMs: settings.lateMs ?? LATE_MS },
    seen: [],
    texts: [],
    answersTo: undefined,
  }
  const portAt = (place: number) => (settings.port === undefined ? 0 : settings.port + place)
  const web = await startLoopback(portAt(0), route(world))
  const smsc = await startSmpp(world, portAt(1))
  const mailbox = await startMailSimulator({
    port: portAt(2),
    faultOf: () => world.switches.of('mail'),
    waits: world.waits,
  })
  return {
    addresses: addressesOf(web, smsc, mailbox),
    mailbox,
    setFault: (channel, fault) => {
      if (channel !== 'all' && !faultsOf(channel).includes(fault))
        throw new Error(`${channel} has no fault ${fault}`)
      world.switches.set(channel, fault)
    },
    faultOf: (channel) => world.switches.of(channel),
    answerTo: (door) => {
      world.answersTo = door
    },
    calls: () => [...world.seen],
    texts: () => [...world.texts],
    close: async () => {
      await Promise.all([web.close(), smsc.close(), mailbox.close()])
    },
  }
}

function addressesOf(web: LoopbackServer, smsc: SmppSimulator, mailbox: MailSimulator): SimulatorAddresses {
  const base = `http://127.0.0.1:${web.port}`
  return {
    sync: `${base}/bip-sync/`,
    async: `${base}/bip-async/`,
    smsHttp: `${base}/sms`,
    smsSmpp: `smpp://tirek:tirek@127.0.0.1:${smsc.port}`,
    portal: `${base}/catalogue`,
    mail: mailbox.url,
    control: `${base}/control`,
  }
}

type System = (request: IncomingMessage, body: string) => Promise<SimulatedReply> | SimulatedReply

/** One door of HTTP, a path for each system. */
function route(world: World): (request: IncomingMessage, body: string) => Promise<SimulatedReply> {
  const answerAsync = createAsyncSide(world)
  const systems = new Map<string, System>([
    ['/bip-sync/', (_, body) => answerSync(world, body)],
    ['/bip-async/', (_, body) => answerAsync(body)],
    ['/sms', (_, body) => answerSms(world, body)],
    ['/catalogue', ({ headers }) => answerCatalogue(world, String(headers['x-message-id'] ?? ''))],
    ['/control', (request, body) => control(world, request, body)],
  ])
  return async (request, body) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const system = systems.get(pathname)
    return system?.(request, body) ?? { status: 404, type: 'text/plain', body: 'no such system' }
  }
}

import type { IncomingMessage } from 'node:http'
import { CHANNELS } from '../ports.ts'
import { parseJson } from '../sms-http.ts'
import { faultsOf, readWish } from './faults.ts'
import type { SimulatedReply } from './http.ts'
import type { World } from './settings.ts'

const json = (status: number, value: unknown): SimulatedReply => ({
  status,
  type: 'application/json',
  body: `${JSON.stringify(value, null, 2)}\n`,
})

/**
 * The own door of the simulators: `GET /control` shows every switch, `POST /control` with `{ channel, fault }` or
 * `{ answersTo: { url, password } }` sets one. A page of a browser cannot come in here: it would name its origin.
 */
export function control(world: World, { method, headers }: IncomingMessage, body: string): SimulatedReply {
  if (headers.origin !== undefined) return json(403, { error: 'not for pages' })
  if (method === 'GET') return json(200, shown(world))
  const wish = parseJson(body)
  if (typeof wish !== 'object' || wish === null) return json(400, { error: 'JSON is expected' })
  const { channel, fault, answersTo } = wish as Readonly<Record<string, unknown>>
  const door = doorOf(answersTo)
  const found = readWish(channel, fault)
  if (door === undefined && found === undefined)
    return json(422, { error: 'no such channel, or it has no such fault', channels: shown(world).channels })
  if (door !== undefined) world.answersTo = door
  if (found !== undefined) world.switches.set(found.channel, found.fault)
  return json(200, shown(world))
}

function doorOf(given: unknown): World['answersTo'] {
  if (typeof given !== 'object' || given === null) return undefined
  const { url, password } = given as Readonly<Record<string, unknown>>
  return typeof url === 'string' && typeof password === 'string' ? { url, password } : undefined
}

function shown(world: World) {
  const channels = CHANNELS.map((channel) => ({
    channel,
    fault: world.switches.of(channel),
    faults: faultsOf(channel),
  }))
  return { channels, calls: world.seen.length, texts: world.texts.length }
}

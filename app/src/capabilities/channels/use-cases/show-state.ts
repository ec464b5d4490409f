import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { CHANNELS, FAULT_KINDS } from '#platform/gateways/ports.ts'
import type { Act } from '#platform/use-case/act.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { type ChannelLine, listLines } from '../read/messages.ts'

const moment = z.iso.datetime().nullable()

const line = z.object({
  channel: z.enum(CHANNELS),
  /** Whether this server lets messages out now: `open` holds them back after failures. */
  circuit: z.enum(['closed', 'open', 'half-open']),
  /** The last thing that came of it was a fault. */
  isFailing: z.boolean(),
  lastAnswerAt: moment,
  lastFault: z.enum([...FAULT_KINDS, 'surplus']).nullable(),
  lastFaultAt: moment,
  /** Messages without an answer that are still being tried. */
  waiting: z.int(),
  oldestWaitingAt: moment,
})

/** One channel as shown. */
export type ShownChannel = z.output<typeof line>

const NEVER_USED: Omit<ChannelLine, 'channel'> = {
  lastAnswerAt: null,
  lastFault: null,
  lastFaultAt: null,
  waiting: 0,
  oldestWaitingAt: null,
}

/** Every channel, whether or not it was ever used. */
async function stateOfChannels({
  db,
  now,
  gateways,
}: Pick<Act, 'db' | 'now' | 'gateways'>): Promise<readonly ShownChannel[]> {
  const lines = await listLines(db, now)
  return CHANNELS.map((channel) => {
    const known = lines.find((one) => one.channel === channel) ?? NEVER_USED
    const circuit = gateways.stateOf(channel)
    return line.parse({
      channel,
      circuit,
      isFailing: circuit !== 'closed' || isFailing(known),
      lastAnswerAt: known.lastAnswerAt?.toISOString() ?? null,
      lastFault: known.lastFault,
      lastFaultAt: known.lastFaultAt?.toISOString() ?? null,
      waiting: known.waiting,
      oldestWaitingAt: known.oldestWaitingAt?.toISOString() ?? null,
    })
  })
}

/** Something waits, and the last that came was a fault. A refusal, or an answer too many, leaves a channel whole. */
export function isFailing({
  waiting,
  lastFault,
  lastFaultAt,
  lastAnswerAt,
}: Omit<ChannelLine, 'channel'>): boolean {
  if (waiting === 0 || lastFaultAt === null || lastFault === 'surplus') return false
  return lastAnswerAt === null || lastFaultAt > lastAnswerAt
}

/** The state of every way to another system, without a word of what went by it. */
export const showChannels = query({
  name: 'channels.state',
  title: { kk: 'Байланыс арналарының күйі', ru: 'Состояние каналов связи', en: 'State of the channels' },
  basis: [ACTS.answer, ACTS.gateway],
  input: z.object({}),
  output: z.object({ channels: z.array(line) }),
  run: async (act) => ok({ channels: [...(await stateOfChannels(act))] }),
})

import { CHANNELS, type Channel } from '../ports.ts'

/**
 * What a simulated system does instead of answering well. `late`: the answer comes after nobody waits for it any more;
 * `replayed`: the answer to an earlier question; `duplicate`: the answer twice.
 */
const FAULTS = [
  'none',
  'slow',
  'down',
  'error',
  'wrong-person',
  'duplicate',
  'late',
  'malformed',
  'replayed',
] as const
export type Fault = (typeof FAULTS)[number]

/** What the mail server can do wrong: it answers about a mailbox, and never with facts. */
const OF_MAIL: readonly Fault[] = ['none', 'slow', 'down', 'error', 'wrong-person', 'late']

/** The switches of the simulators, one for each channel. */
export interface FaultSwitches {
  set(channel: Channel | 'all', fault: Fault): void
  of(channel: Channel): Fault
}

/** All switches on «none». */
export function createSwitches(): FaultSwitches {
  const faults = new Map<Channel, Fault>()
  return {
    set(channel, fault) {
      for (const one of channel === 'all' ? CHANNELS : [channel]) faults.set(one, fault)
    },
    of: (channel) => faults.get(channel) ?? 'none',
  }
}

/** The faults that a channel can have. */
export function faultsOf(channel: Channel): readonly Fault[] {
  return channel === 'mail' ? OF_MAIL : FAULTS
}

/** A wish from outside; undefined when there is no such channel, or it cannot have that fault. */
export function readWish(
  channel: unknown,
  fault: unknown,
): { readonly channel: Channel | 'all'; readonly fault: Fault } | undefined {
  const wanted = channel === 'all' ? 'all' : CHANNELS.find((one) => one === channel)
  const found = FAULTS.find((one) => one === fault)
  if (wanted === undefined || found === undefined) return undefined
  const isPossible = wanted === 'all' || faultsOf(wanted).includes(found)
  return isPossible ? { channel: wanted, fault: found } : undefined
}

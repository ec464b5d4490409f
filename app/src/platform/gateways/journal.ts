import { createHash } from 'node:crypto'
import type { Channel, FaultKind } from './ports.ts'

/** What came of one try: an answer, a fault, or an answer more than was asked for. */
export type Outcome = 'answered' | 'surplus' | FaultKind

/** One line for the journal; the message id leaves this process as its mark only. */
export interface ChannelNote {
  readonly channel: Channel
  readonly messageId: string
  readonly at: Date
  readonly outcome: Outcome
}

/** What was sent and what came back, without a word of what it was about. Notes never wait and never fail. */
export interface ChannelJournal {
  note(note: ChannelNote): void
  /** Whether the message was ever asked, and answered. */
  find(channel: Channel, messageId: string): Promise<'unknown' | 'asked' | 'answered'>
  /** Resolves when every note so far is written. */
  settled(): Promise<void>
}

/** A journal that keeps nothing. */
export const NO_JOURNAL: ChannelJournal = {
  note: () => undefined,
  find: async () => 'asked',
  settled: async () => undefined,
}

/**
 * What a message is called in the journal: the first 24 digits of the SHA-256 of its id. Whoever has the list of the
 * other side finds it by that, and nobody finds a case by it.
 */
export function markOf(messageId: string): string {
  return createHash('sha256').update(messageId).digest('hex').slice(0, 24)
}

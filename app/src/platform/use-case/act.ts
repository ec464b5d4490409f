import type { Lang, LocalDate, WorkingCalendar } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Deadlines } from '#platform/deadlines/deadlines.ts'
import type { Eds } from '#platform/eds/eds.ts'
import type { FileShelf } from '#platform/files/shelf.ts'
import type { Gateways } from '#platform/gateways/ports.ts'
import type { Mail } from '#platform/mail/mail.ts'
import type { KnownKeys } from '#platform/seal/key.ts'
import type { Vault } from '#platform/vault/vault.ts'

/** One thing that happened, for the append-only history. `name` is `<capability>.<past tense>`. */
export interface HistoryEvent {
  readonly name: string
  readonly region: string
  readonly personId?: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly data?: Readonly<Record<string, unknown>>
  readonly cite?: readonly Citation[]
}

/** One message to the outside or to the worker, delivered at least once after the transaction. */
export interface OutboxMessage {
  readonly kind: string
  readonly region: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly runAfter?: Date
}

/** All that a use case may use: one transaction, the actor, the time of the law, and the means to leave traces. */
export interface Act {
  readonly db: Tx
  readonly actor: Actor
  readonly lang: Lang
  readonly now: Date
  readonly today: LocalDate
  /** Real time, for what is no matter of law: sessions, proofs of identity, codes of a telephone. */
  readonly realNow: Date
  readonly calendar: WorkingCalendar
  readonly gateways: Gateways
  readonly mail: Mail
  /** What is known of electronic signatures here; they are verified before the transaction. */
  readonly eds: Pick<Eds, 'isOn' | 'isGostUncertified'>
  /** Keyed hash for national uniqueness without storing the number (HMAC-SHA-256). */
  readonly keyedHash: (text: string) => Buffer
  /** Seals and opens words about a person's health and safety. */
  readonly vault: Vault
  /** Files too large for the database. */
  readonly files: Pick<FileShelf, 'find' | 'sweep'>
  /** The public keys by which the seals of the history are checked. */
  readonly sealKeys: () => KnownKeys
  newId(): string
  /** Appends to the history and runs the reactions that belong to the same act of law. */
  record(event: HistoryEvent): Promise<void>
  /** The same for many events of one act, written together. */
  recordAll(events: readonly HistoryEvent[]): Promise<void>
  /**
   * Does what the act makes of records that the actor may not see: another capability's note of it, a figure over many
   * files. Nothing of a single file may leave it.
   */
  asSystem<T>(work: () => Promise<T>): Promise<T>
  /** Puts a message into the outbox of this transaction. */
  send(message: OutboxMessage): Promise<void>
  /** The same for many messages, written together. */
  sendAll(messages: readonly OutboxMessage[]): Promise<void>
  readonly deadlines: Deadlines
}

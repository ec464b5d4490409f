import { type Kysely, sql } from 'kysely'
import { MOST_PURGED, OUTSIDE_LIFE_MS } from '#platform/config/limits.ts'
import type { Tx } from '#platform/db/database.ts'
import type { DB } from '#platform/db/schema.ts'
import { type ChannelJournal, type ChannelNote, markOf, type Outcome } from './journal.ts'
import type { Channel, Gateways } from './ports.ts'

const NOT_TAKEN: readonly Outcome[] = ['garbage', 'wrong-person', 'replayed', 'duplicate']
const NOT_SENT: readonly Outcome[] = ['surplus', 'circuit-open', 'not-allowed']

const one = (is: boolean) => (is ? 1 : 0)

/** One row stands for one message of one channel, however often it was tried. */
async function write(db: Kysely<DB>, { channel, messageId, at, outcome }: ChannelNote): Promise<void> {
  const isAnswered = outcome === 'answered'
  const fault = isAnswered || outcome === 'waiting' ? null : outcome
  await db
    .insertInto('outside_message')
    .values({
      channel,
      mark: markOf(messageId),
      first_at: at,
      last_at: at,
      tries: one(!NOT_SENT.includes(outcome)),
      answered_at: isAnswered ? at : null,
      not_taken: one(NOT_TAKEN.includes(outcome)),
      surplus: one(outcome === 'surplus' || outcome === 'duplicate'),
      last_fault: fault,
      last_fault_at: fault === null ? null : at,
    })
    .onConflict((on) =>
      on.columns(['channel', 'mark']).doUpdateSet({
        last_at: sql`greatest(outside_message.last_at, excluded.last_at)`,
        tries: sql`outside_message.tries + excluded.tries`,
        answered_at: sql`coalesce(outside_message.answered_at, excluded.answered_at)`,
        not_taken: sql`outside_message.not_taken + excluded.not_taken`,
        surplus: sql`outside_message.surplus + excluded.surplus`,
        last_fault: sql`coalesce(excluded.last_fault, outside_message.last_fault)`,
        last_fault_at: sql`coalesce(excluded.last_fault_at, outside_message.last_fault_at)`,
      }),
    )
    .execute()
}

/**
 * The journal in the database. Notes are written one after another on a connection of the pool, apart from the
 * transaction that asked: what was sent stays noted when that transaction is rolled back.
 */
export function openJournal(db: Kysely<DB>, failed: (error: unknown) => void): ChannelJournal {
  let queue: Promise<void> = Promise.resolve()
  return {
    note: (note) => {
      queue = queue.then(() => write(db, note)).catch(failed)
    },
    find: async (channel, messageId) => {
      await queue
      const row = await db
        .selectFrom('outside_message')
        .select(['answered_at', 'tries'])
        .where('channel', '=', channel)
        .where('mark', '=', markOf(messageId))
        .executeTakeFirst()
      if (row === undefined || row.tries === 0) return 'unknown'
      return row.answered_at === null ? 'asked' : 'answered'
    },
    settled: () => queue,
  }
}

/** Forgets a batch of lines older than a reconciliation can ask for. Returns how many. */
export async function forgetOutside(tx: Tx, now: Date): Promise<number> {
  const old = tx
    .selectFrom('outside_message')
    .select(['channel', 'mark'])
    .where('first_at', '<', new Date(now.getTime() - OUTSIDE_LIFE_MS))
    .orderBy('first_at')
    .limit(MOST_PURGED)
  const gone = await tx
    .deleteFrom('outside_message')
    .where((where) => where(where.refTuple('channel', 'mark'), 'in', old.$asTuple('channel', 'mark')))
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

const DOWN: readonly Outcome[] = ['unavailable', 'timeout', 'circuit-open', 'garbage']

/** Whether a channel is away: this server holds its messages back, or the last that came of it anywhere was a failure. */
export async function isChannelFailing(
  { db, gateways }: { readonly db: Tx; readonly gateways: Pick<Gateways, 'stateOf'> },
  channel: Channel,
): Promise<boolean> {
  if (gateways.stateOf(channel) === 'open') return true
  const row = await db
    .selectFrom('outside_message')
    .select(({ fn }) => [
      fn.max('answered_at').as('answer'),
      fn.max('last_fault_at').filterWhere('last_fault', 'in', DOWN).as('fault'),
    ])
    .where('channel', '=', channel)
    .executeTakeFirst()
  const [answer, fault] = [row?.answer ?? undefined, row?.fault ?? undefined]
  return fault !== undefined && (answer === undefined || fault > answer)
}

import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import { isAmong } from '#platform/db/among.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { CallState, ReachTerm, Reason } from '../domain/call.ts'

/** A call that becomes due. */
export type NewCall = {
  readonly region: string
  readonly personId: string
  readonly requestId: string
  readonly recipientId: string
  readonly term: ReachTerm
  readonly dueOn: LocalDate
  readonly endsAt: Date
  readonly why: Reason
}

/** Writes a call down; false when the same one is open already. */
export async function insertCall(act: Act, call: NewCall): Promise<boolean> {
  const written = await act.db
    .insertInto('outreach_call')
    .values({
      region: call.region,
      id: act.newId(),
      person_id: call.personId,
      request_id: call.requestId,
      recipient_id: call.recipientId,
      term: call.term,
      due_on: call.dueOn,
      ends_at: call.endsAt,
      why: call.why,
      opened_at: act.now,
    })
    .onConflict((on) => on.columns(['request_id', 'term']).where('state', '=', sql.lit('open')).doNothing())
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows) === 1
}

/** The term has ended, or its step was done: its open calls are no longer due. Returns how many there were. */
export async function closeCalls(act: Act, requestIds: readonly string[], state: CallState): Promise<number> {
  const closed = await act.db
    .updateTable('outreach_call')
    .set({ state, closed_at: act.now })
    .where(isAmong('request_id', requestIds))
    .where('state', '=', 'open')
    .executeTakeFirst()
  return Number(closed.numUpdatedRows)
}

interface Seen {
  readonly id: string
  readonly version: number
}

/** The person was reached; false when somebody has changed the call since. */
export async function markReached(act: Act, { id, version }: Seen, how: string): Promise<boolean> {
  const done = await act.db
    .updateTable('outreach_call')
    .set({ state: 'reached', how, closed_at: act.now, closed_by: act.actor.name, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) === 1
}

/** A try in vain; the call stays due. */
export async function countTry(act: Act, { id, version }: Seen): Promise<boolean> {
  const done = await act.db
    .updateTable('outreach_call')
    .set({ tries: sql`tries + 1`, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) === 1
}

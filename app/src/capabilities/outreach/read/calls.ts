import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { OutreachCall } from '#platform/db/schema.ts'
import type { CallState, ReachTerm, Reason } from '../domain/call.ts'

/** A call or a visit that is, or was, due. */
export type Call = {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly requestId: string
  readonly recipientId: string
  readonly term: ReachTerm
  readonly dueOn: LocalDate
  readonly endsAt: Date
  readonly why: Reason
  readonly state: CallState
  readonly openedAt: Date
  readonly tries: number
  readonly how: string | undefined
  readonly closedAt: Date | undefined
  readonly version: number
}

function toCall(row: Selectable<OutreachCall>): Call {
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    requestId: row.request_id,
    recipientId: row.recipient_id,
    term: row.term as ReachTerm,
    dueOn: row.due_on as LocalDate,
    endsAt: row.ends_at,
    why: row.why as Reason,
    state: row.state as CallState,
    openedAt: row.opened_at,
    tries: row.tries,
    how: row.how ?? undefined,
    closedAt: row.closed_at ?? undefined,
    version: row.version,
  }
}

const MOST = 200
const MOST_CLOSED = 50

/** The calls that are due before the reader, the nearest end first. */
export async function listCalls(db: Tx): Promise<readonly Call[]> {
  const rows = await db
    .selectFrom('outreach_call')
    .selectAll()
    .where('state', '=', 'open')
    .orderBy('ends_at')
    .orderBy('id')
    .limit(MOST)
    .execute()
  return rows.map(toCall)
}

const DAYS_LOOKED_BACK_MS = 30 * 24 * 3_600_000

/** The calls of the last thirty days that came to something: the person was reached, or the term lapsed. */
export async function listClosed(db: Tx, now: Date): Promise<readonly Call[]> {
  const rows = await db
    .selectFrom('outreach_call')
    .selectAll()
    .where('state', 'in', ['reached', 'lapsed'])
    .where('closed_at', '>', new Date(now.getTime() - DAYS_LOOKED_BACK_MS))
    .orderBy('closed_at', 'desc')
    .orderBy('id')
    .limit(MOST_CLOSED)
    .execute()
  return rows.map(toCall)
}

/** One call. */
export async function findCall(db: Tx, id: string): Promise<Call | undefined> {
  const row = await db.selectFrom('outreach_call').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : toCall(row)
}

/** How many are due, and the last day of the nearest. */
export async function countCalls(
  db: Tx,
): Promise<{ readonly count: number; readonly nextDue: LocalDate | undefined }> {
  const row = await db
    .selectFrom('outreach_call')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('due_on').as('next')])
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return { count: Number(row.count), nextDue: (row.next ?? undefined) as LocalDate | undefined }
}

/** The last day of the latest term of that kind over a subject: running, or kept. */
export async function findTermDay(db: Tx, kind: string, subjectId: string): Promise<LocalDate | undefined> {
  const row = await db
    .selectFrom('deadline')
    .select('due_on')
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .where('state', 'in', ['open', 'met'])
    .orderBy('due_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.due_on as LocalDate | undefined
}

import type { LocalDate } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import { type CaseClock, CLOCK_KINDS, clockKindOf } from '../domain/clock.ts'
import type { DeadlineKind } from '../domain/deadlines.ts'
import type { State } from '../domain/states.ts'
import { stored } from './stored.ts'

/** A deadline that has not passed yet. */
export type OpenDeadline = { readonly kind: string; readonly due: string; readonly ownerRole: string }

/** Open deadlines of a request, nearest first. */
export async function listOpenDeadlines(db: Tx, requestId: string): Promise<readonly OpenDeadline[]> {
  const rows = await db
    .selectFrom('deadline')
    .select(['kind', 'due_on', 'owner_role'])
    .where('subject_id', '=', requestId)
    .where('state', '=', 'open')
    .orderBy('due_on')
    .execute()
  return rows.map((row) => ({ kind: row.kind, due: row.due_on, ownerRole: row.owner_role }))
}

/** The columns of a deadline that make a clock. */
export type ClockRow = {
  readonly kind: string | null
  readonly due_on: string | null
  readonly term_id: string | null
  readonly cite: unknown
  readonly missed: boolean | null
}

/** A stored deadline as the clock of a case; undefined when there is none. */
export function toClock(row: ClockRow): CaseClock | undefined {
  if (row.kind === null || row.due_on === null) return undefined
  return {
    kind: row.kind as DeadlineKind,
    due: row.due_on as LocalDate,
    termId: row.term_id ?? undefined,
    cite: stored<Citation>(row.cite as never),
    isMissed: row.missed === true,
  }
}

/** The clock of a request where it stands: the term that runs, else the latest one that passed without the step. */
export async function findClock(
  db: Tx,
  request: { readonly id: string; readonly state: State },
): Promise<CaseClock | undefined> {
  const kind = clockKindOf(request.state)
  if (kind === undefined) return undefined
  const { rows } = await sql<ClockRow>`
    select d.kind, d.due_on, d.term_id, d.cite, d.state = 'missed' as missed from deadline d
    where d.subject_id = ${request.id} and d.kind = ${kind} and d.state in ('open', 'missed')
    order by d.state = 'open' desc, d.due_on desc limit 1`.execute(db)
  return rows[0] === undefined ? undefined : toClock(rows[0])
}

const kindOfState = sql`case r.state ${sql.join(
  CLOCK_KINDS.map(([state, kind]) => sql`when ${sql.lit(state)} then ${sql.lit(kind)}`),
  sql` `,
)} end`

/** The same clock for each row of a list of requests `r`, to be joined laterally; states without a term are skipped. */
export const clockOfRow: RawBuilder<ClockRow> = sql<ClockRow>`(
    select d.kind, d.due_on, d.term_id, d.cite, d.state = 'missed' as missed from deadline d
    where r.state in (${sql.join(CLOCK_KINDS.map(([state]) => sql.lit(state)))})
      and d.subject_id = r.id and d.kind = ${kindOfState} and d.state in ('open', 'missed')
    order by d.state = 'open' desc, d.due_on desc limit 1)`

import type { LocalDate } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import { type CaseClock, concerns, listClocks } from '../domain/clock.ts'
import { DEADLINES, type DeadlineKind } from '../domain/deadlines.ts'
import type { PlacementRole, State } from '../domain/states.ts'
import { stored } from './stored.ts'

/** A deadline that has not passed yet. */
export type OpenDeadline = { readonly kind: string; readonly due: string; readonly ownerRole: string }

/** Open deadlines of a request that concern the reader, nearest first. */
export async function listOpenDeadlines(
  db: Tx,
  requestId: string,
  reader: PlacementRole,
): Promise<readonly OpenDeadline[]> {
  const rows = await db
    .selectFrom('deadline')
    .select(['kind', 'due_on', 'owner_role'])
    .where('subject_id', '=', requestId)
    .where('kind', 'in', Object.values(DEADLINES))
    .where('state', '=', 'open')
    .orderBy('due_on')
    .execute()
  return rows
    .filter((row) => concerns(row.kind, reader))
    .map((row) => ({ kind: row.kind, due: row.due_on, ownerRole: row.owner_role }))
}

/** The columns of a deadline that make a clock. */
export type ClockRow = {
  readonly kind: string | null
  readonly due_on: string | null
  readonly term_id: string | null
  readonly cite: unknown
}

/** A stored deadline as the clock of a case; undefined when there is none. */
export function toClock(row: ClockRow): CaseClock | undefined {
  if (row.kind === null || row.due_on === null) return undefined
  return {
    kind: row.kind as DeadlineKind,
    due: row.due_on as LocalDate,
    termId: row.term_id ?? undefined,
    cite: stored<Citation>(row.cite as never),
  }
}

/**
 * The clock over a request in a state, as a sub-select over the SQL of its id and its state: the term that runs, else
 * the latest one that passed without the step. Only terms that concern the reader; states without a term are skipped.
 */
export function clockOver(
  { id, state }: { readonly id: RawBuilder<unknown>; readonly state: RawBuilder<unknown> },
  reader: PlacementRole,
): RawBuilder<ClockRow> {
  const clocks = listClocks(reader)
  const states = clocks.map(([one]) => sql.lit(one))
  const kinds = clocks.map(([one, kind]) => sql`when ${sql.lit(one)} then ${sql.lit(kind)}`)
  return sql<ClockRow>`(
    select d.kind, d.due_on, d.term_id, d.cite, d.starts_on, d.parameter_edition from deadline d
    where ${state} in (${sql.join(states)}) and d.subject_id = ${id}
      and d.kind = case ${state} ${sql.join(kinds, sql` `)} end and d.state in ('open', 'missed')
    order by d.state = 'open' desc, d.due_on desc limit 1)`
}

/** The clock of one request where it stands, as far as it concerns the reader. */
export async function findClock(
  db: Tx,
  request: { readonly id: string; readonly state: State },
  reader: PlacementRole,
): Promise<CaseClock | undefined> {
  const here = { id: sql`${request.id}::uuid`, state: sql`${request.state}::text` }
  const { rows } = await sql<ClockRow>`select c.* from ${clockOver(here, reader)} c`.execute(db)
  return rows[0] === undefined ? undefined : toClock(rows[0])
}

/** A running term that was counted by another edition of the calendar. */
export type OutdatedTerm = {
  readonly id: string
  readonly kind: string
  readonly subjectId: string
  readonly termId: string
  readonly startsOn: LocalDate
  readonly dueOn: LocalDate
}

/** Running terms of placement that were counted by another edition of the calendar, a part of them. */
export async function listOutdatedTerms(
  db: Tx,
  edition: string,
  part: { readonly after: string | undefined; readonly limit: number },
): Promise<readonly OutdatedTerm[]> {
  let search = db
    .selectFrom('deadline')
    .select(['id', 'kind', 'subject_id', 'term_id', 'starts_on', 'due_on'])
    .where('state', '=', 'open')
    .where('kind', 'like', 'placement.%')
    .where('term_id', 'is not', null)
    .where('calendar_edition', 'is distinct from', edition)
  if (part.after !== undefined) search = search.where('id', '>', part.after)
  const rows = await search.orderBy('id').limit(part.limit).execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    subjectId: row.subject_id,
    termId: row.term_id ?? '',
    startsOn: row.starts_on as LocalDate,
    dueOn: row.due_on as LocalDate,
  }))
}

/** The latest deferral of a request: why, by which document, and the day that it put off. */
export async function findLastDeferral(
  db: Tx,
  requestId: string,
): Promise<
  | {
      readonly wasDue: LocalDate
      readonly reason: string
      readonly document: string
      readonly filedAt: Date
    }
  | undefined
> {
  const row = await db
    .selectFrom('placement_deferral')
    .select(['was_due', 'reason', 'document', 'filed_at'])
    .where('request_id', '=', requestId)
    .orderBy('filed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { reason, document, filed_at: filedAt } = row
  return { wasDue: row.was_due as LocalDate, reason, document, filedAt }
}

/** Why the arrivals of some requests were put off; a request without a deferral is not there. */
export async function listDeferralReasons(
  db: Tx,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (requestIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('placement_deferral')
    .select(['request_id', 'reason'])
    .where('request_id', 'in', [...requestIds])
    .orderBy('filed_at')
    .execute()
  return new Map(rows.map((row) => [row.request_id, row.reason]))
}

import type { LocalDate } from '@tirek/kernel'
import { type Selectable, type SqlBool, sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { NetworkInspection } from '#platform/db/schema.ts'
import {
  type Inspected,
  type Inspection,
  type InspectionSummary,
  type StandingCount,
  summaryOf,
} from '../domain/inspection.ts'

function fromRow(row: Selectable<NetworkInspection>): Inspection {
  const { mended_on: mendedOn, mended_document: mendedBy, withdrawn_on: on, withdrawn_why: why } = row
  return {
    id: row.id,
    organisationId: row.organisation_id,
    inspectedOn: row.inspected_on as LocalDate,
    inspector: { kk: row.inspector_kk, ru: row.inspector_ru },
    found: { kk: row.found_kk, ru: row.found_ru },
    hasBreaches: row.has_breaches,
    mendBy: (row.mend_by ?? undefined) as LocalDate | undefined,
    mended:
      mendedOn === null || mendedBy === null ? undefined : { on: mendedOn as LocalDate, document: mendedBy },
    document: row.document,
    publishedOn: row.published_on as LocalDate,
    publishedBy: row.published_by,
    withdrawn: on === null || why === null ? undefined : { on: on as LocalDate, why },
    version: row.version,
  }
}

/** Published results of an organisation, the latest first. */
export async function listInspections(db: Tx, organisationId: string): Promise<readonly Inspection[]> {
  const rows = await db
    .selectFrom('network_inspection')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('inspected_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(fromRow)
}

/** One result, locked until it is changed. */
export async function lockInspection(db: Tx, id: string): Promise<Inspection | undefined> {
  const row = await db
    .selectFrom('network_inspection')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

/** What is published of each organisation in one line; those of whom nothing is are missing. */
export async function summariseInspections(
  db: Tx,
  organisationIds: readonly string[],
  today: LocalDate,
): Promise<ReadonlyMap<string, InspectionSummary>> {
  if (organisationIds.length === 0) return new Map()
  // The rule of `standingOf`, in the words of the database.
  const { rows } = await sql<StandingCount & { organisationId: string }>`
    select organisation_id as "organisationId", count(*)::int as count, max(inspected_on) as "lastOn",
      case when not has_breaches then 'nothing-found' when mended_on is not null then 'mended'
        when mend_by < ${today}::date then 'overdue' else 'to-mend' end as standing
    from network_inspection
    where organisation_id = any (${[...organisationIds]}::uuid[]) and withdrawn_on is null
    group by organisation_id, standing`.execute(db)
  const counts = new Map<string, StandingCount[]>()
  for (const { organisationId, ...counted } of rows)
    counts.set(organisationId, [...(counts.get(organisationId) ?? []), counted])
  return new Map(
    [...counts].flatMap(([id, own]) => {
      const summary = summaryOf(own)
      return summary === undefined ? [] : [[id, summary] as const]
    }),
  )
}

/** How many results of one organisation are still to be mended, how many of them late, and the nearest last day. */
export interface OpenInspections {
  readonly organisationId: string
  readonly count: number
  readonly late: number
  readonly mendBy: LocalDate | null
}

/** Organisations of whom something found is not mended: one of them, or all of some kinds. */
export async function listToMend(
  db: Tx,
  whose: { readonly organisationId: string } | { readonly kinds: readonly string[] },
  today: LocalDate,
): Promise<readonly OpenInspections[]> {
  const own =
    'kinds' in whose
      ? sql`o.kind = any (${[...whose.kinds]})`
      : sql`i.organisation_id = ${whose.organisationId}::uuid`
  const { rows } = await sql<OpenInspections>`
    select i.organisation_id as "organisationId", count(*)::int as count, min(i.mend_by) as "mendBy",
      (count(*) filter (where i.mend_by < ${today}::date))::int as late
    from network_inspection i join network_organisation o on o.id = i.organisation_id
    where ${own} and i.withdrawn_on is null and i.has_breaches and i.mended_on is null
    group by i.organisation_id`.execute(db)
  return rows
}

/** A condition on the organisations `o` of a search. */
export function inspectedAs(asked: Inspected) {
  const own = sql`from network_inspection i where i.organisation_id = o.id and i.withdrawn_on is null`
  const left = sql`select ${own} and i.has_breaches and i.mended_on is null`
  if (asked === 'left') return sql<SqlBool>`exists (${left})`
  const published = sql`exists (select ${own})`
  return asked === 'published'
    ? sql<SqlBool>`${published}`
    : sql<SqlBool>`${published} and not exists (${left})`
}

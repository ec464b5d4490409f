import { foldName, type LocalDate, type LocalizedText } from '@tirek/kernel'
import type { Selectable, SelectQueryBuilder } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { DB, LibraryMaterial } from '#platform/db/schema.ts'
import type { Field, Kind, Material, MaterialState, Terms } from '../domain/material.ts'

const day = (value: string | null) => (value ?? undefined) as LocalDate | undefined

function toMaterial(row: Selectable<LibraryMaterial>): Material {
  const { file, file_size: size } = row
  return {
    id: row.id,
    field: row.field as Field,
    kind: row.kind as Kind,
    country: row.country,
    language: row.language,
    year: row.year,
    title: row.title as unknown as LocalizedText,
    summary: row.summary as unknown as LocalizedText,
    original: row.original,
    terms: row.terms as Terms,
    termsNote: row.terms_note,
    link: row.link ?? undefined,
    file: file === null || size === null ? undefined : { name: file, size: Number(size) },
    isForFamilies: row.for_families,
    state: row.state as MaterialState,
    proposedBy: row.proposed_by,
    proposedByName: row.proposed_by_name,
    proposedFrom: row.proposed_from ?? undefined,
    proposedOn: row.proposed_on as LocalDate,
    remark: row.remark ?? undefined,
    decidedByName: row.decided_by_name ?? undefined,
    decidedOn: day(row.decided_on),
    withdrawnWhy: row.withdrawn_why ?? undefined,
    withdrawnOn: day(row.withdrawn_on),
    version: row.version,
  }
}

/** What is looked for. */
export interface MaterialFilter {
  readonly state: MaterialState
  readonly field?: Field | undefined
  readonly kind?: Kind | undefined
  readonly country?: string | undefined
  readonly language?: string | undefined
  /** Words of a title, a summary or a source, in any of the languages. */
  readonly text?: string | undefined
  readonly proposedBy?: string | undefined
  readonly isForFamilies?: boolean | undefined
}

type Selected<O> = SelectQueryBuilder<DB, 'library_material', O>

/** The columns that a filter compares as they are. */
const exact = ({ state, field, kind, country, language, proposedBy, isForFamilies }: MaterialFilter) =>
  Object.entries({
    state,
    field,
    kind,
    country,
    language,
    proposed_by: proposedBy,
    for_families: isForFamilies,
  }).filter(([, value]) => value !== undefined)

function filtered<O>(query: Selected<O>, filter: MaterialFilter): Selected<O> {
  const words = foldName(filter.text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
  return query.where((where) =>
    where.and([
      where.and(Object.fromEntries(exact(filter))),
      ...words.map((word) => where('search', 'like', `%${word.replaceAll(/[%_\\]/g, String.raw`\$&`)}%`)),
    ]),
  )
}

/** Materials that fit a filter, the newest source first; `page` counts from 1. */
export async function findMaterials(
  db: Tx,
  filter: MaterialFilter,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<{ readonly total: number; readonly materials: readonly Material[] }> {
  const all = db.selectFrom('library_material')
  const { total } = await filtered(
    all.select((select) => select.fn.countAll<number>().as('total')),
    filter,
  ).executeTakeFirstOrThrow()
  const rows = await filtered(all.selectAll(), filter)
    .orderBy('year', 'desc')
    .orderBy('id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { total: Number(total), materials: rows.map(toMaterial) }
}

/** How many fit a filter. */
export async function countMaterials(db: Tx, filter: MaterialFilter): Promise<number> {
  return (await findMaterials(db, filter, { page: 1, size: 1 })).total
}

/** The countries and languages that the published materials come from. */
export async function listSources(
  db: Tx,
): Promise<{ readonly countries: readonly string[]; readonly languages: readonly string[] }> {
  const rows = await db
    .selectFrom('library_material')
    .select(['country', 'language'])
    .distinct()
    .where('state', '=', 'published')
    .execute()
  const unique = (all: readonly string[]) => [...new Set(all)].toSorted()
  return {
    countries: unique(rows.map(({ country }) => country)),
    languages: unique(rows.map(({ language }) => language)),
  }
}

/** One material. */
export async function findMaterial(db: Tx, id: string): Promise<Material | undefined> {
  const row = await db.selectFrom('library_material').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toMaterial(row)
}

/** The names of the files that materials hold. */
export async function listHeldFiles(db: Tx): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('library_material')
    .select('file')
    .where('state', '<>', 'withdrawn')
    .where('file', 'is not', null)
    .execute()
  return rows.flatMap(({ file }) => file ?? [])
}

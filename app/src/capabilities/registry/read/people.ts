import { foldName, type Iin, type LocalDate } from '@tirek/kernel'
import { type Selectable, sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { RegistryPerson } from '#platform/db/schema.ts'
import type { Person, Sex } from '../domain/person.ts'

function toPerson(row: Selectable<RegistryPerson>): Person {
  return {
    id: row.id,
    region: row.region,
    iin: (row.iin ?? undefined) as Iin | undefined,
    familyName: row.family_name,
    givenName: row.given_name,
    patronymic: row.patronymic ?? undefined,
    birthDate: row.birth_date as LocalDate,
    sex: row.sex as Sex,
    phone: row.phone ?? undefined,
    address: row.address ?? undefined,
    motherId: row.mother_id ?? undefined,
    birthOrder: row.birth_order,
    birthRecord: row.birth_record ?? undefined,
    version: row.version,
  }
}

/** A person whom the actor may see; undefined alike for unknown and for closed to the actor. */
export async function findPerson(db: Tx, personId: string): Promise<Person | undefined> {
  const row = await db.selectFrom('registry_person').selectAll().where('id', '=', personId).executeTakeFirst()
  return row === undefined ? undefined : toPerson(row)
}

/** Several people at once, those that the actor may see. */
export async function listPeople(db: Tx, personIds: readonly string[]): Promise<readonly Person[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('registry_person')
    .selectAll()
    .where('id', 'in', [...personIds])
    .execute()
  return rows.map(toPerson)
}

/** One line of a search result. */
export interface FoundPerson {
  readonly id: string
  readonly region: string
  readonly familyName: string
  readonly givenName: string
  readonly patronymic: string | undefined
  readonly birthDate: LocalDate
}

/** The last prefix that still sorts before everything that does not start with it. */
const AFTER_ANY = '\u{10FFFF}'

/**
 * People whose folded name starts with the text, first 20 in each region. The prefix is written as a range of
 * leakproof operators, so that the index is used under row-level security. The values stand in sub-selects: one plan
 * serves them all, and PostgreSQL plans once instead of at every search (planning takes longer than searching here).
 */
export async function searchByName(
  db: Tx,
  regions: readonly string[],
  name: string,
  limit = 20,
): Promise<readonly FoundPerson[]> {
  const from = foldName(name)
  if (from.length < 2) return []
  const { rows } = await sql<FoundPerson>`
    select p.id, p.region, p.family_name as "familyName", p.given_name as "givenName", p.patronymic, p.birth_date as "birthDate"
    from unnest((select ${[...regions]}::text[])) r (region)
    cross join lateral (
      select * from registry_person q
      where q.region = r.region and q.name_key ~>=~ (select ${from}::text) and q.name_key ~<~ (select ${from + AFTER_ANY}::text) and q.closed_on is null
      order by q.name_key using ~<~, q.id
      limit ${sql.lit(limit)}
    ) p
    order by p.name_key using ~<~, p.id
    limit ${sql.lit(limit)}`.execute(db)
  return rows.map((row) => ({ ...row, patronymic: row.patronymic ?? undefined }))
}

/** The people whom a representative may act for on a day, and the person self. */
export async function listRepresented(
  db: Tx,
  representativeId: string,
  on: LocalDate,
): Promise<readonly Person[]> {
  const rows = await db
    .selectFrom('registry_person')
    .selectAll()
    .where('id', 'in', (sub) =>
      sub
        .selectFrom('registry_representative')
        .select('person_id')
        .where('representative_id', '=', representativeId)
        .where('valid_from', '<=', on)
        .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', on)]))
        .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>', on)])),
    )
    .orderBy('birth_date')
    .execute()
  return rows.map(toPerson)
}

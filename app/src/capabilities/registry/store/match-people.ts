import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Act } from '#platform/use-case/act.ts'
import type { Candidate } from '../domain/likeness.ts'
import type { Sex } from '../domain/person.ts'

type Looking = Pick<Act, 'db'>

/** A record as it is compared. */
export interface CandidateRow {
  readonly id: string
  readonly region: string
  /** Left out where another number of the same kind has been ruled out already. */
  readonly iin?: string | null
  readonly family_name: string
  readonly given_name: string
  readonly patronymic: string | null
  readonly birth_date: LocalDate
  readonly sex: Sex
  readonly mother_id: string | null
  readonly mother_name: string | null
  readonly birth_order: number
  readonly birth_record: string | null
}

/** Reads a record as it is compared. */
export function toCandidate(row: CandidateRow): Candidate {
  return {
    id: row.id,
    region: row.region,
    iin: row.iin ?? undefined,
    familyName: row.family_name,
    givenName: row.given_name,
    patronymic: row.patronymic ?? undefined,
    birthDate: row.birth_date,
    sex: row.sex,
    motherId: row.mother_id ?? undefined,
    motherName: row.mother_name ?? undefined,
    birthOrder: row.birth_order,
    birthRecord: row.birth_record ?? undefined,
  }
}

const COMPARED = sql`
  select p.id, p.region, p.iin, p.family_name, p.given_name, p.patronymic, p.birth_date, p.sex, p.mother_id,
    m.name_key as mother_name, p.birth_order, p.birth_record
  from registry_person p left join registry_person m on m.id = p.mother_id`

/** What people are compared by. The caller reads as the system. */
export async function listCompared({ db }: Looking, ids: readonly string[]): Promise<readonly Candidate[]> {
  const { rows } = await sql<CandidateRow>`${COMPARED} where p.id = any (${[...ids]}::uuid[])`.execute(db)
  return rows.map(toCandidate)
}

/** Open records without keys, a batch of them in the order of the ids. The caller reads as the system. */
export async function listUnkeyed(
  { db }: Looking,
  after: string,
  size: number,
): Promise<readonly Candidate[]> {
  const { rows } = await sql<CandidateRow>`${COMPARED}
    where p.id > ${after}::uuid and p.match_keys is null and p.closed_on is null
    order by p.id limit ${size}`.execute(db)
  return rows.map(toCandidate)
}

/** The youngest of the register, to learn from: second records are opened for newborns most of all. */
export async function listYoungest({ db }: Looking, size: number): Promise<readonly Candidate[]> {
  const { rows } = await sql<CandidateRow>`${COMPARED}
    where p.closed_on is null order by p.birth_date desc, p.id limit ${size}`.execute(db)
  return rows.map(toCandidate)
}

/** Writes the keys of people, one statement for all. The caller writes as the system. */
export async function writeKeys(
  { db }: Looking,
  keys: readonly { readonly id: string; readonly keys: readonly number[] }[],
): Promise<void> {
  if (keys.length === 0) return
  await sql`
    update registry_person p set match_keys = array(select jsonb_array_elements_text(one.keys)::int)
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) one (id uuid, keys jsonb)
    where p.id = one.id`.execute(db)
}

/** Open records with keys, a batch of ids after one. The caller reads as the system. */
export async function listKeyed({ db }: Looking, after: string, size: number): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from registry_person where id > ${after}::uuid and match_keys is not null and closed_on is null
    order by id limit ${size}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Who of a batch shares a key with whom after them, and is no pair yet. The caller reads as the system. */
export async function listMeetings(
  { db }: Looking,
  ids: readonly string[],
): Promise<readonly { readonly left: string; readonly right: string }[]> {
  const { rows } = await sql<{ left: string; right: string }>`
    select left_id as left, right_id as right from registry_meeting(${[...ids]}::uuid[])`.execute(db)
  return rows
}

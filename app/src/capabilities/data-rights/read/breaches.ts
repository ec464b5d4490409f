import type { LocalDate } from '@tirek/kernel'
import { type Selectable, sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { DataRightsBreach } from '#platform/db/schema.ts'
import type { Breach, BreachKind } from '../domain/breach.ts'

const MOST = 200

const given = <T>(value: T | null): T | undefined => value ?? undefined

type Row = Selectable<DataRightsBreach> & { readonly released_at: Date | null }

function toBreach(row: Row): Breach {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind as BreachKind,
    whatHappened: row.what_happened,
    measures: row.measures,
    noticedOn: row.noticed_on as LocalDate,
    from: row.from_at,
    to: row.to_at,
    accountId: given(row.account_id),
    organisationId: given(row.organisation_id),
    useCase: given(row.use_case),
    authorityDue: given(row.authority_due) as LocalDate | undefined,
    subjectsDue: given(row.subjects_due) as LocalDate | undefined,
    subjects: row.subjects,
    readings: row.readings,
    acts: row.acts,
    tookMs: row.took_ms,
    madeAt: row.made_at,
    madeByName: row.made_by_name,
    isReleased: row.released_at !== null,
  }
}

function withRelease(db: Tx) {
  return db
    .selectFrom('data_rights_breach')
    .leftJoin('data_rights_release', 'data_rights_release.breach_id', 'data_rights_breach.id')
    .selectAll('data_rights_breach')
    .select('data_rights_release.released_at')
}

/** One breach. The caller reads as the system. */
export async function findBreach(db: Tx, id: string): Promise<Breach | undefined> {
  const row = await withRelease(db).where('id', '=', id).executeTakeFirst()
  return row && toBreach(row)
}

/** Breaches and drills, newest first. The caller reads as the system. */
export async function listBreaches(db: Tx): Promise<readonly Breach[]> {
  const rows = await withRelease(db).orderBy('made_at', 'desc').limit(MOST).execute()
  return rows.map(toBreach)
}

/** One subject of a breach; name and number are read for a real breach alone. */
export interface BreachSubject {
  readonly personId: string
  readonly readings: number
  readonly acts: number
  readonly firstAt: Date
  readonly lastAt: Date
  readonly fullName: string | null
  readonly iin: string | null
  readonly phone: string | null
}

/** The subjects of a breach in the order of their ids. The caller reads as the system. */
export async function listSubjects(
  db: Tx,
  breachId: string,
  withNames: boolean,
): Promise<readonly BreachSubject[]> {
  const { rows } = await sql<BreachSubject>`
    select s.person_id as "personId", s.readings, s.acts, s.first_at as "firstAt", s.last_at as "lastAt",
      concat_ws(' ', p.family_name, p.given_name, p.patronymic) as "fullName", p.iin, p.phone
    from data_rights_breach_subject s
    left join registry_person p on p.id = s.person_id and ${withNames}
    where s.breach_id = ${breachId}
    order by s.person_id`.execute(db)
  return withNames ? rows : rows.map((row) => ({ ...row, fullName: null }))
}

/** A real breach that touched a person, as its family reads of it. */
export interface OwnBreach {
  readonly number: string
  readonly whatHappened: string
  readonly measures: string
  readonly noticedOn: LocalDate
  readonly from: Date
  readonly to: Date
}

/** Real breaches that touched a person; nothing for strangers. */
export async function listOwnBreaches(db: Tx, personId: string): Promise<readonly OwnBreach[]> {
  const { rows } = await sql<OwnBreach>`
    select number, what_happened as "whatHappened", measures, noticed_on as "noticedOn", from_at as "from", to_at as "to"
    from data_rights_breaches_of(${personId}::uuid)`.execute(db)
  return rows
}

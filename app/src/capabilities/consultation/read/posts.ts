import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

/** What waits for one specialist of a consultation by name: visits, files without the own word, forms begun. */
export interface PostLoad {
  readonly specialistId: string
  readonly name: string
  readonly specialty: string | undefined
  readonly visits: number
  readonly files: number
  readonly forms: number
  /** True when the account is closed or has another post: nobody does this work any more. */
  readonly isGone: boolean
}

interface Row {
  readonly specialist_id: string
  readonly name: string
  readonly specialty: string | null
  readonly visits: number
  readonly files: number
  readonly forms: number
  readonly is_gone: boolean
}

/** Every specialist for whom something waits by name: those who left first, then by name. */
export async function listPostLoads(db: Tx, organisationId: string): Promise<readonly PostLoad[]> {
  const { rows } = await sql<Row>`
    with own as (select * from consultation_file where organisation_id = ${organisationId}::uuid
                 and state in ('scheduled', 'in-session', 'drafted')),
    waits as (
      select s.specialist_id, s.name, null::text as specialty, 1 as visits, 0 as files, 0 as forms
      from own f join consultation_appointment a on a.region = f.region and a.file_id = f.id and a.state = 'planned'
      join consultation_seat s on s.region = a.region and s.appointment_id = a.id
      union all
      select m.member_id, m.name, m.specialty, 0, 1, 0
      from own f join consultation_member m on m.region = f.region and m.file_id = f.id
      left join consultation_draft d on d.region = f.region and d.id = f.id
      where m.left_on is null and m.specialty <> 'head' and m.agreed_revision is distinct from coalesce(d.revision, 0)
      union all
      select u.specialist_id, '', null, 0, 0, 1
      from own f join consultation_unfinished u on u.region = f.region and u.file_id = f.id and u.closed_on is null)
    select w.specialist_id, coalesce(a.name, max(w.name)) as name, coalesce(a.specialty, max(w.specialty)) as specialty,
      sum(w.visits)::int as visits, sum(w.files)::int as files, sum(w.forms)::int as forms,
      (a.id is null or a.closed_at is not null or a.role <> 'pmpc-specialist') as is_gone
    from waits w left join access_account a on a.id = w.specialist_id
    group by w.specialist_id, a.id, a.name, a.specialty, a.closed_at, a.role
    order by is_gone desc, name`.execute(db)
  return rows.map(({ specialist_id: specialistId, specialty, is_gone: isGone, ...rest }) => ({
    ...rest,
    specialistId,
    specialty: specialty ?? undefined,
    isGone,
  }))
}

/**
 * How many visits and files wait for specialists whose account is closed: another post is another account. Begins with
 * the few that are, so that it costs the same in a consultation of any size.
 */
export async function countGoneLoads(db: Tx, organisationId: string): Promise<number> {
  const gone = await db
    .selectFrom('access_account')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('closed_at', 'is not', null)
    .execute()
  if (gone.length === 0) return 0
  const ids = gone.map(({ id }) => id)
  const { rows } = await sql<{ readonly count: number }>`
    select ((
      select count(*) from consultation_seat s
      join consultation_appointment a on a.region = s.region and a.id = s.appointment_id and a.state = 'planned'
      join consultation_file f on f.region = a.region and f.id = a.file_id
      where s.specialist_id = any (${ids}::uuid[])
        and f.organisation_id = ${organisationId}::uuid and f.state in ('scheduled', 'in-session', 'drafted')
    ) + (
      select count(*) from consultation_member m
      join consultation_file f on f.region = m.region and f.id = m.file_id
      left join consultation_draft d on d.region = f.region and d.id = f.id
      where m.member_id = any (${ids}::uuid[]) and m.left_on is null and m.specialty <> 'head'
        and m.agreed_revision is distinct from coalesce(d.revision, 0)
        and f.organisation_id = ${organisationId}::uuid and f.state in ('scheduled', 'in-session', 'drafted')
    ))::int as count`.execute(db)
  return rows[0]?.count ?? 0
}

import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

/** One file in which a specialist has handed over the own place. */
export interface PassedFile {
  readonly fileId: string
  readonly personId: string
  readonly region: string
  readonly number: string
  /** Whether a day is set on which the family meets the colleague. */
  readonly isVisit: boolean
}

/** Who hands over, and the colleague of the same specialty who goes on. */
export interface Passing {
  readonly organisationId: string
  readonly from: string
  readonly to: { readonly id: string; readonly name: string; readonly specialty: string }
  readonly today: LocalDate
}

/** The colleague sits where the leaver sat; where both did, one place is left. */
async function passSeats(db: Tx, { organisationId, from, to }: Passing): Promise<readonly PassedFile[]> {
  const { rows } = await sql<PassedFile>`
    with planned as (
      select s.region, s.appointment_id, f.id, f.person_id, f.number from consultation_seat s
      join consultation_appointment a on a.region = s.region and a.id = s.appointment_id and a.state = 'planned'
      join consultation_file f on f.region = a.region and f.id = a.file_id and f.organisation_id = ${organisationId}::uuid
      where s.specialist_id = ${from}::uuid),
    doubled as (
      delete from consultation_seat s using planned p, consultation_seat o
      where s.region = p.region and s.appointment_id = p.appointment_id and s.specialist_id = ${from}::uuid
        and o.region = p.region and o.appointment_id = p.appointment_id and o.specialist_id = ${to.id}::uuid
      returning s.appointment_id),
    moved as (
      update consultation_seat s set specialist_id = ${to.id}::uuid, name = ${to.name} from planned p
      where s.region = p.region and s.appointment_id = p.appointment_id and s.specialist_id = ${from}::uuid
        and not exists (select from consultation_seat o where o.region = p.region
          and o.appointment_id = p.appointment_id and o.specialist_id = ${to.id}::uuid)
      returning s.appointment_id)
    select distinct p.id as "fileId", p.person_id as "personId", p.region, p.number, true as "isVisit" from planned p`.execute(
    db,
  )
  return rows
}

/** The leaver no longer sits in the composition of files without the own word; the colleague does, and reads the draft anew. */
async function passMembers(
  db: Tx,
  { organisationId, from, to, today }: Passing,
): Promise<readonly PassedFile[]> {
  const { rows } = await sql<PassedFile>`
    with waiting as (
      select m.region, m.file_id, m.person_id, m.specialty, f.number from consultation_member m
      join consultation_file f on f.region = m.region and f.id = m.file_id
      left join consultation_draft d on d.region = m.region and d.id = m.file_id
      where m.member_id = ${from}::uuid and m.left_on is null and m.specialty <> 'head'
        and f.organisation_id = ${organisationId}::uuid and f.state in ('in-session', 'drafted')
        and m.agreed_revision is distinct from coalesce(d.revision, 0)),
    gone as (
      update consultation_member m set left_on = ${today}::date from waiting w
      where m.region = w.region and m.file_id = w.file_id and m.member_id = ${from}::uuid returning m.file_id),
    come as (
      insert into consultation_member (region, file_id, person_id, member_id, name, specialty)
      select w.region, w.file_id, w.person_id, ${to.id}::uuid, ${to.name}, w.specialty from waiting w
      on conflict (region, file_id, member_id) do update set left_on = null returning file_id)
    select w.file_id as "fileId", w.person_id as "personId", w.region, w.number, false as "isVisit" from waiting w`.execute(
    db,
  )
  return rows
}

/** A form begun stays its writer's draft: it is closed unsigned, and nobody goes on with another's words. */
async function closeForms(db: Tx, { organisationId, from, today }: Passing): Promise<void> {
  await sql`
    update consultation_unfinished u set closed_on = ${today}::date from consultation_file f
    where f.region = u.region and f.id = u.file_id and f.organisation_id = ${organisationId}::uuid
      and u.specialist_id = ${from}::uuid and u.closed_on is null`.execute(db)
}

/** Passes all that waits for a specialist by name to a colleague; the findings already recorded stay the leaver's. */
export async function passPost(db: Tx, passing: Passing): Promise<readonly PassedFile[]> {
  const visits = await passSeats(db, passing)
  const files = await passMembers(db, passing)
  await closeForms(db, passing)
  const seen = new Set(visits.map(({ fileId }) => fileId))
  return [...visits, ...files.filter(({ fileId }) => !seen.has(fileId))]
}

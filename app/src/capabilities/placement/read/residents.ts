import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Category } from '../domain/states.ts'

/** Somebody who lives in an organisation, with what its desk has to know at a glance. */
export type Resident = {
  readonly requestId: string
  readonly region: string
  readonly personId: string
  readonly stayId: string
  readonly number: string
  readonly category: Category
  readonly state: 'admitted' | 'on-leave'
  readonly fromOn: LocalDate
  readonly place: number | null
  readonly breaches: number
  readonly planned: number
  readonly leftAt: Date | null
  readonly inquiry: string | null
  readonly leaveState: 'asked' | 'started' | null
  readonly leaveFrom: LocalDate | null
  readonly leaveUntil: LocalDate | null
  readonly leaveOn: LocalDate | null
}

const MOST = 1000

/** Everybody who lives in an organisation, by the day of arrival. */
export async function listResidents(db: Tx, organisationId: string): Promise<readonly Resident[]> {
  const { rows } = await sql<Resident>`
    select r.id as "requestId", r.region, r.person_id as "personId", s.id as "stayId", r.number, r.category, r.state,
      s.from_on as "fromOn", p.number as place,
      (select count(*)::int from placement_breach b where b.stay_id = s.id) as breaches,
      (select count(*)::int from placement_plan_line l where l.stay_id = s.id and l.to_on is null) as planned,
      a.left_at as "leftAt", a.inquiry, l.state as "leaveState", l.from_on as "leaveFrom", l.until_on as "leaveUntil",
      w.leave_on as "leaveOn"
    from placement_request r
    join placement_stay s on s.region = r.region and s.id = r.stay_id
    left join placement_place p on p.id = r.place_id
    left join lateral (select left_at, inquiry from placement_absence
      where stay_id = s.id and returned_at is null and corrected_at is null order by left_at desc limit 1) a on true
    left join lateral (select state, from_on, until_on from placement_leave
      where stay_id = s.id and state in ('asked', 'started') limit 1) l on true
    left join lateral (select leave_on from placement_departure
      where stay_id = s.id and state = 'wished' limit 1) w on true
    where r.organisation_id = ${organisationId} and r.state in ('admitted', 'on-leave')
    order by s.from_on, r.id limit ${sql.lit(MOST)}`.execute(db)
  return rows
}

/** Residents who are away without permission; late are those away since before a moment of whom nobody has asked why. */
export async function countAway(
  db: Tx,
  organisationId: string,
  since: Date,
): Promise<{ readonly count: number; readonly late: number }> {
  const { rows } = await sql<{ count: number; late: number }>`
    select count(distinct r.id)::int as count,
      (count(distinct r.id) filter (where a.left_at <= ${since} and a.inquiry is null))::int as late
    from placement_request r
    join placement_absence a on a.stay_id = r.stay_id and a.returned_at is null and a.corrected_at is null
    where r.organisation_id = ${organisationId} and r.state = 'admitted'`.execute(db)
  return rows[0] ?? { count: 0, late: 0 }
}

/** One place as the board shows it. */
export type BoardPlace = {
  readonly number: number
  readonly state: 'free' | 'reserved' | 'occupied'
  readonly profile: Category | null
  readonly room: 'any' | 'female' | 'male'
  readonly stay: 'permanent' | 'temporary'
  readonly isOut: boolean
  readonly isExtra: boolean
  readonly holderId: string | null
}

/** The places of an organisation in their order. */
export async function listBoard(db: Tx, organisationId: string): Promise<readonly BoardPlace[]> {
  const { rows } = await sql<BoardPlace>`
    select number, state, profile, room, stay, is_out as "isOut", extra as "isExtra", holder_id as "holderId"
    from placement_place where organisation_id = ${organisationId} and closed_at is null
    order by number limit ${sql.lit(MOST)}`.execute(db)
  return rows
}

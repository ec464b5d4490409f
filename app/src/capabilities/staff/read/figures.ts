import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { GroupCoverage } from '../domain/coverage.ts'
import { GROUPS, type Group, postsOf } from '../domain/posts.ts'

async function countGroup(db: Tx, group: Group, today: LocalDate): Promise<readonly GroupCoverage[]> {
  const rows = await db
    .selectFrom('staff_member as m')
    .select((select) => [
      'm.region',
      select.fn.countAll<number>().as('staff'),
      sql<number>`count(*) filter (where exists (select from staff_training t
        where t.region = m.region and t.member_id = m.id and t.valid_until >= ${today}))`.as('trained'),
    ])
    .where('m.post', 'in', [...postsOf(group)])
    .where('m.begun_on', '<=', today)
    .where((where) => where.or([where('m.ended_on', 'is', null), where('m.ended_on', '>=', today)]))
    .groupBy('m.region')
    .execute()
  return rows.map(({ region, staff, trained }) => ({
    region,
    group,
    staff: Number(staff),
    trained: Number(trained),
  }))
}

/** By region and group: how many work, and for how many a training counts on the day. */
export async function countCoverage(db: Tx, today: LocalDate): Promise<readonly GroupCoverage[]> {
  const all: GroupCoverage[] = []
  for (const group of GROUPS) all.push(...(await countGroup(db, group, today)))
  return all
}

/** An organisation with figures of its staff. */
interface StaffFigures {
  readonly organisationId: string
  readonly people: number
  /** The sum of the loads, two decimals. */
  readonly load: string
}

/** The organisations whose staff the reader may see, with how many people and posts they have. */
export async function countStaff(db: Tx): Promise<readonly StaffFigures[]> {
  const rows = await db
    .selectFrom('staff_member')
    .select((select) => [
      'organisation_id',
      select.fn.countAll<number>().as('people'),
      select.fn.sum<string>('load').as('load'),
    ])
    .where('ended_on', 'is', null)
    .groupBy('organisation_id')
    .execute()
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    people: Number(row.people),
    load: String(row.load),
  }))
}

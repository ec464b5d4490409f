import type { LocalDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'

/** A temporary leave: asked, and what became of it. */
export type Leave = {
  readonly id: string
  readonly from: LocalDate
  readonly until: LocalDate
  readonly place: string
  readonly withWhom: string | undefined
  readonly state: 'asked' | 'declined' | 'started' | 'ended'
  readonly answer: string | undefined
  readonly orderNumber: string | undefined
  readonly startedOn: LocalDate | undefined
  readonly returnedOn: LocalDate | undefined
}

/** The leaves of a stay, newest first. */
export async function listLeaves(db: Tx, stayId: string): Promise<readonly Leave[]> {
  const rows = await db
    .selectFrom('placement_leave')
    .selectAll()
    .where('stay_id', '=', stayId)
    .orderBy('from_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    from: row.from_on as LocalDate,
    until: row.until_on as LocalDate,
    place: row.place,
    withWhom: row.with_whom ?? undefined,
    state: row.state as Leave['state'],
    answer: row.answer ?? undefined,
    orderNumber: row.order_number ?? undefined,
    startedOn: (row.started_on ?? undefined) as LocalDate | undefined,
    returnedOn: (row.returned_on ?? undefined) as LocalDate | undefined,
  }))
}

/** The wish of a resident to leave, as it stands. */
export type Wish = {
  readonly id: string
  readonly leaveOn: LocalDate
  readonly goesTo: string
  readonly address: string | undefined
  readonly bestInterests: string | undefined
  readonly state: 'wished' | 'withdrawn' | 'done'
  readonly leftOn: LocalDate | undefined
  readonly isByItself: boolean
}

/** The latest wish to leave of a stay. */
export async function findWish(db: Tx, stayId: string): Promise<Wish | undefined> {
  const row = await db
    .selectFrom('placement_departure')
    .selectAll()
    .where('stay_id', '=', stayId)
    .orderBy('wished_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    id: row.id,
    leaveOn: row.leave_on as LocalDate,
    goesTo: row.goes_to,
    address: row.address ?? undefined,
    bestInterests: row.best_interests ?? undefined,
    state: row.state as Wish['state'],
    leftOn: (row.left_on ?? undefined) as LocalDate | undefined,
    isByItself: row.by_itself,
  }
}

import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import { type FreePlace, findPlaceLeft, isPlaceLeft, type Waiting } from '../domain/queue.ts'
import { kindOf, kindsOf, type Wants } from '../domain/wants.ts'
import { listWaiting } from './queue.ts'
import { fitting, typeOfPlace } from './wants.ts'

/** Places of one organisation, counted from the places themselves (REP-STD-27). */
export type PlaceCounts = {
  readonly organisationId: string
  readonly capacity: number
  readonly occupied: number
  readonly reserved: number
  readonly free: number
  readonly out: number
  readonly waiting: number
}

/** Counts of several organisations; those without kept places are missing from the answer. */
export async function countPlaces(
  db: Tx,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, PlaceCounts>> {
  if (organisationIds.length === 0) return new Map()
  const { rows } = await sql<PlaceCounts>`
    select o.id as "organisationId",
      count(p.id)::int as capacity,
      count(p.id) filter (where p.state = 'occupied')::int as occupied,
      count(p.id) filter (where p.state = 'reserved')::int as reserved,
      count(p.id) filter (where p.state = 'free' and not p.is_out)::int as free,
      count(p.id) filter (where p.state = 'free' and p.is_out)::int as out,
      (select count(*)::int from placement_ticket t where t.organisation_id = o.id and t.closed_at is null) as waiting
    from placement_organisation o
    left join placement_place p on p.organisation_id = o.id and p.closed_at is null
    where o.id = any (${[...organisationIds]}::uuid[])
    group by o.id`.execute(db)
  return new Map(rows.map((row) => [row.organisationId, row]))
}

/** Free places that fit somebody and all who wait, for the question whether a place is left for a newcomer. */
export async function countFree(
  db: Tx,
  organisationId: string,
  wants: Wants,
): Promise<{ readonly free: number; readonly waiting: number }> {
  const { rows } = await sql<{ free: number; waiting: number }>`
    select
      (select count(*)::int from placement_place
        where organisation_id = ${organisationId} and state = 'free' and closed_at is null and not is_out
          and ${fitting(wants)}) as free,
      (select count(*)::int from placement_ticket
        where organisation_id = ${organisationId} and closed_at is null) as waiting`.execute(db)
  return rows[0] ?? { free: 0, waiting: 0 }
}

/** The free places of an organisation with what they answer, the narrowest first. */
async function listFree(db: Tx, organisationId: string): Promise<readonly FreePlace[]> {
  const rows = await db
    .selectFrom('placement_place')
    .select(['id', 'profile', 'room', 'stay'])
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'free')
    .where('closed_at', 'is', null)
    .where('is_out', '=', false)
    .orderBy('rank')
    .orderBy('number')
    .execute()
  return rows.map((row) => ({ id: row.id, kinds: kindsOf(typeOfPlace(row)) }))
}

const WHOLE_QUEUE = 100_000

/** A free place that fits somebody and that nobody in the queue waits for; undefined when there is none. */
export async function findLeftFor(db: Tx, organisationId: string, wants: Wants): Promise<string | undefined> {
  const free = await listFree(db, organisationId)
  const waiting: readonly Waiting[] = await listWaiting(db, organisationId, WHOLE_QUEUE)
  return findPlaceLeft(free, waiting, kindOf(wants))?.id
}

/** What a newcomer finds at an organisation: the free places that fit, who waits, and whether a place is left. */
export type Vacancy = { readonly free: number; readonly waiting: number; readonly isLeft: boolean }

/** Whether a newcomer finds a place; where nobody has asked about the places yet, they stand as the register gives them. */
export function hasVacancy(vacancy: Vacancy | undefined, inRegister: number | undefined): boolean {
  return vacancy?.isLeft ?? (inRegister ?? 0) > 0
}

/** The vacancies of several organisations for what one person waits for; organisations without kept places are missing. */
export async function listVacancies(
  db: Tx,
  organisationIds: readonly string[],
  wants: Wants,
): Promise<ReadonlyMap<string, Vacancy>> {
  if (organisationIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; free: number; waiting: number }>`
    select o.id,
      (select count(*)::int from placement_place where organisation_id = o.id and state = 'free' and closed_at is null
        and not is_out and ${fitting(wants)}) as free,
      (select count(*)::int from placement_ticket where organisation_id = o.id and closed_at is null) as waiting
    from placement_organisation o where o.id = any (${[...organisationIds]}::uuid[])`.execute(db)
  const vacancies = new Map<string, Vacancy>()
  for (const { id, free, waiting } of rows) {
    // Fewer free places than people beside them are rare: the queue is asked only then.
    const isLeft =
      isPlaceLeft(free, waiting) || (free > 0 && (await findLeftFor(db, id, wants)) !== undefined)
    vacancies.set(id, { free, waiting, isLeft })
  }
  return vacancies
}

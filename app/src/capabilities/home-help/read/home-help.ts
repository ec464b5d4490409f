import type { LocalDate } from '@tirek/kernel'
import { type Selectable, sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { HomeHelpServed, HomeHelpVisit } from '#platform/db/schema.ts'
import type { Sealing } from '#platform/vault/document.ts'
import type { Basis, Outcome, Served, ServedState, Task, Visit } from '../domain/home-help.ts'
import { NOTE, WORDS } from '../store/home-help.ts'

const day = (text: string | null) => (text ?? undefined) as LocalDate | undefined

async function toServed({ vault }: Sealing, row: Selectable<HomeHelpServed>): Promise<Served> {
  const { id } = row
  return {
    id,
    region: row.region,
    personId: row.person_id,
    unitId: row.unit_id,
    askerName: row.asker_name,
    words: await vault.open({ field: WORDS, id }, row.words),
    state: row.state as ServedState,
    basis: (row.basis ?? undefined) as Basis | undefined,
    ground: row.ground ?? undefined,
    askedOn: row.asked_on as LocalDate,
    answeredOn: day(row.answered_on),
    endedOn: day(row.ended_on),
    version: row.version,
  }
}

/** A child at a unit that the actor may see. */
export async function findServed(sealing: Sealing, id: string): Promise<Served | undefined> {
  const row = await sealing.db
    .selectFrom('home_help_served')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && (await toServed(sealing, row))
}

/** What one child's family asked of units, newest first. */
export async function listServedOf(sealing: Sealing, personId: string): Promise<readonly Served[]> {
  const rows = await sealing.db
    .selectFrom('home_help_served')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('asked_on', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute()
  return Promise.all(rows.map((row) => toServed(sealing, row)))
}

/** Children of a unit in a state, in the order in which their families asked. */
export async function listOfUnit(db: Tx, unitId: string, state: 'asked' | 'served') {
  const rows = await db
    .selectFrom('home_help_served')
    .select(['id', 'person_id', 'basis', 'asked_on'])
    .where('unit_id', '=', unitId)
    .where('state', '=', state)
    .orderBy('asked_on')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    basis: (row.basis ?? undefined) as Basis | undefined,
    askedOn: row.asked_on,
  }))
}

/** How many families wait for the answer of a unit, and how many visits it has on a day and did not write down. */
export async function countOfUnit(db: Tx, unitId: string, on: LocalDate) {
  const asked = await db
    .selectFrom('home_help_served')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('unit_id', '=', unitId)
    .where('state', '=', 'asked')
    .executeTakeFirstOrThrow()
  const visits = await db
    .selectFrom('home_help_visit')
    .select([
      sql<number>`count(*)::int`.as('n'),
      sql<number>`(count(*) filter (where visit_on < ${on}::date))::int`.as('late'),
    ])
    .where('unit_id', '=', unitId)
    .where('visit_on', '<=', on)
    .where('outcome', 'is', null)
    .executeTakeFirstOrThrow()
  return { asked: asked.n, visits: visits.n, late: visits.late }
}

async function toVisit({ vault }: Sealing, row: Selectable<HomeHelpVisit>): Promise<Visit> {
  const { id, note } = row
  return {
    id,
    region: row.region,
    personId: row.person_id,
    servedId: row.served_id,
    unitId: row.unit_id,
    visitOn: row.visit_on as LocalDate,
    visitAt: row.visit_at,
    tasks: row.tasks as unknown as readonly Task[],
    done: (row.done ?? []) as unknown as readonly Task[],
    outcome: (row.outcome ?? undefined) as Outcome | undefined,
    note: note === null ? undefined : await vault.open({ field: NOTE, id }, note),
    version: row.version,
  }
}

/** One visit that the actor may see. */
export async function findVisit(sealing: Sealing, id: string): Promise<Visit | undefined> {
  const row = await sealing.db
    .selectFrom('home_help_visit')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && (await toVisit(sealing, row))
}

/** The visits to a child, newest first. */
export async function listVisitsTo(sealing: Sealing, servedId: string): Promise<readonly Visit[]> {
  const rows = await sealing.db
    .selectFrom('home_help_visit')
    .selectAll()
    .where('served_id', '=', servedId)
    .orderBy('visit_on', 'desc')
    .orderBy('visit_at', 'desc')
    .limit(60)
    .execute()
  return Promise.all(rows.map((row) => toVisit(sealing, row)))
}

/** The visits of a unit on a day, by their time, and earlier ones that nobody wrote down. */
export async function listVisitsOn(
  sealing: Sealing,
  unitId: string,
  on: LocalDate,
): Promise<readonly Visit[]> {
  const rows = await sealing.db
    .selectFrom('home_help_visit')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where((where) =>
      where.or([
        where('visit_on', '=', on),
        where.and([where('visit_on', '<', on), where('outcome', 'is', null)]),
      ]),
    )
    .orderBy('visit_on')
    .orderBy('visit_at')
    .limit(200)
    .execute()
  return Promise.all(rows.map((row) => toVisit(sealing, row)))
}

/** The regulations in force or to come, by unit, newest first. */
export async function listRegulations(db: Tx, unitIds: readonly string[]) {
  if (unitIds.length === 0) return []
  const rows = await db
    .selectFrom('home_help_regulation')
    .selectAll()
    .where('unit_id', 'in', [...unitIds])
    .orderBy('valid_from', 'desc')
    .execute()
  return rows.map((row) => ({
    unitId: row.unit_id,
    number: row.number,
    adoptedBy: row.adopted_by,
    adoptedOn: row.adopted_on,
    validFrom: row.valid_from,
  }))
}

/** How many children each unit serves, on each basis apart. The caller reads as the system. */
export async function countServed(db: Tx, unitIds: readonly string[]) {
  if (unitIds.length === 0) return []
  return db
    .selectFrom('home_help_served')
    .select(['unit_id as unitId', 'basis', sql<number>`count(*)::int`.as('n')])
    .where('unit_id', 'in', [...unitIds])
    .where('state', '=', 'served')
    .groupBy(['unit_id', 'basis'])
    .execute()
}

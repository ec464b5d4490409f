import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Place } from '../domain/ledger.ts'

/** A line of a child in its place of a day. */
export interface PlacedLine {
  readonly childId: string
  readonly line: string
  readonly place: Place
  readonly organisationId: string | undefined
  readonly since: LocalDate
  readonly dueOn: LocalDate
  readonly lateOn: LocalDate
  readonly closesOn: LocalDate
}

/** Whose lists, on which day. */
interface Question {
  readonly organisationId: string
  readonly today: LocalDate
}

/** Places out of which a screening can still be made while its window is open. */
export const CALLED: readonly Place[] = ['overdue', 'due', 'not-completed', 'unreachable']
/** Places that an organisation has lists of. */
export const LISTED: readonly Place[] = [...CALLED, 'waiting', 'lost', 'declined']

function listed(db: Tx, { organisationId, today }: Question, places: readonly Place[]) {
  return db
    .selectFrom('screening_place')
    .where('organisation_id', '=', organisationId)
    .where('place', 'in', [...places])
    .where('from_on', '<=', today)
    .where('until_on', '>', today)
    .where((where) => where.or([where('place', 'not in', [...CALLED]), where('closes_on', '>', today)]))
}

/** How many lines stand in each listed place; figures only. */
export async function countPlaces(db: Tx, question: Question): Promise<ReadonlyMap<Place, number>> {
  const rows = await listed(db, question, LISTED)
    .select(['place', (select) => select.fn.countAll<number>().as('lines')])
    .groupBy('place')
    .execute()
  return new Map(rows.map((row) => [row.place as Place, Number(row.lines)]))
}

/** The lines of an organisation in these places, the longest late first. */
export async function listPlaces(
  db: Tx,
  question: Question,
  { places, page, size }: { readonly places: readonly Place[]; readonly page: number; readonly size: number },
): Promise<readonly PlacedLine[]> {
  const inOrder = sql`array_position(${[...places]}::text[], place)`
  // The page is chosen from the index alone; only its own lines are fetched.
  const onPage = listed(db, question, places)
    .select(['region', 'id'])
    .orderBy(inOrder)
    .orderBy('late_on')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
  const rows = await db
    .selectFrom('screening_place')
    .innerJoin(onPage.as('chosen'), (join) =>
      join
        .onRef('chosen.region', '=', 'screening_place.region')
        .onRef('chosen.id', '=', 'screening_place.id'),
    )
    .selectAll('screening_place')
    .orderBy(inOrder)
    .orderBy('late_on')
    .orderBy('screening_place.id')
    .execute()
  return rows.map((row) => ({
    childId: row.person_id,
    line: row.line,
    place: row.place as Place,
    organisationId: row.organisation_id ?? undefined,
    since: row.from_on as LocalDate,
    dueOn: row.due_on as LocalDate,
    lateOn: row.late_on as LocalDate,
    closesOn: row.closes_on as LocalDate,
  }))
}

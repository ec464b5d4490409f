import type { LocalDate } from '@tirek/kernel'
import { severeConclusions } from '#capabilities/consultation/index.ts'
import type { Tx } from '#platform/db/database.ts'

/** A child with a severe defect, for the body that coordinates the help in care. */
export interface SevereCase {
  readonly conclusionId: string
  readonly personId: string
  readonly region: string
  readonly signedOn: LocalDate
}

export const SEVERE_PAGE = 50

function unnamed(db: Tx, regions: readonly string[]) {
  return severeConclusions(db, regions).where(({ not, exists, selectFrom }) =>
    not(
      exists(
        selectFrom('services_coordinator as c')
          .select('c.id')
          .whereRef('c.person_id', '=', 'own.person_id')
          .where('c.ended_on', 'is', null),
      ),
    ),
  )
}

const casesOf = (db: Tx, regions: readonly string[], onlyUnnamed: boolean) =>
  onlyUnnamed ? unnamed(db, regions) : severeConclusions(db, regions)

/** One page of severe cases, the longest waiting first. */
export async function listSevere(
  db: Tx,
  {
    regions,
    onlyUnnamed,
    page,
  }: { readonly regions: readonly string[]; readonly onlyUnnamed: boolean; readonly page: number },
): Promise<readonly SevereCase[]> {
  const rows = await casesOf(db, regions, onlyUnnamed)
    .orderBy('own.signed_on')
    .orderBy('own.id')
    .limit(SEVERE_PAGE)
    .offset((page - 1) * SEVERE_PAGE)
    .execute()
  return rows.map(({ id, person_id, region, signed_on }) => ({
    conclusionId: id,
    personId: person_id,
    region,
    signedOn: signed_on as LocalDate,
  }))
}

/** Which severe cases to count: up to which day of signing, and how many at most. */
interface Counted {
  readonly regions: readonly string[]
  readonly onlyUnnamed: boolean
  readonly until?: LocalDate
  readonly most?: number
}

/** How many severe cases there are, and how many of those signed up to a day. */
export async function countSevere(db: Tx, { regions, onlyUnnamed, until, most }: Counted): Promise<number> {
  const cases = casesOf(db, regions, onlyUnnamed)
    .clearSelect()
    .select('own.id')
    .$if(until !== undefined, (query) => query.where('own.signed_on', '<=', until ?? ''))
    .$if(most !== undefined, (query) => query.orderBy('own.signed_on').limit(most ?? 0))
  const row = await db
    .selectFrom(cases.as('cases'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** The severe case of one child, when its conclusion establishes one. */
export async function findSevere(
  db: Tx,
  regions: readonly string[],
  personId: string,
): Promise<SevereCase | undefined> {
  const row = await severeConclusions(db, regions).where('own.person_id', '=', personId).executeTakeFirst()
  return (
    row && {
      conclusionId: row.id,
      personId: row.person_id,
      region: row.region,
      signedOn: row.signed_on as LocalDate,
    }
  )
}

import type { LocalDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import type { FoundPerson } from './people.ts'

/** Who they are, by the index alone: there are many children, and few of them are young and open to the organisation. */
function youngest(db: Tx, organisationId: string, bornSince: LocalDate, limit: number) {
  return db
    .selectFrom('registry_person as q')
    .select(['q.region', 'q.id'])
    .where('q.birth_date', '>=', bornSince)
    .where('q.closed_on', 'is', null)
    .where((where) =>
      where.exists((sub) =>
        sub
          .selectFrom('access_party as a')
          .select('a.person_id')
          .whereRef('a.region', '=', 'q.region')
          .whereRef('a.person_id', '=', 'q.id')
          .where('a.party_id', '=', organisationId)
          .where('a.until', 'is', null)
          // Keeps the planner from starting with everybody whose file is open.
          .offset(0),
      ),
    )
    .orderBy('q.birth_date', 'desc')
    .orderBy('q.id')
    .limit(limit)
}

/** Children born since a day whose files are open to an organisation, the youngest first. */
export async function listOpenChildren(
  db: Tx,
  organisationId: string,
  bornSince: LocalDate,
  limit = 1000,
): Promise<readonly FoundPerson[]> {
  const rows = await db
    .selectFrom(youngest(db, organisationId, bornSince, limit).as('y'))
    .innerJoin('registry_person as p', (join) =>
      join.onRef('p.region', '=', 'y.region').onRef('p.id', '=', 'y.id'),
    )
    .select(['p.id', 'p.region', 'p.family_name', 'p.given_name', 'p.patronymic', 'p.birth_date'])
    .orderBy('p.birth_date', 'desc')
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    region: row.region,
    familyName: row.family_name,
    givenName: row.given_name,
    patronymic: row.patronymic ?? undefined,
    birthDate: row.birth_date as LocalDate,
  }))
}

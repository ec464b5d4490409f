import type { LocalDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import type { FoundPerson } from './people.ts'

/** Children born since a day whose files are open to an organisation, the youngest first. */
export async function listOpenChildren(
  db: Tx,
  organisationId: string,
  bornSince: LocalDate,
  limit = 1000,
): Promise<readonly FoundPerson[]> {
  const rows = await db
    .selectFrom('registry_person as p')
    .select(['p.id', 'p.region', 'p.family_name', 'p.given_name', 'p.patronymic', 'p.birth_date'])
    .where('p.birth_date', '>=', bornSince)
    .where('p.closed_on', 'is', null)
    .where((where) =>
      where.exists((sub) =>
        sub
          .selectFrom('access_party as a')
          .select('a.person_id')
          .whereRef('a.region', '=', 'p.region')
          .whereRef('a.person_id', '=', 'p.id')
          .where('a.party_id', '=', organisationId)
          .where('a.until', 'is', null)
          // Keeps the planner from starting with everybody whose file is open: the youngest are few.
          .offset(0),
      ),
    )
    .orderBy('p.birth_date', 'desc')
    .orderBy('p.id')
    .limit(limit)
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

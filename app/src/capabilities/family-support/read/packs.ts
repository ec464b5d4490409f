import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { FamilySupportPack } from '#platform/db/schema.ts'
import type { GivenPack } from '../domain/pack.ts'

function toPack(
  row: Selectable<FamilySupportPack>,
): GivenPack & { readonly personId: string; readonly region: string } {
  return {
    id: row.id,
    personId: row.person_id,
    region: row.region,
    situation: row.situation as GivenPack['situation'],
    edition: row.edition,
    lang: row.lang as GivenPack['lang'],
    isEasy: row.is_easy,
    means: row.means as GivenPack['means'],
    givenBy: row.given_by,
    givenOn: row.given_on as LocalDate,
    confirmedOn: (row.confirmed_on ?? undefined) as LocalDate | undefined,
    version: row.version,
  }
}

/** The packs that a child's family was given, newest first. */
export async function listPacks(db: Tx, personId: string) {
  const rows = await db
    .selectFrom('family_support_pack')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('given_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toPack)
}

/** One given pack. */
export async function findPack(db: Tx, id: string) {
  const row = await db.selectFrom('family_support_pack').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toPack(row)
}

import type { LocalizedText } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'

/** An account of a member of staff, as the administrator sees it. */
export interface StaffAccount {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly organisation: LocalizedText | undefined
  readonly isClosed: boolean
}

function selectStaff(db: Tx) {
  return db
    .selectFrom('access_account as a')
    .leftJoin('network_organisation as o', 'o.id', 'a.organisation_id')
    .select(['a.id', 'a.name', 'a.role', 'a.closed_at', 'o.name_kk', 'o.name_ru', 'o.name_en'])
    .where('a.person_id', 'is', null)
    .where('a.acts_for', 'is', null)
}

type Row = Awaited<ReturnType<ReturnType<typeof selectStaff>['executeTakeFirstOrThrow']>>

function toStaff({ id, name, role, closed_at, name_kk: kk, name_ru: ru, name_en: en }: Row): StaffAccount {
  const organisation = kk === null || ru === null || en === null ? undefined : { kk, ru, en }
  return { id, name, role, organisation, isClosed: closed_at !== null }
}

/** One account of staff; the account of a person of the register, or a post held for a time, is none. */
export async function findPost(db: Tx, accountId: string): Promise<StaffAccount | undefined> {
  const row = await selectStaff(db).where('a.id', '=', accountId).executeTakeFirst()
  return row && toStaff(row)
}

const LETTERS_THAT_MEAN = /[\\%_]/g

/** Open accounts of staff whose name holds a text, in the order of names. */
export async function searchStaff(db: Tx, text: string, most: number): Promise<readonly StaffAccount[]> {
  const pattern = `%${text.replaceAll(LETTERS_THAT_MEAN, (letter) => `\\${letter}`)}%`
  const rows = await selectStaff(db)
    .where('a.closed_at', 'is', null)
    .where('a.name', 'ilike', pattern)
    .orderBy('a.name')
    .orderBy('a.id')
    .limit(most)
    .execute()
  return rows.map(toStaff)
}

import { REGIONS } from '@tirek/kernel'
import { type Insertable, sql } from 'kysely'
import { endActingAround } from '#platform/access/acting.ts'
import type { AccessAccount } from '#platform/db/schema.ts'
import type { Act } from '#platform/use-case/act.ts'

/** The region whose history tells of what belongs to none: the first of the actor, else the first of all. */
export function regionOfNone({ actor }: Act): string {
  return actor.regions[0] ?? REGIONS[0]?.kato ?? ''
}

/** The region whose history tells of an account of its own: that of the post, of its organisation, or of none. */
export async function regionOfAccount(act: Act, accountId: string): Promise<string | undefined> {
  const row = await act.db
    .selectFrom('access_account')
    .leftJoin('network_organisation', 'network_organisation.id', 'access_account.organisation_id')
    .select(['regions', 'network_organisation.region'])
    .where('access_account.id', '=', accountId)
    .where('acts_for', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : (row.regions[0] ?? row.region ?? regionOfNone(act))
}

/** The region of an organisation. */
export async function regionOfOrganisation(act: Act, organisationId: string): Promise<string | undefined> {
  const { rows } = await sql<{ region: string }>`
    select region from network_organisation where id = ${organisationId}::uuid`.execute(act.db)
  return rows[0]?.region
}

/** The name of an organisation in the language of the actor. */
export async function nameOfOrganisation(act: Act, organisationId: string): Promise<string | undefined> {
  const row = await act.db
    .selectFrom('network_organisation')
    .select(['name_kk as kk', 'name_ru as ru', 'name_en as en'])
    .where('id', '=', organisationId)
    .executeTakeFirst()
  return row?.[act.lang]
}

/** Writes the account of a post. */
export async function insertPost(act: Act, post: Insertable<AccessAccount>): Promise<void> {
  await act.db.insertInto('access_account').values(post).execute()
}

/** Closes an account and with it every post held for a time through it; false when it was closed before. */
export async function closePost(act: Act, accountId: string): Promise<boolean> {
  const closed = await act.db
    .updateTable('access_account')
    .set({ closed_at: act.now })
    .where('id', '=', accountId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (Number(closed.numUpdatedRows) !== 1) return false
  await endActingAround(act, accountId)
  return true
}

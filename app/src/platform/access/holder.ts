import { sql } from 'kysely'
import type { Act } from '#platform/use-case/act.ts'
import { withHeldPosts } from './acting.ts'

/** A keyed hash of the IIN of a member of staff: the number itself is not stored. */
function iinHash(act: Act, iin: string): Buffer {
  return act.keyedHash(`account-iin:${iin}`)
}

/** Writes whose an account is. */
export async function setHolder(act: Act, accountId: string, iin: string): Promise<void> {
  const hash = iinHash(act, iin)
  await act.db
    .insertInto('access_account_iin')
    .values({ account_id: accountId, iin_hash: hash })
    .onConflict((on) => on.column('account_id').doUpdateSet({ iin_hash: hash }))
    .execute()
}

/** Writes the BIN of an organisation. */
export async function setBin(act: Act, organisationId: string, bin: string): Promise<void> {
  await act.db
    .insertInto('access_organisation_bin')
    .values({ organisation_id: organisationId, bin })
    .onConflict((on) => on.column('organisation_id').doUpdateSet({ bin }))
    .execute()
}

/** A post of a member of staff. */
export interface Post {
  readonly accountId: string
  readonly organisationId: string | undefined
  readonly bin: string | undefined
}

/** The open posts of a member of staff with the BIN of each organisation: the own, and those held for a colleague today. */
export async function postsOf(act: Act, iin: string): Promise<readonly Post[]> {
  const own = await act.db
    .selectFrom('access_account_iin')
    .innerJoin('access_account', 'access_account.id', 'access_account_iin.account_id')
    .select('access_account.id')
    .where('iin_hash', '=', iinHash(act, iin))
    .where('closed_at', 'is', null)
    .orderBy('access_account.id')
    .execute()
  const ids = await withHeldPosts(
    act,
    own.map(({ id }) => id),
  )
  if (ids.length === 0) return []
  const rows = await act.db
    .selectFrom('access_account')
    .leftJoin(
      'access_organisation_bin',
      'access_organisation_bin.organisation_id',
      'access_account.organisation_id',
    )
    .select(['access_account.id', 'access_account.organisation_id', 'access_organisation_bin.bin'])
    .where('access_account.id', 'in', [...ids])
    .orderBy('access_account.id')
    .execute()
  return rows.map((row) => ({
    accountId: row.id,
    organisationId: row.organisation_id ?? undefined,
    bin: row.bin ?? undefined,
  }))
}

/**
 * Who stands behind accounts: one text for one human being, whatever the post and also in a post held for a colleague.
 * It says nothing outside a comparison.
 */
export async function humansOf(
  act: Act,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (accountIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; human: string }>`
    select id, access_human(id) as human from unnest(${[...new Set(accountIds)]}::uuid[]) id
    where access_human(id) is not null`.execute(act.db)
  return new Map(rows.map(({ id, human }) => [id, human]))
}

/** Whether two accounts are one human being. */
export async function isSameHolder(act: Act, one: string, other: string): Promise<boolean> {
  if (one === other) return true
  const humans = await humansOf(act, [one, other])
  return humans.has(one) && humans.get(one) === humans.get(other)
}

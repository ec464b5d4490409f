import type { Act } from '#platform/use-case/act.ts'

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

/** The open posts of a member of staff, with the BIN of each organisation. */
export async function postsOf(act: Act, iin: string): Promise<readonly Post[]> {
  const rows = await act.db
    .selectFrom('access_account_iin')
    .innerJoin('access_account', 'access_account.id', 'access_account_iin.account_id')
    .leftJoin(
      'access_organisation_bin',
      'access_organisation_bin.organisation_id',
      'access_account.organisation_id',
    )
    .select(['access_account.id', 'access_account.organisation_id', 'access_organisation_bin.bin'])
    .where('iin_hash', '=', iinHash(act, iin))
    .where('closed_at', 'is', null)
    .orderBy('access_account.id')
    .execute()
  return rows.map((row) => ({
    accountId: row.id,
    organisationId: row.organisation_id ?? undefined,
    bin: row.bin ?? undefined,
  }))
}

/** Whether two accounts of staff are posts of one person. */
export async function isSameHolder(act: Act, one: string, other: string): Promise<boolean> {
  if (one === other) return true
  const row = await act.db
    .selectFrom('access_account_iin as a')
    .innerJoin('access_account_iin as b', 'b.iin_hash', 'a.iin_hash')
    .select('a.account_id')
    .where('a.account_id', '=', one)
    .where('b.account_id', '=', other)
    .executeTakeFirst()
  return row !== undefined
}

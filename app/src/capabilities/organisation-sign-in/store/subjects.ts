import { sql } from 'kysely'
import type { Act } from '#platform/use-case/act.ts'
import type { Provider } from './providers.ts'

/** The name of a person at a provider may be a number of theirs: only a keyed hash of it is kept, with the issuer. */
function subjectHash(act: Act, { issuer }: Provider, subject: string): Buffer {
  return act.keyedHash(`oidc-subject:${JSON.stringify([issuer, subject])}`)
}

/** Writes whom the provider means by a subject. */
export async function setSubject(
  act: Act,
  provider: Provider,
  accountId: string,
  subject: string,
): Promise<void> {
  const hash = subjectHash(act, provider, subject)
  await act.db
    .insertInto('organisation_sign_in_subject')
    .values({ account_id: accountId, subject_hash: hash })
    .onConflict((on) => on.column('account_id').doUpdateSet({ subject_hash: hash }))
    .execute()
}

/** One account that a subject opens. */
export interface Post {
  readonly accountId: string
  readonly name: string
  readonly role: string
  readonly isClosed: boolean
}

/** The accounts of a subject in the provider's own organisation, closed ones too, and posts held for a colleague today. */
export async function postsOfSubject(
  act: Act,
  provider: Provider,
  subject: string,
): Promise<readonly Post[]> {
  const rows = await act.db
    .selectFrom('organisation_sign_in_subject as s')
    .innerJoin('access_account as a', (join) =>
      join.on(
        sql<boolean>`(a.id = s.account_id or (a.held_by = s.account_id and a.closed_at is null
          and ${act.today}::date between a.acts_from and a.acts_until))`,
      ),
    )
    .select(['a.id', 'a.name', 'a.role', 'a.closed_at'])
    .where('s.subject_hash', '=', subjectHash(act, provider, subject))
    .where('a.organisation_id', '=', provider.organisationId)
    .orderBy('a.id')
    .execute()
  return rows.map((row) => ({
    accountId: row.id,
    name: row.name,
    role: row.role,
    isClosed: row.closed_at !== null,
  }))
}

/** The organisation of an account of staff and the region of its history; undefined when it is none or is closed. */
export async function organisationOfAccount(
  act: Act,
  accountId: string,
): Promise<{ readonly organisationId: string; readonly region: string } | undefined> {
  const row = await act.db
    .selectFrom('access_account')
    .innerJoin('network_organisation', 'network_organisation.id', 'access_account.organisation_id')
    .select(['network_organisation.id', 'network_organisation.region'])
    .where('access_account.id', '=', accountId)
    .where('access_account.closed_at', 'is', null)
    .executeTakeFirst()
  return row && { organisationId: row.id, region: row.region }
}

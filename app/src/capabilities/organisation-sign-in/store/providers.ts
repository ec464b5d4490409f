import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { OrganisationSignInProvider } from '#platform/db/schema.ts'
import type { OidcProvider } from '#platform/oidc/oidc.ts'
import type { Act } from '#platform/use-case/act.ts'

/** An identity provider with what it must say of whoever comes in. */
export interface Provider extends OidcProvider {
  readonly organisationId: string
  readonly subjectClaim: string
  readonly emailDomain: string | undefined
  readonly claim: { readonly name: string; readonly value: string } | undefined
}

function toProvider(row: Selectable<OrganisationSignInProvider>): Provider {
  const { claim_name: name, claim_value: value } = row
  return {
    id: row.id,
    organisationId: row.organisation_id,
    issuer: row.issuer,
    clientId: row.client_id,
    secretName: row.secret_name ?? undefined,
    subjectClaim: row.subject_claim,
    emailDomain: row.email_domain ?? undefined,
    claim: name === null || value === null ? undefined : { name, value },
  }
}

/** A provider that is in use. */
export async function findProvider(db: Tx, id: string): Promise<Provider | undefined> {
  const row = await db
    .selectFrom('organisation_sign_in_provider')
    .selectAll()
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return row && toProvider(row)
}

/** The provider of an organisation that is in use. */
export async function providerOf(db: Tx, organisationId: string): Promise<Provider | undefined> {
  const row = await db
    .selectFrom('organisation_sign_in_provider')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return row && toProvider(row)
}

/** Writes a provider. */
export async function insertProvider(act: Act, provider: Provider): Promise<void> {
  await act.db
    .insertInto('organisation_sign_in_provider')
    .values({
      id: provider.id,
      organisation_id: provider.organisationId,
      issuer: provider.issuer,
      client_id: provider.clientId,
      secret_name: provider.secretName ?? null,
      subject_claim: provider.subjectClaim,
      email_domain: provider.emailDomain ?? null,
      claim_name: provider.claim?.name ?? null,
      claim_value: provider.claim?.value ?? null,
      recorded_at: act.now,
    })
    .execute()
}

/** Takes the provider of an organisation out of use; false when there is none. */
export async function closeProviderOf(act: Act, organisationId: string): Promise<boolean> {
  const closed = await act.db
    .updateTable('organisation_sign_in_provider')
    .set({ closed_at: act.now })
    .where('organisation_id', '=', organisationId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return Number(closed.numUpdatedRows) === 1
}

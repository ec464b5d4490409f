import type { Lang } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'

/** The region of an organisation. */
export async function regionOfOrganisation(db: Tx, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('network_organisation')
    .select('region')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.region
}

/** An organisation whose staff signs in through its own provider. */
export interface OrganisationWay {
  readonly providerId: string
  readonly organisation: string
}

/** Organisations with a provider in use, in the order of names. */
export async function listOrganisationWays(db: Tx, lang: Lang): Promise<readonly OrganisationWay[]> {
  return db
    .selectFrom('organisation_sign_in_provider as p')
    .innerJoin('network_organisation as o', 'o.id', 'p.organisation_id')
    .select(['p.id as providerId', `o.name_${lang} as organisation`])
    .where('p.closed_at', 'is', null)
    .orderBy('organisation')
    .orderBy('p.id')
    .execute()
}

/** Whether any organisation has a provider in use. */
export async function hasOrganisationWays(db: Tx): Promise<boolean> {
  const row = await db
    .selectFrom('organisation_sign_in_provider')
    .select('id')
    .where('closed_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

import type { Tx } from '#platform/db/database.ts'
import type { Organisation } from '../domain/organisation.ts'

type OrganisationRow = ReturnType<typeof rowOf>

function rowOf(organisation: Organisation, position: number, now: Date) {
  const { name, akimDecision } = organisation
  return {
    id: organisation.id,
    region: organisation.region,
    kind: organisation.kind,
    name_kk: name.kk,
    name_ru: name.ru,
    name_en: name.en,
    settlement_id: organisation.settlementId,
    state: organisation.state,
    capabilities: [...organisation.capabilities],
    recipient_categories: [...organisation.recipientCategories],
    places: organisation.places ?? null,
    places_taken: organisation.placesTaken ?? null,
    children_served: organisation.childrenServed ?? null,
    creation_basis: organisation.creationBasis ?? null,
    akim_decision_number: akimDecision?.number ?? null,
    akim_decision_date: akimDecision?.date ?? null,
    position,
    is_demo: organisation.isDemo,
    created_at: now,
  }
}

/** Adds one organisation. */
export async function insertOrganisation(
  tx: Tx,
  organisation: Organisation,
  position: number,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('network_organisation')
    .values(rowOf(organisation, position, now))
    .execute()
}

/** Adds the organisations that are not there yet; those that are stay as they have been changed since. */
export async function addMissingOrganisations(
  tx: Tx,
  organisations: readonly Organisation[],
  now: Date,
): Promise<void> {
  const rows = organisations.map((organisation, index) => rowOf(organisation, index + 1, now))
  for (const chunk of chunks(rows, 500)) {
    await tx
      .insertInto('network_organisation')
      .values(chunk)
      .onConflict((on) => on.column('id').doNothing())
      .execute()
  }
}

function chunks(rows: readonly OrganisationRow[], size: number): OrganisationRow[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  )
}

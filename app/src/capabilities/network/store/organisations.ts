import type { Tx } from '#platform/db/database.ts'
import type { Access } from '../domain/access.ts'
import type { Contact, Organisation } from '../domain/organisation.ts'

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
    phone: organisation.contact?.phone ?? null,
    address_kk: organisation.contact?.address.kk ?? null,
    address_ru: organisation.contact?.address.ru ?? null,
    address_en: organisation.contact?.address.en ?? null,
    ...accessOf(organisation.access),
    position,
    is_demo: organisation.isDemo,
    created_at: now,
  }
}

function accessOf(access: Access | undefined) {
  return {
    languages: access === undefined ? null : [...access.languages],
    features: access === undefined ? null : [...access.features],
    access_stated_on: access?.statedOn ?? null,
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

/** Writes how an organisation is reached. */
export async function keepContact(tx: Tx, id: string, { phone, address }: Contact): Promise<void> {
  await tx
    .updateTable('network_organisation')
    .set({ phone, address_kk: address.kk, address_ru: address.ru, address_en: address.en })
    .where('id', '=', id)
    .execute()
}

/** Writes how an organisation can be used. */
export async function keepAccess(tx: Tx, id: string, access: Access): Promise<void> {
  await tx.updateTable('network_organisation').set(accessOf(access)).where('id', '=', id).execute()
}

/**
 * Adds the organisations that are not there yet; those that are stay as they have been changed since, and get the
 * contact of the register while they have none.
 */
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
      .onConflict((on) =>
        on
          .column('id')
          .doUpdateSet((row) => ({
            phone: row.ref('excluded.phone'),
            address_kk: row.ref('excluded.address_kk'),
            address_ru: row.ref('excluded.address_ru'),
            address_en: row.ref('excluded.address_en'),
          }))
          .where('network_organisation.phone', 'is', null),
      )
      .execute()
  }
}

function chunks(rows: readonly OrganisationRow[], size: number): OrganisationRow[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  )
}

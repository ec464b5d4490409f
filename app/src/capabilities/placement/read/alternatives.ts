import { kilometresBetween, listOrganisations, type Organisation } from '#capabilities/network/index.ts'
import type { Tx } from '#platform/db/database.ts'

/** Forms of help that leave a child at home, by the kinds of organisations that give them. */
const FORMS = {
  home: ['home-assistance-unit'],
  day: ['rehabilitation-centre', 'kindergarten', 'correction-room'],
} as const
export type Form = keyof typeof FORMS

const NEAREST = 5

export type Nearby = {
  readonly organisation: Organisation
  /** Unknown when nobody said where the family lives, or the register does not know where a settlement lies. */
  readonly kilometres: number | undefined
}

/** The organisations of the register that help at home or by day in a region, the nearest to a settlement first. */
export async function listNearby(
  db: Tx,
  form: Form,
  { region, settlementId }: { readonly region: string; readonly settlementId: string | undefined },
): Promise<readonly Nearby[]> {
  const { organisations } = await listOrganisations(db, { kinds: FORMS[form], region, state: 'existing' })
  const nearby = organisations.map((organisation) => ({
    organisation,
    kilometres:
      settlementId === undefined ? undefined : kilometresBetween(settlementId, organisation.settlementId),
  }))
  const far = Number.MAX_SAFE_INTEGER
  return nearby.sort((a, b) => (a.kilometres ?? far) - (b.kilometres ?? far)).slice(0, NEAREST)
}

/** When the alternatives were shown to the family; undefined when they were not. */
export async function findShown(db: Tx, requestId: string): Promise<Date | undefined> {
  const row = await db
    .selectFrom('placement_alternatives_shown')
    .select('shown_at')
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  return row?.shown_at
}

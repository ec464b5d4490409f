import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

/** Every part of a file: the person, the representatives, and staff as far as their post goes. */
export const WHOLE_FILE: readonly string[] = ['*']

/** A person or an organisation that may see a person's file, and why. */
export interface Party {
  readonly region: string
  readonly personId: string
  readonly partyId: string
  readonly kind: 'person' | 'organisation'
  /** Why: `self`, `representative:<id of the right>`, `birth-organisation`, `referral`, `direction`, `placement-offer`, … */
  readonly relation: string
  /** The parts of the file that the relation opens (a capability each); '*' is the whole file. */
  readonly classes: readonly string[]
  readonly since: LocalDate
  /** The last day, when the right has a period. */
  readonly validTo?: LocalDate | undefined
}

/** Makes someone a party to a person's file; a party that had ended is opened again. */
export function addParty(tx: Tx, party: Party): Promise<void> {
  return addParties(tx, [party])
}

/** Makes many parties to many files together. */
export async function addParties(tx: Tx, parties: readonly Party[]): Promise<void> {
  if (parties.length === 0) return
  await sql`select access_add_parties(${JSON.stringify(parties)}::jsonb)`.execute(tx)
}

/** Ends one relation of a party from a day on; the file is closed to it unless another relation is open. */
export async function endParty(
  tx: Tx,
  party: Pick<Party, 'region' | 'personId' | 'partyId' | 'relation'>,
  until: LocalDate,
): Promise<void> {
  const { region, personId, partyId, relation } = party
  await sql`select access_end_party(${region}, ${personId}, ${partyId}, ${relation}, ${until}::date)`.execute(
    tx,
  )
}

/** The organisations to which a part of a file is open on a day. The caller reads as the system. */
export async function listHolders(
  tx: Tx,
  { personId, part, on }: { readonly personId: string; readonly part: string; readonly on: LocalDate },
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct party_id as id from access_party
    where person_id = ${personId} and party_kind = 'organisation' and classes && array['*', ${part}]
      and until is null and since <= ${on} and (valid_to is null or valid_to >= ${on})`.execute(tx)
  return rows.map((row) => row.id)
}

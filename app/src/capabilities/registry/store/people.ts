import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import { addParty, WHOLE_FILE } from '#platform/access/party.ts'
import type { Act } from '#platform/use-case/act.ts'
import { nameKey, type Person } from '../domain/person.ts'
import { openedByRegistering } from '../domain/registering.ts'

/** A new person with what only the store needs. */
export type NewPerson = Omit<Person, 'id' | 'version'>

/** Claims the identity keys of a person; false when one of them already belongs to someone (LAW-3-5). */
export async function claimIdentity(
  act: Act,
  personId: string,
  region: string,
  keys: readonly string[],
): Promise<boolean> {
  if (keys.length === 0) return true
  const rows = keys.map((key) => ({
    key_hash: act.keyedHash(key),
    person_id: personId,
    region,
    kind: kindOf(key),
  }))
  const claimed = await act.db
    .insertInto('registry_identity')
    .values(rows)
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return Number(claimed.numInsertedOrUpdatedRows ?? 0) === rows.length
}

/** The kind of paper a key rests on: `iin`, `birth-record`, or `born` (under the mother's record). */
export function kindOf(key: string): string {
  return key.slice(0, key.indexOf(':'))
}

/** The person who holds an identity key, wherever the record is; nothing but the id and the region comes back. */
export async function findByIdentity(
  act: Act,
  key: string,
): Promise<{ readonly personId: string; readonly region: string } | undefined> {
  const row = await act.db
    .selectFrom('registry_identity')
    .select(['person_id', 'region'])
    .where('key_hash', '=', act.keyedHash(key))
    .executeTakeFirst()
  return row === undefined ? undefined : { personId: row.person_id, region: row.region }
}

/** What tells one person from another across the wall; never shown to anyone. */
export interface PersonFacts {
  readonly region: string
  readonly birthDate: LocalDate
  readonly sex: string
  readonly nameKey: string
}

/** Birth date, sex, region and folded name of a registered person; nothing else crosses the wall. */
export async function findFacts(act: Pick<Act, 'db'>, personId: string): Promise<PersonFacts | undefined> {
  const { rows } = await sql<{ region: string; birth_date: LocalDate; sex: string; name_key: string }>`
    select region, birth_date, sex, name_key from registry_person_facts(${personId}::uuid)`.execute(act.db)
  const row = rows[0]
  return row && { region: row.region, birthDate: row.birth_date, sex: row.sex, nameKey: row.name_key }
}

/** Writes a new person; the person and the organisation of the actor become parties to the file. */
export async function insertPerson(
  act: Act,
  id: string,
  person: NewPerson,
  matchKeys: readonly number[],
): Promise<void> {
  const party = { region: person.region, personId: id, since: act.today }
  await addParty(act.db, { ...party, partyId: id, kind: 'person', relation: 'self', classes: WHOLE_FILE })
  if (act.actor.organisationId !== undefined)
    await addParty(act.db, {
      ...party,
      partyId: act.actor.organisationId,
      kind: 'organisation',
      relation: 'registered-by',
      classes: openedByRegistering(act.actor.role),
    })

  await act.db
    .insertInto('registry_person')
    .values({
      region: person.region,
      id,
      iin: person.iin ?? null,
      family_name: person.familyName,
      given_name: person.givenName,
      patronymic: person.patronymic ?? null,
      name_key: nameKey(person),
      match_keys: [...matchKeys],
      birth_date: person.birthDate,
      sex: person.sex,
      phone: person.phone ?? null,
      address: person.address ?? null,
      mother_id: person.motherId ?? null,
      birth_order: person.birthOrder,
      birth_record: person.birthRecord ?? null,
      registered_by: act.actor.organisationId ?? null,
      created_at: act.now,
    })
    .execute()
}

/** Writes the IIN of a record that had none, as a new version of it. */
export async function setIin(act: Act, region: string, personId: string, iin: string): Promise<void> {
  await act.db
    .updateTable('registry_person')
    .set((row) => ({ iin, version: row('version', '+', 1) }))
    .where('region', '=', region)
    .where('id', '=', personId)
    .execute()
}

/** Writes corrected values as a new version of the record; the search keys follow them. */
export async function changePerson(act: Act, person: Person, matchKeys: readonly number[]): Promise<void> {
  await act.db
    .updateTable('registry_person')
    .set((row) => ({
      iin: person.iin ?? null,
      family_name: person.familyName,
      given_name: person.givenName,
      patronymic: person.patronymic ?? null,
      name_key: nameKey(person),
      match_keys: [...matchKeys],
      birth_date: person.birthDate,
      sex: person.sex,
      phone: person.phone ?? null,
      address: person.address ?? null,
      mother_id: person.motherId ?? null,
      version: row('version', '+', 1),
    }))
    .where('region', '=', person.region)
    .where('id', '=', person.id)
    .execute()
}

/** Gives up an identity key that rested on a corrected value. */
export async function releaseIdentity(act: Act, personId: string, key: string): Promise<void> {
  await sql`select registry_release_identity(${personId}::uuid, ${act.keyedHash(key)}::bytea)`.execute(act.db)
}

/** Makes other acts on the same person wait until this one ends. */
export async function lockPerson(act: Act, personId: string): Promise<void> {
  await act.db.selectFrom('registry_person').select('id').where('id', '=', personId).forUpdate().execute()
}

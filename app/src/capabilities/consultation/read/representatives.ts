import type { LocalDate } from '@tirek/kernel'
import { fullName, isInForce, listPeople, listRepresentations } from '#capabilities/registry/index.ts'
import type { Tx } from '#platform/db/database.ts'

/** A representative whose right is in force; the name is absent when the actor may not see that record. */
export type KnownRepresentative = {
  readonly personId: string
  readonly name: string | undefined
  readonly basis: string
}

/** Those who may act for the child on a day. */
export async function listRepresentatives(
  db: Tx,
  personId: string,
  on: LocalDate,
): Promise<readonly KnownRepresentative[]> {
  const inForce = (await listRepresentations(db, personId)).filter((one) => isInForce(one, on))
  const people = await listPeople(
    db,
    inForce.map((one) => one.representativeId),
  )

  return inForce.map(({ representativeId, basis }) => {
    const person = people.find(({ id }) => id === representativeId)
    return { personId: representativeId, name: person && fullName(person), basis }
  })
}

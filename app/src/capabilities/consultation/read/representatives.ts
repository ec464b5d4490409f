import type { LocalDate } from '@tirek/kernel'
import { isInForce, listRepresentations, listRepresentativeNames } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'

/** A representative whose right is in force. */
export type KnownRepresentative = {
  readonly personId: string
  readonly name: string | undefined
  readonly basis: string
}

/** Those who may act for the child on a day. */
export async function listRepresentatives(
  act: Pick<Act, 'db' | 'asSystem'>,
  personId: string,
  on: LocalDate,
): Promise<readonly KnownRepresentative[]> {
  const inForce = (await listRepresentations(act.db, personId)).filter((one) => isInForce(one, on))
  const names = await listRepresentativeNames(act, personId)
  return inForce.map(({ representativeId: id, basis }) => ({ personId: id, name: names.get(id), basis }))
}

import type { Iin } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import { findByIdentity, findFacts } from '../store/people.ts'

/** A registered person named by the record or by the IIN; undefined when there is no such record. */
export async function resolvePerson(
  act: Act,
  named: { readonly id?: string | undefined; readonly iin?: Iin | undefined },
): Promise<string | undefined> {
  const byIin = named.iin === undefined ? undefined : await findByIdentity(act, `iin:${named.iin}`)
  const id = named.id ?? byIin?.personId
  if (id === undefined) return undefined
  return (await findFacts(act, id)) === undefined ? undefined : id
}

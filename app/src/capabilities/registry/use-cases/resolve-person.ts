import type { Iin } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import { findPerson } from '../read/people.ts'
import { findByIdentity, findFacts } from '../store/people.ts'

/**
 * A registered person named by a record that the actor sees, or by the IIN, whoever's record it is; undefined when
 * there is no such record.
 */
export async function resolvePerson(
  act: Act,
  named: { readonly id?: string | undefined; readonly iin?: Iin | undefined },
): Promise<string | undefined> {
  const byIin = named.iin === undefined ? undefined : await findByIdentity(act, `iin:${named.iin}`)
  const id = named.id === undefined ? byIin?.personId : (await findPerson(act.db, named.id))?.id
  if (id === undefined) return undefined
  return (await findFacts(act, id)) === undefined ? undefined : id
}

import { findPerson, type Person } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'

/**
 * A child whose services are open to the actor: its family, those who lead the case, an organisation it was directed to. A
 * right to the record alone opens no services.
 */
export async function findServed(act: Act, personId: string): Promise<Person | undefined> {
  const { personId: own, organisationId } = act.actor
  const parties = [own, organisationId].filter((one) => one !== undefined)
  if (parties.length === 0) return undefined
  const open = await act.db
    .selectFrom('access_party')
    .select(['classes', 'since', 'valid_to'])
    .where('person_id', '=', personId)
    .where('party_id', 'in', parties)
    .where('until', 'is', null)
    .execute()
  const isOpen = open.some(
    ({ classes, since, valid_to }) =>
      (classes.includes('*') || classes.includes('direction')) &&
      since <= act.today &&
      (valid_to === null || valid_to >= act.today),
  )
  return isOpen ? findPerson(act.db, personId) : undefined
}

import type { PageContext } from '#platform/http/page.ts'
import { withDates } from '#platform/ui/form/date-value.ts'
import { type Asked, readAsked } from '../domain/asked.ts'
import { knownOfPerson } from '../use-cases/of-person.ts'

/** What an address asks of a person whom the system knows, with what it knows; the name for the page. */
export async function readAskedOf({ ask, params, query }: PageContext): Promise<Asked & { name: string }> {
  const personId = params['personId'] ?? ''
  const { fullName, facts } = await ask(knownOfPerson, { personId })
  return { ...readAsked(withDates(query), { personId, facts }), name: fullName }
}

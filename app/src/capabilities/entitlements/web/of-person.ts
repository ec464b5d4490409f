import type { z } from 'zod'
import type { PageContext } from '#platform/http/page.ts'
import { withDates } from '#platform/ui/form/date-value.ts'
import { type Asked, readAsked } from '../domain/asked.ts'
import { knownOfPerson } from '../use-cases/of-person.ts'

type AskedOf = Asked & { readonly person: Omit<z.output<typeof knownOfPerson.output>, 'facts'> }

/** What an address asks of a person whom the system knows, with what it knows of the person. */
export async function readAskedOf({ ask, params, query }: PageContext): Promise<AskedOf> {
  const personId = params['personId'] ?? ''
  const { facts, ...person } = await ask(knownOfPerson, { personId })
  return { ...readAsked(withDates(query), { personId, facts }), person }
}

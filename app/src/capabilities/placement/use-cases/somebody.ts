import { z } from 'zod'
import { fullName, listPeople } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'

/** A line of a list about a resident. */
export const somebody = { requestId: z.uuid(), personId: z.uuid(), personName: z.string() }

/** The names of some people, read at once. */
export async function namesOf(act: Act, ids: readonly string[]): Promise<(id: string) => string> {
  const people = await listPeople(act.db, [...new Set(ids)])
  return (id) => {
    const person = people.find((one) => one.id === id)
    return person === undefined ? '' : fullName(person)
  }
}

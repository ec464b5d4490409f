import type { Act } from '#platform/use-case/act.ts'
import { fullName } from '../domain/person.ts'
import { listPeople } from './people.ts'
import { listRepresentations } from './representations.ts'

/**
 * Full names of all who are or were representatives of a person whose record the reader may open, by id: who speaks for
 * the child is a part of the child's file. Nothing else of their own records is shown.
 */
export async function listRepresentativeNames(
  { db, asSystem }: Pick<Act, 'db' | 'asSystem'>,
  personId: string,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set((await listRepresentations(db, personId)).map((one) => one.representativeId))
  const people = await asSystem(() => listPeople(db, [...ids]))
  return new Map(people.map((one) => [one.id, fullName(one)]))
}

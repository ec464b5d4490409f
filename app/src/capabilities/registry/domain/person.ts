import { foldName, type Iin, type LocalDate } from '@tirek/kernel'

export const SEXES = ['female', 'male'] as const
export type Sex = (typeof SEXES)[number]

/** A person as the registry holds one: a child, a parent, an adult recipient. */
export interface Person {
  readonly id: string
  readonly region: string
  readonly iin: Iin | undefined
  readonly familyName: string
  readonly givenName: string
  readonly patronymic: string | undefined
  readonly birthDate: LocalDate
  readonly sex: Sex
  readonly phone: string | undefined
  readonly address: string | undefined
  readonly motherId: string | undefined
  readonly birthOrder: number
  readonly birthRecord?: string | undefined
  readonly version: number
}

/** What a record says of a person, in the order of a birth certificate: what may be corrected, and differ between two records. */
export const RECORD_FIELDS = [
  'familyName',
  'givenName',
  'patronymic',
  'birthDate',
  'sex',
  'iin',
  'motherId',
  'phone',
  'address',
] as const satisfies readonly (keyof Person)[]
export type RecordField = (typeof RECORD_FIELDS)[number]

/** Full name, as written: family name first. */
export function fullName(person: Pick<Person, 'familyName' | 'givenName' | 'patronymic'>): string {
  return [person.familyName, person.givenName, person.patronymic]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
}

/** The stored search key: folded family name, then given name, so that a prefix of the family name finds the person. */
export function nameKey(
  person: Pick<Person, 'familyName' | 'givenName'>,
  fold: (name: string) => string = foldName,
): string {
  return `${fold(person.familyName)} ${fold(person.givenName)}`
}

/** What makes a person one and the same before anyone compares names (LAW-3-4). */
export function identityKeys(person: {
  readonly iin?: string | undefined
  readonly motherId?: string | undefined
  readonly birthRecord?: string | undefined
  readonly birthDate: LocalDate
  readonly birthOrder: number
}): readonly string[] {
  const keys: string[] = []
  if (person.iin !== undefined) keys.push(`iin:${person.iin}`)
  if (person.birthRecord !== undefined)
    keys.push(`birth-record:${person.birthRecord.replaceAll(/\s/g, '').toUpperCase()}`)
  if (person.motherId !== undefined)
    keys.push(`born:${person.motherId}:${person.birthDate}:${person.birthOrder}`)
  return keys
}

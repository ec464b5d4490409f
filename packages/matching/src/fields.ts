/**
 * What is compared and how well two values may agree. Level 0 of every field is `missing`: one of the two is not known,
 * which is no evidence. Later levels agree better, but weights come from the data, not from the order.
 */
const NAME = ['missing', 'different', 'similar', 'close', 'same'] as const

export const LEVELS = {
  iin: ['missing', 'different', 'same'],
  birthRecord: ['missing', 'different', 'close', 'same'],
  familyName: [...NAME, 'swapped'],
  givenName: NAME,
  patronymic: NAME,
  birthDate: ['missing', 'different', 'other-year', 'one-digit', 'swapped', 'same'],
  sex: ['missing', 'different', 'same'],
  mother: ['missing', 'different', 'close-name', 'same-name', 'same'],
  birthOrder: ['missing', 'different', 'same'],
  place: ['missing', 'different', 'same-region', 'same'],
} as const

export type Field = keyof typeof LEVELS
export type Level<F extends Field = Field> = (typeof LEVELS)[F][number]

/** The fields in the order of a comparison. */
export const FIELDS: readonly Field[] = [
  'iin',
  'birthRecord',
  'familyName',
  'givenName',
  'patronymic',
  'birthDate',
  'sex',
  'mother',
  'birthOrder',
  'place',
]

/** The levels of one pair, one number per field in the order of FIELDS. */
export type Comparison = Uint8Array

/** The place of a field in a comparison. */
export const AT: Readonly<Record<Field, number>> = {
  iin: 0,
  birthRecord: 1,
  familyName: 2,
  givenName: 3,
  patronymic: 4,
  birthDate: 5,
  sex: 6,
  mother: 7,
  birthOrder: 8,
  place: 9,
}

/** A level by its name, as the number that stands in a comparison. */
export function level<F extends Field>(field: F, name: Level<F>): number {
  return (LEVELS[field] as readonly string[]).indexOf(name)
}

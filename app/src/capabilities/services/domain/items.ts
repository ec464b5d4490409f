import type { LocalDate } from '@tirek/kernel'
import { type Item, isOffered } from './catalogue.ts'
import { AIDS } from './items-aids.ts'
import { EDUCATION } from './items-education.ts'
import { MEDICAL } from './items-medical.ts'
import { SOCIAL } from './items-social.ts'

/** The whole catalogue, of all times. */
export const ITEMS: readonly Item[] = [...MEDICAL, ...EDUCATION, ...SOCIAL, ...AIDS]

const byKey: ReadonlyMap<string, Item> = new Map(ITEMS.map((one) => [one.key, one]))

/** One service by its key, also one that is offered no longer. */
export function findItem(key: string): Item | undefined {
  return byKey.get(key)
}

/** The catalogue as it stands on a day. */
export function itemsOn(day: LocalDate): readonly Item[] {
  return ITEMS.filter((one) => isOffered(one, day))
}

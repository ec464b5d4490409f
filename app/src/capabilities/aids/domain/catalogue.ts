import { foldText, LANGS, type Lang, localize } from '@tirek/kernel'
import type { Route } from './acts.ts'
import type { Group, Item } from './item.ts'
import { CARE } from './items-care.ts'
import { MOVEMENT } from './items-movement.ts'
import { SENSES } from './items-senses.ts'
import { SERVICES } from './items-services.ts'

/** The whole catalogue, by group. */
export const ITEMS: readonly Item[] = [...MOVEMENT, ...SENSES, ...CARE, ...SERVICES]

const byKey = new Map(ITEMS.map((item) => [item.key, item]))
export const ITEM_KEYS = ITEMS.map(({ key }) => key)

/** An item by its key. */
export function findItem(key: string): Item | undefined {
  return byKey.get(key)
}

/** The name of an item; a key that the catalogue no longer has stands as it is. */
export function itemName(key: string, lang: Lang): string {
  const item = findItem(key)
  return item === undefined ? key : localize(item.name, lang)
}

/** Whether it is queued for as a voucher instead of ordered. */
export const isVoucher = ({ group }: Pick<Item, 'group'>): boolean => group === 'sanatorium'

/** What a visitor narrows the catalogue by. */
export interface ItemFilter {
  readonly text?: string | undefined
  readonly group?: Group | undefined
  readonly route?: Route | undefined
}

function says({ name, about, iso }: Item, text: string): boolean {
  const words = [...LANGS.flatMap((lang) => [localize(name, lang), localize(about, lang)]), ...iso].join(' ')
  const known = foldText(words)
  return foldText(text)
    .split(' ')
    .every((word) => known.includes(word))
}

/** The items that fit: every word of the search stands in a name or a description, in whichever language. */
export function narrowItems({ text, group, route }: ItemFilter): readonly Item[] {
  return ITEMS.filter(
    (item) =>
      (group === undefined || item.group === group) &&
      (route === undefined || item.routes.includes(route)) &&
      (text === undefined || text.trim() === '' || says(item, text)),
  )
}

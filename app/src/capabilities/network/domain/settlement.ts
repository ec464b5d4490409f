import { foldText, type LocalizedText } from '@tirek/kernel'
import type { SettlementType } from '@tirek/law'

/** A settlement as the network register knows it; its legal type decides what article 8(3) has created there (LAW-8-19). */
export type Settlement = {
  readonly id: string
  readonly region: string
  readonly name: LocalizedText
  readonly type: SettlementType
  /** Centre of its region, or the city that is a region of its own. */
  readonly isCentre: boolean
}

export const SETTLEMENT_TYPE_NAMES: Readonly<Record<SettlementType, LocalizedText>> = {
  'republican-city': {
    kk: 'республикалық маңызы бар қала',
    ru: 'город республиканского значения',
    en: 'city of republican significance',
  },
  capital: { kk: 'астана', ru: 'столица', en: 'capital' },
  'oblast-city': {
    kk: 'облыстық маңызы бар қала',
    ru: 'город областного значения',
    en: 'city of oblast significance',
  },
  'district-centre': { kk: 'аудан орталығы', ru: 'районный центр', en: 'district centre' },
  other: { kk: 'өзге елді мекен', ru: 'иной населённый пункт', en: 'other settlement' },
}

const wordsOf = (text: string) => foldText(text).split(/[^\p{L}\p{N}]+/u)

// «Түркістан облысы», «Туркестанская область»: the region, and not the town of that name.
const REGION = /^обл/

function isNamed(address: readonly string[], name: readonly string[]): boolean {
  return address.some(
    (_, at) =>
      name.every((word, n) => address[at + n] === word) && !REGION.test(address[at + name.length] ?? ''),
  )
}

/** What of several an address names, in any of the languages; undefined unless it is exactly one. */
export function namedIn<T>(
  address: string,
  all: readonly T[],
  nameOf: (one: T) => LocalizedText,
): T | undefined {
  const words = wordsOf(address)
  const named = all.filter((one) => {
    const { kk, ru, en } = nameOf(one)
    return [kk, ru, en].some((name) => isNamed(words, wordsOf(name)))
  })
  return named.length === 1 ? named[0] : undefined
}

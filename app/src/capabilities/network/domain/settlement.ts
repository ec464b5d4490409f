import type { LocalizedText } from '@tirek/kernel'
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

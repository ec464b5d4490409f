import { type LocalDate, localDate } from '@tirek/kernel'

// Children under 18 on 01.01.2024. The country's 6 841 527 is published by the Bureau of National Statistics (seen in a
// public source). No publication gives all regions, so the split is an estimate, not verified: Turkistan, Almaty city
// and Almaty oblast by their shares of all under 16 on 01.06.2023 (836, 592 and 498 of 6 162 thousand), the others by
// their shares of the children of table 4 of the report.

export const CHILDREN_AS_OF: LocalDate = localDate('2024-01-01')
export const CHILDREN_IN_COUNTRY = 6_841_527

export type RegionChildren = {
  /** Level-1 KATO code. */
  readonly region: string
  readonly children: number
  /** How the figure came about. */
  readonly method: 'share-of-under-16' | 'share-of-table-4'
}

const byTable4 = (digits: string, children: number): RegionChildren => ({
  region: `${digits}0000000`,
  children,
  method: 'share-of-table-4',
})
const byUnder16 = (digits: string, children: number): RegionChildren => ({
  region: `${digits}0000000`,
  children,
  method: 'share-of-under-16',
})

/** Estimated children of each region, adding up to the country's figure. */
export const CHILDREN_BY_REGION: readonly RegionChildren[] = [
  byTable4('10', 188_445),
  byTable4('11', 211_486),
  byTable4('15', 300_656),
  byUnder16('19', 552_918),
  byTable4('23', 263_064),
  byTable4('27', 194_104),
  byTable4('31', 442_293),
  byTable4('33', 197_177),
  byTable4('35', 317_310),
  byTable4('39', 211_486),
  byTable4('43', 346_251),
  byTable4('47', 440_676),
  byTable4('55', 226_765),
  byTable4('59', 157_240),
  byUnder16('61', 928_192),
  byTable4('62', 65_079),
  byTable4('63', 195_802),
  byTable4('71', 493_143),
  byUnder16('75', 657_284),
  byTable4('79', 452_156),
]

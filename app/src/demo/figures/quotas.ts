import { apportion, createUrn, type Urn } from '../apportion.ts'
import type { Random } from '../random.ts'
import type { Impairment, Sex, Standing } from '../types.ts'
import { ADULT_GROUPS, REPORT_FIGURES, type RegionFigures } from './report.ts'

/** Of a hundred children of the demo, so many have a disability; the tables count only those. */
const DISABILITY_SHARE = 80
const OTHER_STANDINGS: readonly (readonly [Standing, number])[] = [
  ['newborn', 4],
  ['risk', 6],
  ['examining', 3],
  ['limited', 7],
]

/** Kinds that the tables do not name, with the shares the demo gives them. */
const OTHER_IMPAIRMENTS: readonly (readonly [Impairment, number])[] = [
  ['psychoneurological', 38],
  ['delay', 24],
  ['speech', 20],
  ['emotional', 18],
]
const ADULTS_PER_HUNDRED_CHILDREN = 6
const ELDERLY_SHARE = 30

/** How many of each kind one region has. */
export interface RegionQuota {
  readonly figures: RegionFigures
  readonly children: number
  readonly adults: number
  readonly standings: readonly (readonly [Standing, number])[]
  readonly sexes: readonly (readonly [Sex, number])[]
  readonly impairments: readonly (readonly [Impairment, number])[]
  readonly adultKinds: readonly (readonly [AdultKind, number])[]
  readonly adultSexes: readonly (readonly [Sex, number])[]
}

export type AdultKind = 'group-1' | 'group-2' | 'group-3' | 'elderly'

/** Divides a nation of so many children over the regions in the proportions of the tables. */
export function quotasOf(children: number): readonly RegionQuota[] {
  const perRegion = apportion(children, weigh('children'))
  const withDisability = apportion(Math.round((children * DISABILITY_SHARE) / 100), weigh('children'))
  const adults = apportion(Math.round((children * ADULTS_PER_HUNDRED_CHILDREN) / 100), weigh('adults'))

  return REPORT_FIGURES.map((figures, index) => {
    const total = perRegion[index] ?? 0
    const disabled = Math.min(total, withDisability[index] ?? 0)
    return regionQuota(figures, total, disabled, adults[index] ?? 0)
  })
}

function weigh(key: 'children' | 'adults'): readonly number[] {
  return REPORT_FIGURES.map((figures) => figures[key])
}

function regionQuota(
  figures: RegionFigures,
  children: number,
  disabled: number,
  adults: number,
): RegionQuota {
  const { group1, group2, group3, ungrouped, women, men } = figures
  const elderly = Math.round((adults * ELDERLY_SHARE) / 100)
  const [first, second, third] = ADULT_GROUPS

  return {
    figures,
    children,
    adults,
    standings: [
      ...share(disabled, [
        ['under-seven', ungrouped],
        ['group-1', group1],
        ['group-2', group2],
        ['group-3', group3],
      ] as const),
      ...share(children - disabled, OTHER_STANDINGS),
    ],
    sexes: share(children, [
      ['female', women],
      ['male', men],
    ] as const),
    impairments: impairmentQuota(figures, disabled),
    adultKinds: [
      ...share(adults - elderly, [
        ['group-1', first],
        ['group-2', second],
        ['group-3', third],
      ] as const),
      ['elderly', elderly],
    ],
    adultSexes: share(adults, [
      ['female', women],
      ['male', men],
    ] as const),
  }
}

/** Table 4 counts wheelchair users among the disorders of movement; the rest it does not name. */
function impairmentQuota(figures: RegionFigures, disabled: number): RegionQuota['impairments'] {
  const { sight, hearing, movement, wheelchair, adults, children: minors } = figures
  const other = adults + minors - sight - hearing - movement
  const named = share(disabled, [
    ['sight', sight],
    ['hearing', hearing],
    ['movement', movement - wheelchair],
    ['wheelchair', wheelchair],
    ['other', other],
  ] as const)

  return named.flatMap(([kind, count]) =>
    kind === 'other' ? share(count, OTHER_IMPAIRMENTS) : [[kind, count] as const],
  )
}

function share<K>(
  total: number,
  weights: readonly (readonly [K, number])[],
): readonly (readonly [K, number])[] {
  const parts = apportion(
    total,
    weights.map(([, weight]) => weight),
  )
  return weights.map(([kind], index) => [kind, parts[index] ?? 0])
}

/** The urns of one region, filled by its quota. */
export interface RegionUrns {
  readonly standing: Urn<Standing>
  readonly sex: Urn<Sex>
  readonly impairment: Urn<Impairment>
  readonly adultKind: Urn<AdultKind>
  readonly adultSex: Urn<Sex>
}

export function fillUrns(quota: RegionQuota, random: Random): RegionUrns {
  return {
    standing: createUrn(quota.standings, random),
    sex: createUrn(quota.sexes, random),
    impairment: createUrn(quota.impairments, random),
    adultKind: createUrn(quota.adultKinds, random),
    adultSex: createUrn(quota.adultSexes, random),
  }
}

import { type Decision, granted, type LocalDate, refused } from '@tirek/kernel'
import { cite } from '../acts/cite.ts'
import type { Citation } from '../acts/types.ts'
import { type ParameterId, valueOn } from '../parameters/parameter.ts'
import type { Reason } from './reason.ts'

/** The legal types of a settlement that art. 8(3) tells apart (LAW-8-19). */
export const SETTLEMENT_TYPES = [
  'republican-city',
  'capital',
  'oblast-city',
  'district-centre',
  'other',
] as const
export type SettlementType = (typeof SETTLEMENT_TYPES)[number]

/** The three kinds of units of art. 8(3). */
export const NORMED_UNITS = ['pmpc', 'rehabilitation-centre', 'correction-room'] as const
export type NormedUnit = (typeof NORMED_UNITS)[number]

export type PmpcNormId = Extract<ParameterId, `network.children-per-pmpc${string}`>

export type PmpcNorm =
  | {
      readonly kind: 'norm'
      readonly required: number
      readonly childrenPerUnit: number
      readonly norm: PmpcNormId
      readonly cite: Citation
      /** The rule of rounding: up, so that no child is left over. */
      readonly rounding: Citation
    }
  | { readonly kind: 'not-in-force' }

const NORM = cite('law-343', 'art-8-3')
const CITIES: readonly SettlementType[] = ['republican-city', 'capital', 'oblast-city']
const CITIES_AND_DISTRICTS: readonly SettlementType[] = [...CITIES, 'district-centre']

const ELIGIBLE: Readonly<Record<NormedUnit, readonly SettlementType[]>> = {
  pmpc: CITIES_AND_DISTRICTS,
  'rehabilitation-centre': CITIES,
  'correction-room': CITIES_AND_DISTRICTS,
}

/**
 * LAW-8-16, DEC-7: PMPC required for all the children of an oblast or city, whole territory at once, rounded up.
 * The scenario norm is taken by its own id and never mixed with the norm in force.
 * @throws RangeError when the number of children is no count
 */
export function requiredPmpc(
  children: number,
  on: LocalDate,
  norm: PmpcNormId = 'network.children-per-pmpc',
): PmpcNorm {
  if (!Number.isSafeInteger(children) || children < 0) throw new RangeError(`not a count: ${children}`)

  const answer = valueOn(norm, on)
  if (answer.kind === 'not-in-force') return answer
  return {
    kind: 'norm',
    required: Math.ceil(children / answer.value),
    childrenPerUnit: answer.value,
    norm,
    cite: answer.cite,
    rounding: cite('project', 'DEC-7'),
  }
}

/** LAW-8-15: the settlements in which art. 8(3) has a unit of this kind created. */
export function eligibleSettlements(unit: NormedUnit): readonly SettlementType[] {
  return ELIGIBLE[unit]
}

/** LAW-8-17: planning a unit "by norm"; outside the listed settlements it may exist only as an extra. */
export function mayPlanByNorm(
  unit: NormedUnit,
  settlement: SettlementType,
): Decision<Reason<'not-required-in-settlement'>> {
  return ELIGIBLE[unit].includes(settlement)
    ? granted
    : refused({ code: 'not-required-in-settlement', cite: NORM })
}

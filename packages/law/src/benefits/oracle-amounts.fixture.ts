import type { FactValues } from './facts.ts'
import { presumed } from './oracle.fixture.ts'

/** Subsistence minimum of a year in tenge (FACTS 5.7); of later years it is not entered. */
const MINIMUM: Readonly<Record<string, bigint>> = {
  '2023': 40_567n,
  '2024': 43_407n,
  '2025': 46_228n,
  '2026': 50_851n,
}

/** Article 177 in hundredths of the minimum: children from seven and persons since childhood alike. */
const BY_GROUP: Readonly<Record<string, bigint>> = { '1': 220n, '2': 183n, '3': 161n }
const UNDER_SEVEN = 161n
const RAISING = 161n

/** The sum that goes with a yes: exact tenge, `not-entered`, or the fact that it lacks. */
export function amountOracle(id: string, said: FactValues, on: string): string | undefined {
  const times = timesOf(id, presumed(said, on))
  if (times === undefined || typeof times === 'string') return times
  const minimum = MINIMUM[on.slice(0, 4)]
  return minimum === undefined ? 'not-entered' : tenge(minimum * times)
}

function timesOf(id: string, facts: FactValues): bigint | string | undefined {
  if (id === 'raising-allowance') return RAISING
  if (id !== 'disability-allowance') return undefined
  if (facts.status === 'child') {
    if (typeof facts.age !== 'number') return 'needs age'
    if (facts.age < 7) return UNDER_SEVEN
  }
  return facts.group === undefined ? 'needs group' : (BY_GROUP[String(facts.group)] ?? 'no-rate')
}

function tenge(hundredths: bigint): string {
  const rest = String(hundredths % 100n).padStart(2, '0')
  return `${hundredths / 100n}.${rest}`.replace(/\.?0+$/, '')
}

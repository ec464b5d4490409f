import { addMonths, dayNumber, type LocalDate } from '@tirek/kernel'
import type { Random } from '../random.ts'
import type { Standing } from '../types.ts'

/** First and last possible day of birth, as day numbers. */
export type BirthSpan = readonly [first: number, last: number]

const NEWBORN_DAYS = 55
const YEARS: Record<Exclude<Standing, 'newborn'>, readonly [from: number, under: number]> = {
  risk: [0, 3],
  examining: [3, 9],
  limited: [3, 18],
  'under-seven': [0, 7],
  'group-1': [7, 18],
  'group-2': [7, 18],
  'group-3': [7, 18],
}

/** Between which days a child of this standing was born, seen from the day of the demo. */
export function birthSpan(standing: Standing, asOf: LocalDate): BirthSpan {
  const today = dayNumber(asOf)
  if (standing === 'newborn') return [today - NEWBORN_DAYS, today - 1]

  const [from, under] = YEARS[standing]
  const first = dayNumber(addMonths(asOf, -12 * under)) + 1
  const last = dayNumber(addMonths(asOf, -12 * from))
  return [first, from === 0 ? last - NEWBORN_DAYS - 5 : last]
}

const SPACING_DAYS = 300
const TRIES = 8

/**
 * A day of birth in the span that leaves room beside the brothers and sisters already born;
 * undefined when there is none, and then the family has twins or no such child.
 */
export function spacedBirth(span: BirthSpan, taken: readonly number[], random: Random): number | undefined {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const day = random.between(span[0], span[1])
    if (taken.every((other) => Math.abs(other - day) >= SPACING_DAYS)) return day
  }
  return taken.find((other) => other >= span[0] && other <= span[1])
}

import { fromDayNumber, weekday } from '@tirek/kernel'
import type { Random } from '../random.ts'
import type { DemoStep } from '../types.ts'
import { type Leg, leastDays } from './trails.ts'

const FRIDAY = 5

/**
 * Dates for the legs of a stage, counted back from the day of the demo. When the time since
 * the earliest possible day is short, the steps follow one another as fast as they may.
 */
export function walk(
  legs: readonly Leg[],
  today: number,
  earliest: number,
  random: Random,
): readonly DemoStep[] {
  const gaps = legs.map(([, least, most]) => random.between(least, most))
  const room = today - earliest
  const total = gaps.reduce((sum, gap) => sum + gap, 0)
  const fitted = total <= room ? gaps : squeeze(legs, gaps, room)

  let day = today
  const steps: DemoStep[] = []
  for (let at = legs.length - 1; at >= 0; at -= 1) {
    const leg = legs[at]
    if (!leg) break
    day -= fitted[at] ?? 0
    steps.unshift({ kind: leg[0], on: fromDayNumber(Math.max(earliest, onWorkingDay(day))) })
  }
  return steps
}

/** All legs at their least; the last one keeps as much of its length as there is room for. */
function squeeze(legs: readonly Leg[], gaps: readonly number[], room: number): readonly number[] {
  const spare = Math.max(0, room - leastDays(legs))
  const last = legs.length - 1
  return legs.map(([, least], at) => (at === last ? Math.min(gaps[at] ?? least, least + spare) : least))
}

/** Offices act from Monday to Friday: a day of the weekend becomes the Friday before it. */
function onWorkingDay(day: number): number {
  return day - Math.max(0, weekday(fromDayNumber(day)) - FRIDAY)
}

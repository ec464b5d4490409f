import { type LocalDate, ok, type Result } from '@tirek/kernel'
import { numberOn } from './parameters.ts'
import type { PlacementRefusal } from './refusal.ts'

/** How long somebody may still wait, in whole days, always two numbers; nothing when too little is known (DEC-87). */
export type WaitingRange =
  | {
      readonly isKnown: true
      readonly fromDays: number
      readonly toDays: number
      readonly freed: number
      readonly months: number
    }
  | { readonly isKnown: false; readonly freed: number; readonly needed: number; readonly months: number }

// Ends of the middle four fifths of a normal distribution: in one case of ten it is shorter, in one of ten longer.
const TENTH = 1.2816

/** Quantile of a gamma distribution of a whole shape and scale 1 (a cube of the normal one). */
function gammaQuantile(shape: number, z: number): number {
  const ninth = 1 / (9 * shape)
  return shape * Math.max(0, 1 - ninth + z * Math.sqrt(ninth)) ** 3
}

/**
 * From the places that came free for people like this one in the last months: the rate lies between two bounds, and so
 * does the time until as many places are free as there are people before, with oneself.
 */
export function rangeOf(
  position: number,
  freed: number,
  days: number,
): { readonly fromDays: number; readonly toDays: number } {
  const slow = gammaQuantile(Math.max(1, freed), -TENTH) / days
  const fast = gammaQuantile(freed + 1, TENTH) / days
  const fromDays = Math.floor(gammaQuantile(position, -TENTH) / fast)
  const toDays = Math.ceil(gammaQuantile(position, TENTH) / slow)
  return { fromDays, toDays: Math.max(toDays, fromDays + 1) }
}

/** The months that are looked back on, and how many places must have come free in them for anything to be said. */
export function waitingRange(
  { position, freed, days }: { readonly position: number; readonly freed: number; readonly days: number },
  { months, needed }: { readonly months: number; readonly needed: number },
): WaitingRange {
  if (freed < needed || days <= 0) return { isKnown: false, freed, needed, months }
  return { isKnown: true, ...rangeOf(position, freed, days), freed, months }
}

/** The two numbers by which the range is told, on a day. */
export function rangeRule(
  on: LocalDate,
): Result<{ readonly months: number; readonly needed: number }, PlacementRefusal> {
  const months = numberOn('project.queue-look-back-months', on)
  if (!months.ok) return months
  const needed = numberOn('project.queue-least-freed', on)
  return needed.ok ? ok({ months: months.value, needed: needed.value }) : needed
}

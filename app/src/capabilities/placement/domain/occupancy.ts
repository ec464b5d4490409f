import type { LocalDate } from '@tirek/kernel'

/** By what the places of an organisation are told apart: not at all, by the room's sex, by whom they take. */
export const OCCUPANCY_SPLITS = ['none', 'room', 'profile'] as const
export type OccupancySplit = (typeof OCCUPANCY_SPLITS)[number]

/** Places of one group, each counted once: lived in, kept for somebody, out of service, free. */
export type PlaceFigures = {
  readonly places: number
  readonly occupied: number
  readonly reserved: number
  readonly out: number
  readonly free: number
}

const NO_PLACES: PlaceFigures = { places: 0, occupied: 0, reserved: 0, out: 0, free: 0 }

/** Several groups together. */
export function sumPlaces(groups: readonly PlaceFigures[]): PlaceFigures {
  return groups.reduce<PlaceFigures>(
    (sum, one) => ({
      places: sum.places + one.places,
      occupied: sum.occupied + one.occupied,
      reserved: sum.reserved + one.reserved,
      out: sum.out + one.out,
      free: sum.free + one.free,
    }),
    NO_PLACES,
  )
}

/** A day for which occupancy is asked, and whether it is told from the places as they stand or from what was noted. */
export type AsAt = { readonly on: LocalDate; readonly until: Date; readonly isNow: boolean }

import type { LocalDate } from '@tirek/kernel'
import { type Change, type Meeting, meetingsOf, type Slot } from '../domain/timetable.ts'
import type { Seat } from '../read/timetable.ts'
import { isWorking } from './working-days.ts'

/** One meeting of one child. */
export type SeatMeeting = Meeting & { readonly seat: Seat }

/** The meetings of a child's places between two days, in the order of time. */
export function meetingsOfSeats(
  seats: readonly Seat[],
  slots: readonly Slot[],
  changes: readonly Change[],
  period: { readonly from: LocalDate; readonly to: LocalDate },
): readonly SeatMeeting[] {
  return meetingsOf(slots, changes, period, isWorking).flatMap((one) =>
    seats
      .filter((seat) => seat.slotId === one.slot.id && seat.from <= one.onDay && one.onDay <= seat.to)
      .map((seat) => ({ ...one, seat })),
  )
}

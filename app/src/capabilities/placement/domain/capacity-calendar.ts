import { addDays, isAfter, isBefore, type LocalDate } from '@tirek/kernel'

/** Days on which a place cannot be lived in, the last one inclusive. */
export type Outage = { readonly from: LocalDate; readonly to: LocalDate }

/** A place as the calendar needs it. */
export type CalendarPlace = {
  readonly state: 'free' | 'reserved' | 'occupied'
  readonly outages: readonly Outage[]
}

/** The places of an organisation on one day, as far as it is known today: what is held stays held. */
export type CalendarDay = {
  readonly day: LocalDate
  readonly free: number
  readonly held: number
  readonly occupied: number
  readonly out: number
}

/** Whether an outage covers a day. */
export function covers({ from, to }: Outage, day: LocalDate): boolean {
  return !isBefore(day, from) && !isAfter(day, to)
}

/** The days from today on, each with every place counted once. */
export function capacityCalendar(
  places: readonly CalendarPlace[],
  { from, days }: { readonly from: LocalDate; readonly days: number },
): readonly CalendarDay[] {
  return Array.from({ length: days }, (_, index) => {
    const day = addDays(from, index)
    const isOut = (place: CalendarPlace) =>
      place.state === 'free' && place.outages.some((one) => covers(one, day))
    const count = (fits: (place: CalendarPlace) => boolean) => places.filter(fits).length
    return {
      day,
      free: count((place) => place.state === 'free' && !isOut(place)),
      held: count((place) => place.state === 'reserved'),
      occupied: count((place) => place.state === 'occupied'),
      out: count(isOut),
    }
  })
}

import { addDays, isAfter, isBefore, type LocalDate, maxDate, minDate, weekday } from '@tirek/kernel'
import type { Format } from './catalogue.ts'

/** A weekly meeting; times are minutes after midnight. */
export interface Slot {
  readonly id: string
  readonly region: string
  readonly organisationId: string
  readonly item: string
  readonly format: Format
  readonly name: string
  /** 1 = Monday … 6 = Saturday. */
  readonly weekday: number
  readonly startsAt: number
  readonly minutes: number
  readonly room: string
  readonly specialistId: string
  readonly specialistName: string
  readonly capacity: number
  readonly validFrom: LocalDate
  readonly validTo: LocalDate
}

/** The working days of a timetable. Returns false for a holiday. */
export type IsWorking = (day: LocalDate) => boolean

/** True when the slot meets on a day: its weekday, within its term, and no holiday. */
export function meetsOn(
  slot: Pick<Slot, 'weekday' | 'validFrom' | 'validTo'>,
  day: LocalDate,
  isWorking: IsWorking,
): boolean {
  if (weekday(day) !== slot.weekday || isBefore(day, slot.validFrom) || isAfter(day, slot.validTo))
    return false
  return isWorking(day)
}

/** The days between two on which the slot meets. */
export function daysOf(
  slot: Pick<Slot, 'weekday' | 'validFrom' | 'validTo'>,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  isWorking: IsWorking,
): readonly LocalDate[] {
  const first = maxDate(from, slot.validFrom)
  const last = minDate(to, slot.validTo)
  const ahead = (slot.weekday - weekday(first) + 7) % 7
  const days: LocalDate[] = []
  for (let day = addDays(first, ahead); !isAfter(day, last); day = addDays(day, 7))
    if (isWorking(day)) days.push(day)
  return days
}

type Times = Pick<Slot, 'weekday' | 'startsAt' | 'minutes' | 'validFrom' | 'validTo'>

/** True when two weekly meetings fall together on some day. */
export function clash(one: Times, other: Times): boolean {
  if (one.weekday !== other.weekday) return false
  if (isAfter(one.validFrom, other.validTo) || isAfter(other.validFrom, one.validTo)) return false
  return one.startsAt < other.startsAt + other.minutes && other.startsAt < one.startsAt + one.minutes
}

const folded = (room: string) => room.trim().toLowerCase().replaceAll(/\s+/g, ' ')

/** Who or what is taken at that time already. */
export type Busy = 'specialist-busy' | 'room-busy'

/** Why a meeting cannot stand in the timetable of its organisation beside another one. */
export function busyWith(
  slot: Slot,
  others: readonly Slot[],
): { readonly why: Busy; readonly other: Slot } | undefined {
  for (const other of others) {
    if (other.id === slot.id || !clash(slot, other)) continue
    if (other.specialistId === slot.specialistId) return { why: 'specialist-busy', other }
    if (folded(other.room) === folded(slot.room)) return { why: 'room-busy', other }
  }
  return undefined
}

/** The Monday of the week of a day. */
export function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, 1 - weekday(day))
}

/** Minutes after midnight as a clock says them: 09:05. */
export function clockOf(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  return `${String(hours).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** What a clock says as minutes after midnight; undefined when it says no time. */
export function minutesOf(clock: string): number | undefined {
  const found = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(clock.trim())
  return found === null ? undefined : Number(found[1]) * 60 + Number(found[2])
}

/** Why a day is otherwise than the week says. */
export const CHANGE_REASONS = ['specialist-away', 'room-closed', 'weather', 'quarantine'] as const
export type ChangeReason = (typeof CHANGE_REASONS)[number]

/** What is otherwise on one day. */
export interface Change {
  readonly slotId: string
  readonly onDay: LocalDate
  readonly kind: 'substituted' | 'cancelled'
  readonly reason: ChangeReason
  readonly specialistId: string | undefined
  readonly specialistName: string | undefined
}

/** One meeting on one day, after what was changed for it. */
export interface Meeting {
  readonly slot: Slot
  readonly onDay: LocalDate
  readonly specialistId: string
  readonly specialistName: string
  readonly change: Change | undefined
}

/** The meetings of slots between two days, in the order of time. */
export function meetingsOf(
  slots: readonly Slot[],
  changes: readonly Change[],
  period: { readonly from: LocalDate; readonly to: LocalDate },
  isWorking: IsWorking,
): readonly Meeting[] {
  const found = slots.flatMap((slot) =>
    daysOf(slot, period, isWorking).map((onDay): Meeting => {
      const change = changes.find((one) => one.slotId === slot.id && one.onDay === onDay)
      return {
        slot,
        onDay,
        specialistId: change?.specialistId ?? slot.specialistId,
        specialistName: change?.specialistName ?? slot.specialistName,
        change,
      }
    }),
  )
  return found.toSorted(
    (one, other) => one.onDay.localeCompare(other.onDay) || one.slot.startsAt - other.slot.startsAt,
  )
}

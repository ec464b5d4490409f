import { dayNumber, fromDayNumber, type LocalDate } from './local-date.ts'

/** One zone for the whole country, UTC+5 since 2024-03-01; IANA data keep the +06 before that day. */
export const ALMATY = 'Asia/Almaty'

const MS_PER_DAY = 86_400_000
const formatters = new Map<string, Intl.DateTimeFormat>()

/** The legal day that an instant falls on in the zone. @throws RangeError for an unknown zone */
export function localDateAt(instant: Date, zone: string): LocalDate {
  const localMs = instant.getTime() + offsetMs(instant.getTime(), zone)
  return fromDayNumber(Math.floor(localMs / MS_PER_DAY))
}

/** The first instant of the legal day in the zone (00:00, or later where the clocks jump over midnight). */
export function startOfDay(date: LocalDate, zone: string): Date {
  const midnightUtc = dayNumber(date) * MS_PER_DAY
  // Around a change of the clocks the offsets of the day before and of the day itself differ: try both.
  const candidates = [midnightUtc - MS_PER_DAY, midnightUtc + MS_PER_DAY]
    .map((near) => midnightUtc - offsetMs(near, zone))
    .filter((instantMs) => localDateAt(new Date(instantMs), zone) === date)
  return new Date(Math.min(...candidates))
}

const QUARTER_MS = 900_000
const QUARTERS_FROM = Date.UTC(1973, 0, 1)
/** Offsets of quarters of an hour that were asked about; emptied when it has grown. */
const offsets = new Map<string, number>()
const MOST_OFFSETS = 10_000

// Since 1973 clocks have been changed at full quarters of an hour only: one answer holds for the whole quarter.
function offsetMs(instantMs: number, zone: string): number {
  if (instantMs < QUARTERS_FROM) return countOffset(instantMs, zone)
  const quarter = Math.floor(instantMs / QUARTER_MS)
  const key = `${zone} ${quarter}`
  const known = offsets.get(key)
  if (known !== undefined) return known

  const counted = countOffset(quarter * QUARTER_MS, zone)
  if (offsets.size >= MOST_OFFSETS) offsets.clear()
  offsets.set(key, counted)
  return counted
}

function countOffset(instantMs: number, zone: string): number {
  const parts: Record<string, number> = {}
  for (const part of formatterFor(zone).formatToParts(instantMs)) parts[part.type] = Number(part.value)

  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  const wholeSeconds = Math.floor(instantMs / 1000) * 1000
  return Date.UTC(year, month - 1, day, hour, minute, second) - wholeSeconds
}

// Making a formatter costs a hundred times more than using one.
function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known !== undefined) return known

  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formatters.set(zone, made)
  return made
}

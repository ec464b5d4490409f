import { ALMATY, parseLocalDate, startOfDay } from '@tirek/kernel'

/** Reads an instant: ISO 8601 with offset, or a plain day (its start in Almaty). Undefined when it is neither. */
export function parseInstant(text: unknown): Date | undefined {
  if (typeof text !== 'string') return undefined
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const day = parseLocalDate(text)
    return day.ok ? startOfDay(day.value, ALMATY) : undefined
  }
  const instant = new Date(text)
  return Number.isNaN(instant.getTime()) ? undefined : instant
}

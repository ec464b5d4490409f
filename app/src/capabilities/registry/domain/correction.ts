import {
  err,
  isAfter,
  isBefore,
  type LocalDate,
  ok,
  parseIin,
  parseLocalDate,
  type Result,
} from '@tirek/kernel'
import { type Citation, riskGroupEnd, supportEnd } from '@tirek/law'
import { type RecordField, SEXES } from './person.ts'

const LONGEST_NAME = 100
const LONGEST_LINE = 200
const FEWEST_DIGITS = 10

function name(typed: string): Result<string, string> {
  return /^[\p{L}\p{M}'’ʼ .-]+$/u.test(typed) && /\p{L}/u.test(typed) && typed.length <= LONGEST_NAME
    ? ok(typed)
    : err('name-letters')
}

function birthDate(typed: string, today: LocalDate): Result<string, string> {
  const parsed = parseLocalDate(typed)
  if (!parsed.ok) return err(parsed.error === 'format' ? 'date-format' : 'no-such-day')
  return isAfter(parsed.value, today) ? err('future-date') : ok(parsed.value)
}

function sex(typed: string): Result<string, string> {
  return SEXES.some((one) => one === typed) ? ok(typed) : err('choose-one')
}

function iin(typed: string): Result<string, string> {
  const parsed = parseIin(typed.replaceAll(/\s/g, ''))
  if (parsed.ok) return ok(parsed.value)
  return err(parsed.error === 'format' ? 'iin-format' : 'iin-check-digit')
}

function phone(typed: string): Result<string, string> {
  const digits = typed.replaceAll(/\D/g, '').length
  return /^\+?[\d ()-]{10,25}$/.test(typed) && digits >= FEWEST_DIGITS ? ok(typed) : err('phone-format')
}

function line(typed: string): Result<string, string> {
  return typed.length <= LONGEST_LINE ? ok(typed) : err('wrong-type')
}

const CHECKS: Readonly<Record<RecordField, (typed: string, today: LocalDate) => Result<string, string>>> = {
  familyName: name,
  givenName: name,
  patronymic: name,
  birthDate,
  sex,
  iin,
  // The mother is named by her number; whose record that is, is for the store to say.
  motherId: iin,
  phone,
  address: line,
}

/** What was typed in the form in which it is kept, or the code of what is wrong with it. */
export function checkTyped(field: RecordField, typed: string, today: LocalDate): Result<string, string> {
  return CHECKS[field](typed, today)
}

/** A day that the law counts from the birth date, before and after a correction of that date. */
export interface MovedDay {
  readonly day: 'risk-group-end' | 'majority'
  readonly was: LocalDate
  readonly becomes: LocalDate
  readonly cite: Citation
}

/** The days of the law that a corrected birth date moves: those still ahead under one of the two dates (DEC-4). */
export function movedDays(was: LocalDate, becomes: LocalDate, today: LocalDate): readonly MovedDay[] {
  const days = [
    { day: 'risk-group-end', endOf: riskGroupEnd },
    { day: 'majority', endOf: supportEnd },
  ] as const
  return days.flatMap(({ day, endOf }) => {
    const before = endOf(was, today)
    const after = endOf(becomes, today)
    const isAhead = isBefore(today, before.on) || isBefore(today, after.on)
    const moves = before.on !== after.on && isAhead
    return moves ? [{ day, was: before.on, becomes: after.on, cite: after.cite }] : []
  })
}

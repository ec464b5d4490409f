import { checkDigit, hasCheckDigit } from './check-digit.ts'
import type { LocalDate } from './local-date.ts'
import { err, ok, type Result } from './result.ts'

/**
 * Individual identification number: 12 digits, the last one a check digit.
 * An IIN alone never identifies a person: the weight of position 11 is 11 ≡ 0 (mod 11), so about nine of ten
 * single-digit errors there pass the check; confirm by name or birth date.
 */
export type Iin = string & { readonly __brand: 'Iin' }
export type Sex = 'male' | 'female'
export type IinWarning = 'birth-date-differs' | 'sex-differs'

const CENTURIES = ['18', '18', '19', '19', '20', '20']

/** Reads an IIN; its date and sex digits are not checked, since they bind no one (see iinWarnings). */
export function parseIin(text: string): Result<Iin, 'format' | 'check-digit'> {
  const digits = text.trim()
  if (!/^\d{12}$/.test(digits)) return err('format')
  return hasCheckDigit(digits) ? ok(digits as Iin) : err('check-digit')
}

/** The check digit for the first 11 digits; undefined when no such number is ever issued, or on a wrong shape. */
export function iinCheckDigit(first11: string): number | undefined {
  return checkDigit(first11)
}

/**
 * Differences between the digits and the documents. Warnings only, never a reason to refuse: decree No. 853 of
 * 26.08.2013 took away the tie between the digits and the personal data. The documents always prevail.
 */
export function iinWarnings(
  iin: Iin,
  person: { readonly birthDate?: LocalDate | undefined; readonly sex?: Sex | undefined },
): readonly IinWarning[] {
  const centuryAndSex = Number(iin[6])
  const century = CENTURIES[centuryAndSex - 1]
  if (century === undefined) return []

  const warnings: IinWarning[] = []
  const birthDate = `${century}${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`
  if (person.birthDate !== undefined && person.birthDate !== birthDate) warnings.push('birth-date-differs')

  const sex = centuryAndSex % 2 === 1 ? 'male' : 'female'
  if (person.sex !== undefined && person.sex !== sex) warnings.push('sex-differs')
  return warnings
}

import { type Iin, iinCheckDigit, parseIin, type Sex } from '@tirek/kernel'

const MISSING_DAYS = ['0230', '0231', '0431', '0631', '0931', '1131']
const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
const OVERFLOW_DAYS = ['32', '33', '34', '35', '36', '37', '38', '39']

/**
 * Days that no calendar has, the likeliest-looking first: 30 February and the last days that
 * short months lack, then days past 31. A number that carries one can belong to no living child.
 */
export const IMPOSSIBLE_DAYS: readonly string[] = [
  ...MISSING_DAYS,
  ...OVERFLOW_DAYS.flatMap((day) => MONTHS.map((month) => `${month}${day}`)),
]

/** Kept for people with names of their own: the thirty-second day of a thirteenth month. */
export const NAMED_DAYS: readonly string[] = ['1332']

const SERIALS = 10_000
const STEP = 7_919

export interface IinSource {
  /** The next unused number for a birth year and sex. @throws Error past about a million of one kind */
  readonly next: (birthYear: number, sex: Sex) => Iin
}

/** Gives out numbers that never repeat, on the days given; it remembers one counter for each year and sex. */
export function createIinSource(days: readonly string[] = IMPOSSIBLE_DAYS): IinSource {
  const counters = new Map<string, number>()

  function next(birthYear: number, sex: Sex): Iin {
    const year = String(birthYear % 100).padStart(2, '0')
    const key = `${birthYear}${sex}`
    let count = counters.get(key) ?? 0

    for (;;) {
      const iin = numberAt(days, count, year, centuryDigit(birthYear, sex))
      count += 1
      if (iin === undefined) continue
      counters.set(key, count)
      return iin
    }
  }

  return { next }
}

function numberAt(days: readonly string[], count: number, year: string, century: number): Iin | undefined {
  const day = days[Math.floor(count / SERIALS)]
  if (day === undefined) throw new Error(`no impossible day is left for the year ${year}`)

  const serial = String(((count % SERIALS) * STEP + 11) % SERIALS).padStart(4, '0')
  const first11 = `${year}${day}${century}${serial}`
  const digit = iinCheckDigit(first11)
  if (digit === undefined) return undefined

  const parsed = parseIin(`${first11}${digit}`)
  return parsed.ok ? parsed.value : undefined
}

function centuryDigit(birthYear: number, sex: Sex): number {
  const first = Math.floor(birthYear / 100) * 2 - 35
  return sex === 'male' ? first : first + 1
}

/** True when the first six digits are no day of any calendar, so the number is synthetic. */
export function hasImpossibleDate(iin: string): boolean {
  const day = Number(iin.slice(4, 6))
  return day > 31 || MISSING_DAYS.includes(iin.slice(2, 6))
}

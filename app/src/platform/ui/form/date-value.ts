const PARTS = ['day', 'month', 'year'] as const

type Values = Readonly<Record<string, string | readonly string[]>>

const digits = (text: string, length: number) => (/^\d+$/.test(text) ? text.padStart(length, '0') : text)

function join(values: Values, name: string): string {
  const [day = '', month = '', year = ''] = PARTS.map((part) => {
    const value = values[`${name}.${part}`]
    return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim()
  })
  return day + month + year === '' ? '' : `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`
}

/**
 * Adds to the sent values of a form, for every date field (`x.day`, `x.month`, `x.year`), its day as one value:
 * `x` = `2026-03-08`; '' when all three are empty, something that is no date when they make none.
 */
export function withDates<V extends string | readonly string[]>(
  values: Readonly<Record<string, V>>,
): Record<string, V | string> {
  const names = Object.keys(values).flatMap((key) =>
    key.endsWith('.year') ? [key.slice(0, -'.year'.length)] : [],
  )
  return { ...values, ...Object.fromEntries(names.map((name) => [name, join(values, name)])) }
}

/** The parts of a day `2026-03-08` for the three boxes; undefined when the text is no such day. */
export function splitDate(text: string): { day: string; month: string; year: string } | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return undefined
  const [, year = '', month = '', day = ''] = match
  return { day: String(Number(day)), month: String(Number(month)), year }
}

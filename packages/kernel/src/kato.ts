import { err, ok, type Result } from './result.ts'

/** Code of the classifier of administrative-territorial objects: 9 digits AB-CD-EF-HIJ, AB the region. */
export type Kato = string & { readonly __brand: 'Kato' }

export function parseKato(text: string): Result<Kato, 'format'> {
  const digits = text.trim()
  return /^[1-9]\d{8}$/.test(digits) ? ok(digits as Kato) : err('format')
}

/** The same for codes written in code. @throws RangeError when the text is no KATO code */
export function kato(text: string): Kato {
  const parsed = parseKato(text)
  if (!parsed.ok) throw new RangeError(`not a KATO code: ${text}`)
  return parsed.value
}

/** The level-1 code of any place: its two region digits and seven zeros. */
export function regionOf(place: Kato): Kato {
  return `${place.slice(0, 2)}0000000` as Kato
}

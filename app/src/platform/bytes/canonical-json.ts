type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined }

/** Names in the order of their UTF-16 units, as RFC 8785 wants it. */
function byUnits(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/**
 * One and the same text for one and the same value (RFC 8785, JSON Canonicalization Scheme): what is signed is stored
 * and compared as bytes. Throws for numbers that JSON does not have and for text with half of a surrogate pair.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value as Readonly<Record<string, Json | undefined>>)
      .filter((field): field is [string, Json] => field[1] !== undefined)
      .sort(([one], [other]) => byUnits(one, other))
    return `{${fields.map(([name, field]) => `${canonicalJson(name)}:${canonicalJson(field)}`).join(',')}}`
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('JSON has no such number')
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value))
    throw new RangeError('half of a surrogate pair')
  return JSON.stringify(value)
}

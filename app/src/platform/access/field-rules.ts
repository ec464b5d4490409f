import type { Citation } from '@tirek/law'
import { z } from 'zod'

/**
 * What becomes of one field for a role. `path` has a slash between names, `each` for every one of a list, and `name=value` for
 * those alone that say so: `statuses/each/cause`, `fields/each/key=registry.iin/value`. Of the answer a field is `hidden` (null, an empty list, left out: what its shape allows) or shown by its `last-four`
 * signs; of the input it is `not-given`.
 */
export interface FieldRule {
  readonly path: string
  readonly how: 'hidden' | 'last-four' | 'not-given'
  readonly basis: Citation
}

type Change = (value: unknown) => unknown

/** The name that stands for each of a list. */
const EACH = 'each'

const namesOf = (path: string): readonly string[] => path.split('/')

/** Changes what is behind one name; what is not there, or does not say `name=value`, stays as it is. */
function changeField(value: object, name: string, rest: readonly string[], change: Change): unknown {
  const [asked = '', wanted] = name.split('=')
  const found = Object.hasOwn(value, asked) ? (value as Record<string, unknown>)[asked] : undefined
  if (wanted !== undefined) return found === wanted ? changeAt(value, rest, change) : value
  return found === undefined ? value : { ...value, [asked]: changeAt(found, rest, change) }
}

/** Changes the value at a path. */
function changeAt(value: unknown, [name, ...rest]: readonly string[], change: Change): unknown {
  if (name === undefined) return change(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return name === EACH ? value.map((one) => changeAt(one, rest, change)) : value
  return changeField(value, name, rest, change)
}

const SHOWN = 4

function lastFour(value: unknown): unknown {
  if (typeof value !== 'string') return null
  const isLong = value.length > 2 * SHOWN
  return isLong ? `${'•'.repeat(value.length - SHOWN)}${value.slice(-SHOWN)}` : '•'.repeat(SHOWN)
}

/** The field within its wrappers, and whether it may be null or left out. */
function unwrapped(schema: z.ZodType): { inner: z.ZodType; mayBeNull: boolean; mayLack: boolean } {
  if (schema instanceof z.ZodNullable) return { ...unwrapped(schema.unwrap() as z.ZodType), mayBeNull: true }
  if (schema instanceof z.ZodOptional) return { ...unwrapped(schema.unwrap() as z.ZodType), mayLack: true }
  // What is done to an input before it is read changes nothing of its shape.
  if (schema instanceof z.ZodPipe) return unwrapped(schema.out as z.ZodType)
  return { inner: schema, mayBeNull: false, mayLack: false }
}

/** The shape of the field at a path; undefined when there is none. */
function schemaAt(schema: z.ZodType, [name, ...rest]: readonly string[]): z.ZodType | undefined {
  if (name === undefined) return schema
  const { inner } = unwrapped(schema)
  if (inner instanceof z.ZodArray)
    return name === EACH ? schemaAt(inner.element as z.ZodType, rest) : undefined
  if (inner instanceof z.ZodRecord) return schemaAt((inner.valueType as z.ZodType).optional(), rest)
  const [asked = '', wanted] = name.split('=')
  const field = inner instanceof z.ZodObject ? inner.shape[asked] : undefined
  if (field === undefined) return undefined
  return schemaAt(wanted === undefined ? (field as z.ZodType) : inner, rest)
}

/** How a rule empties its field, by the shape of the answer; throws when it cannot, so that the server does not start. */
function changeOf(output: z.ZodType, { path, how }: FieldRule): Change {
  const schema = schemaAt(output, namesOf(path))
  if (schema === undefined) throw new Error(`a field rule names no field: ${path}`)
  const { inner, mayBeNull, mayLack } = unwrapped(schema)
  if (how === 'last-four' && inner instanceof z.ZodString)
    return (value) => (value === null || value === undefined ? value : lastFour(value))
  if (how === 'hidden' && inner instanceof z.ZodArray) return () => []
  if (how === 'hidden' && mayBeNull) return () => null
  if (how === 'hidden' && mayLack) return () => undefined
  throw new Error(`a field rule cannot be held: ${path} ${how}`)
}

/** The answer as the role gets it. Throws when it no longer has the shape of an answer: then nothing is shown. */
export function narrowOutput<O>(output: z.ZodType<O>, rules: readonly FieldRule[], value: O): O {
  const shown = rules.filter(({ how }) => how !== 'not-given')
  if (shown.length === 0) return value
  const narrowed = shown.reduce<unknown>(
    (left, rule) => changeAt(left, namesOf(rule.path), changeOf(output, rule)),
    value,
  )
  return output.parse(narrowed)
}

/** The path as a form knows it: without what the values beside it must say. */
const bare = (path: string) =>
  namesOf(path)
    .filter((name) => !name.includes('='))
    .join('.')

/** The fields of an input that the role may not give, though it did; whoever names oneself, `own`, has said nothing new. */
export function notGiven(rules: readonly FieldRule[], input: unknown, own?: string): readonly string[] {
  const isGiven = (path: string) => {
    let found = false
    changeAt(input, namesOf(path), (value) => {
      found ||= value !== undefined && value !== own
      return value
    })
    return found
  }
  return rules.filter(({ how, path }) => how === 'not-given' && isGiven(path)).map(({ path }) => bare(path))
}

/** Throws when a rule names no field of the use case, or cannot be held. */
export function checkRules(
  { name, input, output }: { readonly name: string; readonly input: z.ZodType; readonly output: z.ZodType },
  rules: readonly FieldRule[],
): void {
  for (const rule of rules) {
    if (rule.how !== 'not-given') changeOf(output, rule)
    else if (schemaAt(input, namesOf(rule.path)) === undefined)
      throw new Error(`a field rule of ${name} names no field: ${rule.path}`)
  }
}

/** Rules for several fields on one ground. */
export function fieldsAt(
  how: FieldRule['how'],
  paths: readonly string[],
  basis: Citation,
): readonly FieldRule[] {
  return paths.map((path) => ({ path, how, basis }))
}

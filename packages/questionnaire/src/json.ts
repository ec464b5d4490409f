import type { Report } from './problems.ts'

/** An object of JSON, not yet looked into. */
export type Json = Readonly<Record<string, unknown>>

/** A place in a document, with the means to say what is wrong there. */
export interface Place {
  readonly at: Json
  readonly path: string
  readonly report: Report
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value under a name; never one of the prototype. */
export function lookUp(at: Json, name: string): unknown {
  return Object.hasOwn(at, name) ? at[name] : undefined
}

export const under = ({ path }: Place, name: string) => (path === '' ? name : `${path}.${name}`)

type Kinds = { string: string; number: number; boolean: boolean }

/** An optional plain value; another kind is a mistake. */
export function plain<K extends keyof Kinds>(place: Place, name: string, kind: K): Kinds[K] | undefined {
  const value = lookUp(place.at, name)
  if (value === undefined) return undefined
  const isRight = typeof value === kind && (kind !== 'number' || Number.isFinite(value))
  // biome-ignore lint/suspicious/noExplicitAny: the kind was looked at in the line above
  if (isRight) return value as any
  place.report(under(place, name), 'wrong-type')
  return undefined
}

const LONGEST = 4_000

/** A text that must be there: '' when it is not, and the mistake is noted. */
export function needed(place: Place, name: string): string {
  const value = plain(place, name, 'string')?.trim() ?? ''
  if (value === '') place.report(under(place, name), 'missing')
  if (value.length > LONGEST) place.report(under(place, name), 'too-long')
  return value
}

/** One of a closed list; the first when it is none, and the mistake is noted. */
export function oneOf<T extends string>(place: Place, name: string, list: readonly [T, ...T[]]): T {
  const value = needed(place, name)
  const found = list.find((one) => one === value)
  if (found === undefined && value !== '')
    place.report(under(place, name), 'unknown-value', value.slice(0, 40))
  return found ?? list[0]
}

const MOST = 500

/** The objects of a list, each with its place; an absent list is empty. */
export function listOf(place: Place, name: string): readonly Place[] {
  const value = lookUp(place.at, name)
  if (value === undefined) return []
  const path = under(place, name)
  if (!Array.isArray(value)) {
    place.report(path, 'wrong-type')
    return []
  }
  if (value.length > MOST) place.report(path, 'too-many')
  return value.slice(0, MOST).flatMap((one: unknown, i) => {
    const here = `${path}[${i}]`
    if (isObject(one)) return [{ at: one, path: here, report: place.report }]
    place.report(here, 'wrong-type')
    return []
  })
}

/** An object under a name; undefined when absent, and a mistake when it is something else. */
export function inner(place: Place, name: string): Place | undefined {
  const value = lookUp(place.at, name)
  if (value === undefined) return undefined
  const path = under(place, name)
  if (isObject(value)) return { at: value, path, report: place.report }
  place.report(path, 'wrong-type')
  return undefined
}

/** Says of each name that is neither read nor known to be without meaning here that it cannot be kept. */
export function onlyKnown(place: Place, known: ReadonlySet<string>): void {
  for (const name of Object.keys(place.at))
    if (!known.has(name)) place.report(under(place, name), 'unsupported')
}

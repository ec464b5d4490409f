/** What moves a queue, in opaque codes: a code of a place or an entry says nothing of who is behind it. */
export type Moved =
  | {
      readonly what: 'begun'
      readonly organisation: string
      readonly kk: string
      readonly ru: string
      readonly en: string
    }
  | {
      readonly what: 'places'
      readonly kinds: readonly string[]
      readonly free: readonly string[]
      readonly held: readonly string[]
      readonly out: readonly string[]
    }
  | { readonly what: 'waiting'; readonly ticket: string; readonly kind: string; readonly entered: string }
  | { readonly what: 'joined'; readonly ticket: string; readonly kind: string }
  | { readonly what: 'left'; readonly ticket: string; readonly how: string }
  | { readonly what: 'offered'; readonly ticket: string; readonly place: string }
  | { readonly what: 'taken'; readonly place: string; readonly how: string }
  | { readonly what: 'freed'; readonly place: string; readonly how: string }
  | { readonly what: 'changed'; readonly place: string; readonly kinds: readonly string[] }
  | { readonly what: 'closed'; readonly place: string }
  | { readonly what: 'out'; readonly place: string }
  | { readonly what: 'back'; readonly place: string }

/** One line of the chain; `previous` is the SHA-256 of the line before, as it is written. */
export type QueueLine = { readonly no: number; readonly at: string; readonly previous: string } & Moved

/** What the first line of a queue is chained to. */
export const NO_LINE = '0'.repeat(64)

const TEXTS: Readonly<Record<QueueLine['what'], readonly string[]>> = {
  begun: ['organisation', 'kk', 'ru', 'en'],
  places: [],
  waiting: ['ticket', 'kind', 'entered'],
  joined: ['ticket', 'kind'],
  left: ['ticket', 'how'],
  offered: ['ticket', 'place'],
  taken: ['place', 'how'],
  freed: ['place', 'how'],
  changed: ['place'],
  closed: ['place'],
  out: ['place'],
  back: ['place'],
}
const LISTS: Readonly<Partial<Record<QueueLine['what'], readonly string[]>>> = {
  places: ['kinds', 'free', 'held', 'out'],
  changed: ['kinds'],
}

const isText = (value: unknown) => typeof value === 'string'
const isTextList = (value: unknown) => Array.isArray(value) && value.every(isText)

/** Writes a line as it is hashed. */
export function writeLine(line: QueueLine): string {
  return JSON.stringify(line)
}

function isKnown(what: unknown): what is QueueLine['what'] {
  return typeof what === 'string' && Object.hasOwn(TEXTS, what)
}

/** Reads a line; undefined when the text is none. */
export function readLine(text: string): QueueLine | undefined {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof given !== 'object' || given === null) return undefined
  const { what, no, at, previous } = given as Readonly<Record<string, unknown>>
  if (!isKnown(what) || !Number.isInteger(no) || !isText(previous)) return undefined
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at))) return undefined
  const fields = given as Readonly<Record<string, unknown>>
  const isWhole =
    TEXTS[what].every((name) => isText(fields[name])) &&
    (LISTS[what] ?? []).every((name) => isTextList(fields[name]))
  return isWhole ? (given as QueueLine) : undefined
}

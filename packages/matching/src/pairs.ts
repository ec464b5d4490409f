import { sortWithPlaces } from './sorting.ts'

/** A key that more records share is cut into narrower ones, and no record meets more than this many by one key. */
const LARGEST_BLOCK = 200

/** The keys of all rows one after another; those of a row stand from `starts[row]` to `starts[row + 1]`. */
export interface Keys {
  readonly starts: Int32Array
  readonly values: Int32Array
}

/** All keys in order, `[key, row, key, row, …]`: rows that share a key stand together, the lower row first. */
interface Blocks {
  readonly entries: Int32Array
  /** Where the entry of each key of each row stands. */
  readonly places: Int32Array
}

/** Puts the keys of all rows into one list. */
export function toKeys(rows: readonly (readonly number[])[]): Keys {
  const starts = new Int32Array(rows.length + 1)
  for (const [row, keys] of rows.entries()) starts[row + 1] = (starts[row] ?? 0) + keys.length
  return { starts, values: Int32Array.from(rows.flat()) }
}

/**
 * Calls `meet` once for every two rows that share a key, the lower row first. Work grows with the number of rows, not
 * with its square: a key that is too common is replaced by the key with the row's `narrower` value (a full name), and
 * what is still too common is cut. Such rows meet by their other keys.
 */
export function eachPair(
  { starts, values }: Keys,
  narrower: Int32Array,
  meet: (left: number, right: number) => void,
): void {
  const blocks = blocksOf(rowsOf(starts, values.length), values, narrower)
  const metBy = new Int32Array(starts.length).fill(-1)
  for (let left = 0; left + 1 < starts.length; left += 1) {
    const end = starts[left + 1] ?? 0
    for (let at = starts[left] ?? 0; at < end; at += 1) meetAll(blocks, at, { left, metBy, meet })
  }
}

interface Meeting {
  readonly left: number
  readonly metBy: Int32Array
  readonly meet: (left: number, right: number) => void
}

function meetAll({ entries, places }: Blocks, key: number, { left, metBy, meet }: Meeting): void {
  const own = places[key] ?? 0
  const value = entries[own]
  const end = Math.min(entries.length, own + 2 * (LARGEST_BLOCK + 1))
  for (let at = own + 2; at < end && entries[at] === value; at += 2) {
    const right = entries[at + 1] ?? 0
    if (metBy[right] === left) continue
    metBy[right] = left
    meet(left, right)
  }
}

function blocksOf(rows: Int32Array, values: Int32Array, narrower: Int32Array): Blocks {
  const entries = sortWithPlaces(values)
  narrowBlocks(entries, (place) => narrower[rows[place] ?? 0] ?? 0)
  const places = new Int32Array(values.length)
  for (let at = 0; at < entries.length; at += 2) {
    const key = entries[at + 1] ?? 0
    places[key] = at
    entries[at + 1] = rows[key] ?? 0
  }
  return { entries, places }
}

/** Puts a narrower key in the place of one that too many share; such entries are put in order anew among themselves. */
function narrowBlocks(entries: Int32Array, narrowerOf: (place: number) => number): void {
  for (let from = 0, to = 0; from < entries.length; from = to) {
    const key = entries[from] ?? 0
    while (to < entries.length && entries[to] === key) to += 2
    if (to - from > 2 * LARGEST_BLOCK) narrowBlock(entries.subarray(from, to), key, narrowerOf)
  }
}

function narrowBlock(entries: Int32Array, key: number, narrowerOf: (place: number) => number): void {
  const places = entries.filter((_, at) => at % 2 === 1)
  const narrowed = sortWithPlaces(places.map((place) => Math.imul(key ^ narrowerOf(place), 0x9e3779b1)))
  for (let at = 0; at < narrowed.length; at += 2) {
    entries[at] = narrowed[at] ?? 0
    entries[at + 1] = places[narrowed[at + 1] ?? 0] ?? 0
  }
}

function rowsOf(starts: Int32Array, size: number): Int32Array {
  const rows = new Int32Array(size)
  for (let row = 0; row + 1 < starts.length; row += 1) rows.fill(row, starts[row], starts[row + 1])
  return rows
}

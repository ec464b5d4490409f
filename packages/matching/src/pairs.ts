/** A key that more records share is cut into narrower ones, and no record meets more than this many by one key. */
const LARGEST_BLOCK = 200

/** Which rows share a key, as one list ordered by bucket. */
interface Index {
  readonly mask: number
  readonly starts: Int32Array
  readonly rows: Int32Array
  readonly keys: Int32Array
}

/** The keys of all rows one after another; those of a row stand from `starts[row]` to `starts[row + 1]`. */
export interface Keys {
  readonly starts: Int32Array
  readonly values: Int32Array
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
  const size = starts.length - 1
  const keys = { starts, values: values.slice() }
  narrow(keys, indexOf(keys), narrower)
  const index = indexOf(keys)
  const metBy = new Int32Array(size).fill(-1)
  eachKey(starts, (left, at) => meetAll(index, keys.values[at] ?? 0, left, metBy, meet))
}

function meetAll(
  { mask, starts, rows, keys }: Index,
  key: number,
  left: number,
  metBy: Int32Array,
  meet: (left: number, right: number) => void,
): void {
  const bucket = key & mask
  const end = starts[bucket + 1] ?? 0
  let at = firstAfter(rows, starts[bucket] ?? 0, end, left)
  for (let met = 0; at < end && met < LARGEST_BLOCK; at += 1) {
    const right = rows[at] ?? 0
    if (keys[at] !== key) continue
    met += 1
    if (metBy[right] === left) continue
    metBy[right] = left
    meet(left, right)
  }
}

/** The first place in a bucket whose row comes after `row`: rows stand in order. */
function firstAfter(rows: Int32Array, from: number, to: number, row: number): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rows[middle] ?? 0) <= row) low = middle + 1
    else high = middle
  }
  return low
}

function indexOf({ starts, values }: Keys): Index {
  const mask = 2 ** Math.ceil(Math.log2(values.length + 2)) - 1
  const ends = new Int32Array(mask + 2)
  for (const key of values) ends[(key & mask) + 1] = (ends[(key & mask) + 1] ?? 0) + 1
  for (let bucket = 0; bucket <= mask; bucket += 1) {
    ends[bucket + 1] = (ends[bucket + 1] ?? 0) + (ends[bucket] ?? 0)
  }
  const next = ends.slice()
  const rows = new Int32Array(values.length)
  const keys = new Int32Array(values.length)
  eachKey(starts, (row, at) => {
    const key = values[at] ?? 0
    const place = next[key & mask] ?? 0
    next[key & mask] = place + 1
    rows[place] = row
    keys[place] = key
  })
  return { mask, starts: ends, rows, keys }
}

function narrow({ starts, values }: Keys, { mask, starts: ends }: Index, narrower: Int32Array): void {
  eachKey(starts, (row, at) => {
    const key = values[at] ?? 0
    const size = (ends[(key & mask) + 1] ?? 0) - (ends[key & mask] ?? 0)
    if (size > LARGEST_BLOCK) values[at] = Math.imul(key ^ (narrower[row] ?? 0), 0x9e3779b1)
  })
}

function eachKey(starts: Int32Array, visit: (row: number, at: number) => void): void {
  for (let row = 0; row + 1 < starts.length; row += 1) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) visit(row, at)
  }
}

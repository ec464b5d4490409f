import { randomUUID } from 'node:crypto'

/** Where the variant and the random tail of a UUID begin, with the hyphen before them. */
const TAIL = 18
const MOST = 0xfff

// Events of one act share their millisecond; the counter keeps them in the order in which they happened.
let last = { time: 0, count: 0 }

function countWithin(time: number): number {
  const count = time === last.time ? Math.min(last.count + 1, MOST) : 0
  last = { time, count }
  return count
}

/** A UUIDv7 for an instant: sortable by time and, within one millisecond, by order of making (DESIGN §5). */
export function uuidAt(now: Date): string {
  const time = now.getTime()
  const hex = time.toString(16).padStart(12, '0')
  const count = countWithin(time).toString(16).padStart(3, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7${count}${randomUUID().slice(TAIL)}`
}

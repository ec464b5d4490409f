import { randomBytes } from 'node:crypto'

const HEX = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/
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
  const bytes = randomBytes(16)
  bytes.writeUIntBE(time, 0, 6)
  bytes.writeUInt16BE(0x7000 | countWithin(time), 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(HEX, '$1-$2-$3-$4-$5')
}

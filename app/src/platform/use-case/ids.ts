import { randomBytes } from 'node:crypto'

const HEX = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/

/** A UUIDv7 for an instant: sortable by time, made by the app (DESIGN §5). */
export function uuidAt(now: Date): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now.getTime(), 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(HEX, '$1-$2-$3-$4-$5')
}

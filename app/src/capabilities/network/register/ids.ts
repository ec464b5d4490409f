import { createHash } from 'node:crypto'

const NAMESPACE = '5d2f6f2e-9f1b-5c1e-8c3a-343200207110'

/** A stable identifier (UUID version 5) of a register entry: the same key gives the same id on every installation. */
export function registerId(key: string): string {
  const hash = createHash('sha1')
  hash.update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
  hash.update(key)
  const hex = hash.digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `${variant}${hex.slice(18, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

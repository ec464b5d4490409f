import type { Random } from './random.ts'

const HEX = Array.from({ length: 65_536 }, (_, value) => value.toString(16).padStart(4, '0'))
const PER_MILLISECOND = 64
const WORD = 2 ** 32

/**
 * Repeatable UUIDs of version 7. They grow from a fixed moment, which keeps bulk loads in
 * the order of the index; the moment itself says nothing about the person.
 */
export function createIds(random: Random, firstMillisecond: number): () => string {
  let count = 0
  let moment = ''

  return function nextId(): string {
    if (count % PER_MILLISECOND === 0) moment = momentText(firstMillisecond + count / PER_MILLISECOND)
    const high = Math.floor(random.next() * WORD)
    const low = Math.floor(random.next() * WORD)
    const sequence = hex(0x7000 + (count % PER_MILLISECOND) * 0x40 + (high & 0x3f))
    const variant = hex(0x8000 + ((high >>> 6) & 0x3fff))
    const tail = `${hex(low & 0xffff)}${hex(low >>> 16)}${hex(Math.imul(high, 0x9e37_79b1) >>> 16)}`
    count += 1
    return `${moment}-${sequence}-${variant}-${tail}`
  }
}

/** The first two groups of the UUID. */
function momentText(millisecond: number): string {
  const digits = millisecond.toString(16).padStart(12, '0')
  return `${digits.slice(0, 8)}-${digits.slice(8)}`
}

function hex(word: number): string {
  return HEX[word] ?? '0000'
}

import type { Random } from './random.ts'

const HEX = Array.from({ length: 65_536 }, (_, value) => value.toString(16).padStart(4, '0'))
const PER_MILLISECOND = 64

/**
 * Repeatable UUIDs of version 7. They grow from a fixed moment, which keeps bulk loads in
 * the order of the index; the moment itself says nothing about the person.
 */
export function createIds(random: Random, firstMillisecond: number): () => string {
  let count = 0

  return function nextId(): string {
    const moment = (firstMillisecond + Math.floor(count / PER_MILLISECOND)).toString(16).padStart(12, '0')
    const sequence = (0x7000 + (count % PER_MILLISECOND) * 0x40 + word(random, 0x3f)).toString(16)
    count += 1
    const variant = HEX[0x8000 + word(random, 0x3fff)]
    return `${moment.slice(0, 8)}-${moment.slice(8)}-${sequence}-${variant}-${four(random)}${four(random)}${four(random)}`
  }
}

function word(random: Random, mask: number): number {
  return Math.floor(random.next() * 65_536) & mask
}

function four(random: Random): string {
  return HEX[word(random, 0xffff)] ?? '0000'
}

import { ITERATIONS, LINEAR, PI } from './streebog-constants.ts'

const BLOCK = 64
const ROWS = 8

type Block = Uint32Array

/** Two words of 32 bits for each of 8 × 256 inputs: substitution, transposition and linear step at once. */
function buildTable(): Uint32Array {
  const pi = Buffer.from(PI, 'hex')
  const rows = LINEAR.map((row) => [Number.parseInt(row.slice(8), 16), Number.parseInt(row.slice(0, 8), 16)])
  const table = new Uint32Array(ROWS * 256 * 2)
  for (let at = 0; at < ROWS * 256; at++) {
    const value = pi[at % 256] ?? 0
    const lowest = 63 - 8 * Math.floor(at / 256)
    for (let bit = 0; bit < 8; bit++) {
      const [low = 0, high = 0] = ((value >> bit) & 1) === 1 ? (rows[lowest - bit] ?? []) : []
      table[2 * at] = (table[2 * at] ?? 0) ^ low
      table[2 * at + 1] = (table[2 * at + 1] ?? 0) ^ high
    }
  }
  return table
}

const TABLE = buildTable()
const CONSTANTS: readonly Block[] = ITERATIONS.map((hex) => wordsOf(Buffer.from(hex, 'hex').reverse()))

/** 64 bytes, the lowest first, as 16 words. */
function wordsOf(bytes: Uint8Array): Block {
  const view = new DataView(bytes.buffer, bytes.byteOffset, BLOCK)
  return Uint32Array.from({ length: 16 }, (_, at) => view.getUint32(4 * at, true))
}

function bytesOf(block: Block): Buffer {
  const bytes = Buffer.alloc(BLOCK)
  for (const [at, word] of block.entries()) bytes.writeUInt32LE(word, 4 * at)
  return bytes
}

function xor(one: Block, other: Block): Block {
  return one.map((word, at) => word ^ (other[at] ?? 0))
}

/** Sum modulo 2^512. */
function add(one: Block, other: Block): Block {
  let carry = 0
  return one.map((word, at) => {
    const sum = word + (other[at] ?? 0) + carry
    carry = sum > 0xff_ff_ff_ff ? 1 : 0
    return sum
  })
}

/** The transformations X, S, P and L of the standard. */
function xslp(one: Block, other: Block): Block {
  const mixed = bytesOf(xor(one, other))
  const result = new Uint32Array(16)
  for (let row = 0; row < ROWS; row++)
    for (let column = 0; column < ROWS; column++) {
      const at = 2 * (column * 256 + (mixed[column * ROWS + row] ?? 0))
      result[2 * row] = (result[2 * row] ?? 0) ^ (TABLE[at] ?? 0)
      result[2 * row + 1] = (result[2 * row + 1] ?? 0) ^ (TABLE[at + 1] ?? 0)
    }
  return result
}

/** The compression function g_N(h, m). */
function compress(state: Block, length: Block, message: Block): Block {
  let key = xslp(state, length)
  let text = message
  for (const constant of CONSTANTS) {
    text = xslp(text, key)
    key = xslp(key, constant)
  }
  return xor(xor(xor(text, key), state), message)
}

function lengthBlock(bits: number): Block {
  const block = new Uint32Array(16)
  block[0] = bits
  return block
}

function padded(rest: Uint8Array): Block {
  const block = Buffer.alloc(BLOCK)
  block.set(rest)
  block[rest.length] = 1
  return wordsOf(block)
}

/** Hash function GOST R 34.11-2012 («Стрибог»): 32 or 64 bytes, in the byte order of the standard's vectors. */
export function streebog(data: Uint8Array, bits: 256 | 512): Buffer {
  const zero = new Uint32Array(16)
  let state: Block = bits === 512 ? zero : new Uint32Array(16).fill(0x01_01_01_01)
  let length: Block = zero
  let sum: Block = zero
  const take = (message: Block, size: number) => {
    state = compress(state, length, message)
    length = add(length, lengthBlock(size))
    sum = add(sum, message)
  }

  let at = 0
  for (; at + BLOCK <= data.length; at += BLOCK) take(wordsOf(data.subarray(at, at + BLOCK)), 8 * BLOCK)
  const rest = data.subarray(at)
  take(padded(rest), 8 * rest.length)
  state = compress(compress(state, zero, length), zero, sum)
  const digest = bytesOf(state)
  return bits === 512 ? digest : digest.subarray(32)
}

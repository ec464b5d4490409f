import { sha256 } from '#platform/bytes/hash.ts'
import { splitOf } from './portable/tree.ts'

const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

/** Hash of one entry (RFC 6962: a leaf is never taken for a node). */
export function leafHash(entry: string): Buffer {
  return sha256(LEAF, entry)
}

function nodeHash(left: Buffer, right: Buffer): Buffer {
  return sha256(NODE, left, right)
}

/** Root of the tree over the leaves, in their order; of no leaves, the hash of nothing. */
export function rootOf(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves
  if (only === undefined) return sha256()
  if (leaves.length === 1) return only
  const split = splitOf(leaves.length)
  return nodeHash(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)))
}

/** The hashes that lead from the leaf at `index` to the root, the nearest first. */
export function pathOf(leaves: readonly Buffer[], index: number): readonly Buffer[] {
  if (leaves.length <= 1) return []
  const split = splitOf(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return index < split
    ? [...pathOf(left, index), rootOf(right)]
    : [...pathOf(right, index - split), rootOf(left)]
}

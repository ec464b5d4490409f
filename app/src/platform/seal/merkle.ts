import { sha256 } from '#platform/bytes/hash.ts'

const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

/** Hash of one entry (RFC 6962: a leaf is never taken for a node). */
export function leafHash(entry: string): Buffer {
  return sha256(LEAF, entry)
}

function nodeHash(left: Buffer, right: Buffer): Buffer {
  return sha256(NODE, left, right)
}

/** The largest power of two below `n` (n > 1): where RFC 6962 divides a tree. */
function splitOf(n: number): number {
  return 2 ** Math.ceil(Math.log2(n) - 1)
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

/** The root that a leaf at `index` of `size` and its path lead to; undefined when the path has another length. */
export function rootByPath(
  leaf: Buffer,
  index: number,
  size: number,
  path: readonly Buffer[],
): Buffer | undefined {
  if (index < 0 || index >= size) return undefined
  const last = path.at(-1)
  if (size === 1 || last === undefined) return size === 1 && last === undefined ? leaf : undefined
  const split = splitOf(size)
  const rest = path.slice(0, -1)
  if (index < split) {
    const left = rootByPath(leaf, index, split, rest)
    return left && nodeHash(left, last)
  }
  const right = rootByPath(leaf, index - split, size - split, rest)
  return right && nodeHash(last, right)
}

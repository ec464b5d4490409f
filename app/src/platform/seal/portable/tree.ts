import { sha256 } from './bytes.ts'

type Hash = Uint8Array<ArrayBuffer>

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** The largest power of two below `n` (n > 1): where RFC 6962 divides a tree. */
export function splitOf(n: number): number {
  return 2 ** Math.ceil(Math.log2(n) - 1)
}

/** What stands in the tree for a row: its place is part of it, so that rows cannot be moved about. `row` is canonical JSON. */
export function leafText(no: number, position: number, row: string): string {
  return `{"no":${no},"position":${position},"row":${row}}`
}

/** The root that a leaf's text at `index` of `size` and its path lead to; undefined when the path has another length. */
export async function rootOfPath(
  leaf: string,
  index: number,
  size: number,
  path: readonly Hash[],
): Promise<Hash | undefined> {
  if (index < 0 || index >= size) return undefined
  const last = path.at(-1)
  if (size === 1 || last === undefined)
    return size === 1 && last === undefined ? sha256(LEAF, leaf) : undefined
  const split = splitOf(size)
  const rest = path.slice(0, -1)
  const isLeft = index < split
  const below = isLeft
    ? await rootOfPath(leaf, index, split, rest)
    : await rootOfPath(leaf, index - split, size - split, rest)
  if (below === undefined) return undefined
  return isLeft ? sha256(NODE, below, last) : sha256(NODE, last, below)
}

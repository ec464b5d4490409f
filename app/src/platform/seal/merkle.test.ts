import { describe, expect, it } from 'vitest'
import { sha256 } from '#platform/bytes/hash.ts'
import { leafHash, pathOf, rootOf } from './merkle.ts'
import { rootOfPath } from './portable/tree.ts'

const leaves = (n: number) => Array.from({ length: n }, (_, at) => leafHash(String(at)))

describe('Merkle tree', () => {
  it('gives the known roots of RFC 6962', () => {
    expect(rootOf([]).toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    )
    expect(leafHash('').toString('hex')).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    )
    const [a, b, c] = leaves(3)
    const node = (left?: Buffer, right?: Buffer) => sha256(Buffer.from([1]), left ?? '', right ?? '')
    expect(rootOf(leaves(3))).toEqual(node(node(a, b), c))
  })

  it('leads every leaf of every size to the root, and no other leaf', async () => {
    for (let size = 1; size <= 33; size++) {
      const all = leaves(size)
      const root = rootOf(all)
      for (const at of all.keys()) {
        const path = pathOf(all, at).map((step) => new Uint8Array(step))
        const led = async (leaf: string, steps = path) =>
          Buffer.from((await rootOfPath(leaf, at, size, steps)) ?? '').equals(root)
        expect([at, size, await led(String(at))]).toEqual([at, size, true])
        expect(await led('other')).toBe(false)
        expect(await led(String(at), [...path, new Uint8Array(root)])).toBe(false)
      }
    }
  })
})

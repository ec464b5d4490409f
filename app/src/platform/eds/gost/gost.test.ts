import { describe, expect, it } from 'vitest'
import { type Curve, isOnCurve, type Point } from './curve.ts'
import { CRYPTO_PRO_A, TC26_512_A } from './curves.ts'
import { signGost, verifyGost } from './signature.ts'
import { streebog } from './streebog.ts'

const M1 = Buffer.from('012345678901234567890123456789012345678901234567890123456789012')
/** «Се ветри, Стрибожи внуци, …» in the one-byte Cyrillic of the standard's example. */
const M2 = Buffer.from(
  'd1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20f120eceef0ff20f1f2f0e5ebe0ece820ede020f5f0e0e1f0fbff20efebfaeafb20c8e3eef0e5e2fb',
  'hex',
)

describe('hash function of GOST R 34.11-2012', () => {
  it('gives the digests of the standard for its two messages', () => {
    expect(streebog(M1, 512).toString('hex')).toBe(
      '1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48',
    )
    expect(streebog(M1, 256).toString('hex')).toBe(
      '9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500',
    )
    expect(streebog(M2, 512).toString('hex')).toBe(
      '1e88e62226bfca6f9994f1f2d51569e0daf8475a3b0fe61a5300eee46d961376035fe83549ada2b8620fcd7c496ce5b33f0cb9dddc2b6460143b03dabac9fb28',
    )
    expect(streebog(M2, 256).toString('hex')).toBe(
      '9dd2fe4e90409e5da87f53976d7405b0c0cac628fc669a741d50063c557e8f50',
    )
  })

  it('gives the known digests of the empty message', () => {
    expect(streebog(Buffer.alloc(0), 512).toString('hex')).toBe(
      '8e945da209aa869f0455928529bcae4679e9873ab707b55315f56ceb98bef0a7362f715528356ee83cda5f2aac4c6ad2ba3a715c1bcd81cb8e9f90bf4c1c1a8a',
    )
    expect(streebog(Buffer.alloc(0), 256).toString('hex')).toBe(
      '3f539a213e97c802cc229d474c6aa32a825a360b2a933a949fd925208d9ce1bb',
    )
  })
})

/** The example with a key of 256 bits of the standard (RFC 7091, section 7.1). */
const EXAMPLE: Curve = {
  bytes: 32,
  p: 0x8000000000000000000000000000000000000000000000000000000000000431n,
  a: 7n,
  b: 0x5fbff498aa938ce739b8e022fbafef40563f6e6a3472fc2a514c0ce9dae23b7en,
  q: 0x8000000000000000000000000000000150fe8a1892976154c59cfc193accf5b3n,
  base: { x: 2n, y: 0x08e2a8a0e65147d4bd6316030e16d19c85c97f0a9ca267122b96abbcea7e8fc8n },
}
const KEY = 0x7a929ade789bb9be10ed359dd39a72c11b60961f49397eee1d19ce9891ec3b28n
const HASH = 0x2dfbc1b372d89a1188c09c52e0eec61fce52032ab1022e8e67ece6672b043ee5n
const SECRET = 0x77105c9b20bcd3122823c8cf6fcc7b956de33814e95b7fe64fed924594dceab3n
const PUBLIC: Point = {
  x: 0x7f2b49e270db6d90d8595bec458b50c58585ba1d4e9b788f6689dbd8e56fd80bn,
  y: 0x26f1b489d6701dd185c8413a977b3cbbaf64d1c593d26627dffb101a87ff77dan,
}
const SIGNATURE = {
  r: 0x41aa28d2f1ab148280cd9ed56feda41974053554a42767b83ad043fd39dc0493n,
  s: 0x1456c64ba4642a1653c235a98a60249bcd6d3f746b631df928014f6c5bf9c40n,
}

describe('signature of GOST R 34.10-2012', () => {
  it('signs and verifies the example of the standard', () => {
    expect(signGost(EXAMPLE, KEY, HASH, SECRET)).toEqual(SIGNATURE)
    expect(verifyGost(EXAMPLE, PUBLIC, HASH, SIGNATURE)).toBe(true)
  })

  it('refuses another hash, another number, a number out of range and a key off the curve', () => {
    expect(verifyGost(EXAMPLE, PUBLIC, HASH + 1n, SIGNATURE)).toBe(false)
    expect(verifyGost(EXAMPLE, PUBLIC, HASH, { ...SIGNATURE, s: SIGNATURE.s + 1n })).toBe(false)
    expect(verifyGost(EXAMPLE, PUBLIC, HASH, { ...SIGNATURE, r: 0n })).toBe(false)
    expect(verifyGost(EXAMPLE, PUBLIC, HASH, { ...SIGNATURE, s: SIGNATURE.s + EXAMPLE.q })).toBe(false)
    expect(verifyGost(EXAMPLE, { ...PUBLIC, y: PUBLIC.y + 1n }, HASH, SIGNATURE)).toBe(false)
  })

  it('has the base points of the named curves on them', () => {
    for (const curve of [TC26_512_A, CRYPTO_PRO_A, EXAMPLE]) expect(isOnCurve(curve, curve.base)).toBe(true)
  })
})

import type { SignatureAlgorithms, SignedInput } from '../signature-algorithms.ts'
import type { Curve, Point } from './curve.ts'
import { CRYPTO_PRO_A, TC26_512_A } from './curves.ts'
import { fromBigEndian, fromLittleEndian, type GostSignature, verifyGost } from './signature.ts'
import { streebog } from './streebog.ts'

type Bits = 256 | 512

/** GOST R 34.10-2012 by RFC 9215, and GOST 34.10-2015 under the arc of Kazakhstan: the same mathematics. */
const KEYS: Readonly<Record<string, Bits>> = {
  '1.2.643.7.1.1.1.1': 256,
  '1.2.643.7.1.1.1.2': 512,
  '1.2.398.3.10.1.1.2.1': 256,
  '1.2.398.3.10.1.1.2.2': 512,
}
const DIGESTS: Readonly<Record<string, Bits>> = {
  '1.2.643.7.1.1.2.2': 256,
  '1.2.643.7.1.1.2.3': 512,
  '1.2.398.3.10.1.3.2': 256,
  '1.2.398.3.10.1.3.3': 512,
}
const CURVES: Readonly<Record<string, Curve>> = {
  '1.2.643.7.1.2.1.2.1': TC26_512_A,
  '1.2.398.3.10.1.1.2.2.1': TC26_512_A,
  '1.2.643.2.2.35.1': CRYPTO_PRO_A,
  '1.2.643.7.1.2.1.1.2': CRYPTO_PRO_A,
}
const KAZAKHSTAN = '1.2.398.'
const OCTET_STRING = 0x04

/** The point of a public key: an octet string with both coordinates, the lowest byte first. */
function pointOf(key: Uint8Array, curve: Curve): Point | undefined {
  const both = key.subarray(-2 * curve.bytes)
  if (key[0] !== OCTET_STRING || both.length !== 2 * curve.bytes) return undefined
  return {
    x: fromLittleEndian(both.subarray(0, curve.bytes)),
    y: fromLittleEndian(both.subarray(curve.bytes)),
  }
}

/** RFC 9215 writes s before r, the highest byte first; signatures of Kazakhstan write r before s, the lowest first. */
function numbersOf(input: SignedInput, curve: Curve): GostSignature | undefined {
  const { signature } = input
  if (signature.length !== 2 * curve.bytes) return undefined
  const [first, second] = [signature.subarray(0, curve.bytes), signature.subarray(curve.bytes)]
  return input.signatureOid.startsWith(KAZAKHSTAN)
    ? { r: fromLittleEndian(first), s: fromLittleEndian(second) }
    : { r: fromBigEndian(second), s: fromBigEndian(first) }
}

function verify(input: SignedInput): boolean {
  const bits = KEYS[input.keyOid]
  const curve = input.keyParameters.map((oid) => CURVES[oid]).find((one) => one !== undefined)
  if (bits === undefined || curve === undefined || curve.bytes * 8 !== bits) return false
  const point = pointOf(input.key, curve)
  const numbers = numbersOf(input, curve)
  if (point === undefined || numbers === undefined) return false
  return verifyGost(curve, point, fromLittleEndian(streebog(input.data, bits)), numbers)
}

/** Our own verification of GOST signatures. It passes the vectors of the standards and nobody has certified it. */
export const gostAlgorithms: SignatureAlgorithms = {
  knowsKey: (oid) => oid in KEYS,
  digestName: (oid) => {
    const bits = DIGESTS[oid]
    return bits === undefined ? undefined : `STREEBOG-${bits}`
  },
  digest: (name, data) => {
    if (name === 'STREEBOG-256') return streebog(data, 256)
    return name === 'STREEBOG-512' ? streebog(data, 512) : undefined
  },
  verify,
}

/** True for keys of any GOST standard, the old ones too. */
export function isGostKey(keyOid: string): boolean {
  return keyOid.startsWith('1.2.398.3.10.1.1.') || keyOid.startsWith('1.2.643.')
}

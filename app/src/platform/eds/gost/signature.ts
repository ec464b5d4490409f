import { type Curve, inverse, isOnCurve, mod, type Point, sumOfMultiples } from './curve.ts'

/** The two numbers of a signature. */
export interface GostSignature {
  readonly r: bigint
  readonly s: bigint
}

/** The number that stands for a hash; zero is taken as one (the standard, step 2). */
function numberOf(hash: bigint, curve: Curve): bigint {
  return mod(hash, curve.q) || 1n
}

/** Verifies a signature of GOST R 34.10-2012 over a hash, itself read as a number. Not a certified implementation. */
export function verifyGost(curve: Curve, publicKey: Point, hash: bigint, { r, s }: GostSignature): boolean {
  const { q } = curve
  if (!isOnCurve(curve, publicKey)) return false
  if (r <= 0n || s <= 0n || r >= q || s >= q) return false
  const v = inverse(numberOf(hash, curve), q)
  const point = sumOfMultiples(curve, [
    { times: mod(s * v, q), point: curve.base },
    { times: mod(-r * v, q), point: publicKey },
  ])
  return point !== undefined && mod(point.x, q) === r
}

/** Signs a hash with a key and a secret number. For samples of the sandbox and tests only: its time tells of the key. */
export function signGost(
  curve: Curve,
  privateKey: bigint,
  hash: bigint,
  secret: bigint,
): GostSignature | undefined {
  const { q, base } = curve
  const point = sumOfMultiples(curve, [{ times: secret, point: base }])
  const r = point === undefined ? 0n : mod(point.x, q)
  const s = mod(r * privateKey + secret * numberOf(hash, curve), q)
  return r === 0n || s === 0n ? undefined : { r, s }
}

/** A number from bytes, the highest first. */
export function fromBigEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`)
}

/** A number from bytes, the lowest first. */
export function fromLittleEndian(bytes: Uint8Array): bigint {
  return fromBigEndian(Uint8Array.from(bytes).reverse())
}

/** Bytes of a number, the highest first. */
export function toBigEndian(value: bigint, size: number): Buffer {
  return Buffer.from(value.toString(16).padStart(size * 2, '0'), 'hex')
}

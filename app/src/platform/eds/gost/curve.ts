/** A point of the curve; undefined is the point at infinity. */
export interface Point {
  readonly x: bigint
  readonly y: bigint
}

/** An elliptic curve y² = x³ + ax + b over the field of p elements, with a point P of prime order q. */
export interface Curve {
  readonly bytes: 32 | 64
  readonly p: bigint
  readonly a: bigint
  readonly b: bigint
  readonly q: bigint
  readonly base: Point
}

type Jacobian = readonly [bigint, bigint, bigint]

const INFINITY: Jacobian = [0n, 1n, 0n]

/** The remainder that is never negative. */
export function mod(value: bigint, by: bigint): bigint {
  const rest = value % by
  return rest < 0n ? rest + by : rest
}

/** The inverse modulo a prime. */
export function inverse(value: bigint, by: bigint): bigint {
  let [r0, r1, s0, s1] = [mod(value, by), by, 1n, 0n]
  while (r1 !== 0n) {
    const times = r0 / r1
    ;[r0, r1, s0, s1] = [r1, r0 - times * r1, s1, s0 - times * s1]
  }
  return mod(s0, by)
}

/** True when the point lies on the curve. */
export function isOnCurve({ p, a, b }: Curve, { x, y }: Point): boolean {
  const isInField = x >= 0n && y >= 0n && x < p && y < p
  return isInField && mod(y * y - (x * x * x + a * x + b), p) === 0n
}

function double({ p, a }: Curve, [x, y, z]: Jacobian): Jacobian {
  if (y === 0n || z === 0n) return INFINITY
  const yy = mod(y * y, p)
  const s = mod(4n * x * yy, p)
  const m = mod(3n * x * x + a * mod(z ** 4n, p), p)
  const x3 = mod(m * m - 2n * s, p)
  return [x3, mod(m * (s - x3) - 8n * yy * yy, p), mod(2n * y * z, p)]
}

function add(curve: Curve, one: Jacobian, other: Jacobian): Jacobian {
  if (one[2] === 0n) return other
  if (other[2] === 0n) return one
  const { p } = curve
  const zz1 = mod(one[2] * one[2], p)
  const zz2 = mod(other[2] * other[2], p)
  const u1 = mod(one[0] * zz2, p)
  const s1 = mod(one[1] * zz2 * other[2], p)
  const h = mod(other[0] * zz1 - u1, p)
  const r = mod(other[1] * zz1 * one[2] - s1, p)
  if (h === 0n) return r === 0n ? double(curve, one) : INFINITY
  const hh = mod(h * h, p)
  const hhh = mod(h * hh, p)
  const v = mod(u1 * hh, p)
  const x3 = mod(r * r - hhh - 2n * v, p)
  return [x3, mod(r * (v - x3) - s1 * hhh, p), mod(h * one[2] * other[2], p)]
}

function affine({ p }: Curve, [x, y, z]: Jacobian): Point | undefined {
  if (z === 0n) return undefined
  const once = inverse(z, p)
  const twice = mod(once * once, p)
  return { x: mod(x * twice, p), y: mod(y * twice * once, p) }
}

/** Sum of several points taken several times: Σ k × P. Public values only: its time depends on them. */
export function sumOfMultiples(
  curve: Curve,
  terms: readonly { readonly times: bigint; readonly point: Point }[],
): Point | undefined {
  const points = terms.map(({ times, point }) => ({ times, point: [point.x, point.y, 1n] as Jacobian }))
  let result: Jacobian = INFINITY
  for (let bit = BigInt(curve.bytes * 8 - 1); bit >= 0n; bit--) {
    result = double(curve, result)
    for (const { times, point } of points)
      if (((times >> bit) & 1n) === 1n) result = add(curve, result, point)
  }
  return affine(curve, result)
}

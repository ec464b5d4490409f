import { err, ok, type Result } from './result.ts'

/** An exact amount of tenge as a decimal string without needless zeros: '81870.11'. */
export type Money = string & { readonly __brand: 'Money' }

type Scaled = { readonly units: bigint; readonly scale: number }

const SHAPE = /^-?\d{1,15}(\.\d{1,8})?$/

export function parseMoney(text: string): Result<Money, 'format'> {
  return SHAPE.test(text) ? ok(write(read(text))) : err('format')
}

export function addMoney(a: Money, b: Money): Money {
  const [left, right] = [read(a), read(b)]
  const scale = Math.max(left.scale, right.scale)
  return write({ units: raise(left, scale) + raise(right, scale), scale })
}

/** The first amount less the second; below nought when the second is more. */
export function subtractMoney(a: Money, b: Money): Money {
  const [left, right] = [read(a), read(b)]
  const scale = Math.max(left.scale, right.scale)
  return write({ units: raise(left, scale) - raise(right, scale), scale })
}

/** Which of two amounts is more: below nought when the first is less, nought when they are equal. */
export function compareMoney(a: Money, b: Money): number {
  return Number(subtractMoney(a, b))
}

/**
 * Multiplies exactly and never rounds: published amounts round differently, so rounding is the caller's rule.
 * @throws RangeError when the factor is not a plain decimal
 */
export function timesMoney(amount: Money, factor: number | string): Money {
  const text = String(factor)
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new RangeError(`not a decimal factor: ${text}`)

  const [left, right] = [read(amount), read(text)]
  return write({ units: left.units * right.units, scale: left.scale + right.scale })
}

function read(text: string): Scaled {
  const point = text.indexOf('.')
  return { units: BigInt(text.replace('.', '')), scale: point === -1 ? 0 : text.length - point - 1 }
}

function raise(number: Scaled, scale: number): bigint {
  return number.units * 10n ** BigInt(scale - number.scale)
}

function write({ units, scale }: Scaled): Money {
  const sign = units < 0n ? '-' : ''
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '')
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}` as Money
}

import { hasCheckDigit } from './check-digit.ts'
import { err, ok, type Result } from './result.ts'

/** Business identification number: 12 digits, the fifth 4 (resident), 5 (non-resident) or 6 (joint entrepreneurs). */
export type Bin = string & { readonly __brand: 'Bin' }

export function parseBin(text: string): Result<Bin, 'format' | 'check-digit'> {
  const digits = text.trim()
  if (!/^\d{4}[456]\d{7}$/.test(digits)) return err('format')
  return hasCheckDigit(digits) ? ok(digits as Bin) : err('check-digit')
}

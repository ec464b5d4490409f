const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const LENGTH = 10

/** Random bytes that a recovery code needs. */
export const CODE_BYTES = 10

/** How many are given at once. */
export const CODES = 10

/** A recovery code of random bytes: two groups of five letters and digits (50 bits). */
export function recoveryCode(random: Uint8Array): string {
  const text = Array.from({ length: LENGTH }, (_, at) => LETTERS.charAt((random[at] ?? 0) & 31)).join('')
  return `${text.slice(0, 5)}-${text.slice(5)}`
}

/** The form in which codes are compared. */
export function foldCode(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z2-7]/g, '')
}

/** Whether a text looks like a recovery code. */
export function isRecoveryCode(text: string): boolean {
  return foldCode(text).length === LENGTH && !/[^A-Z2-7\s-]/i.test(text)
}

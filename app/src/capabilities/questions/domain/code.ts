/** Without letters and digits that are taken for one another when read aloud. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LENGTH = 10
const HALF = 5

/** The code of a question from bytes that belong to it alone: `7K2QX-M4D9T`. */
export function codeFrom(bytes: Uint8Array): string {
  const letters = [...bytes.slice(0, LENGTH)].map((byte) => LETTERS[byte % LETTERS.length] ?? '2')
  return `${letters.slice(0, HALF).join('')}-${letters.slice(HALF).join('')}`
}

/** A code as somebody types it, in the one way it is compared. */
export function plainCode(typed: string): string {
  const close = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  return `${close.slice(0, HALF)}-${close.slice(HALF)}`
}

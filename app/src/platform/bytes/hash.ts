import { createHash, randomBytes } from 'node:crypto'

/** SHA-256 of a text (UTF-8). */
export function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** A secret that nobody can guess: 32 random bytes as text for an address or a header. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

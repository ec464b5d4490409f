import { createHash, randomBytes } from 'node:crypto'

/** SHA-256 of the parts, one after another; texts as UTF-8. */
export function sha256(...parts: readonly (Buffer | string)[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** A secret that nobody can guess: 32 random bytes as text for an address or a header. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

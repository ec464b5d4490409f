import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const IV = 12
const TAG = 16

/** Encrypts with a key of 32 bytes (AES-256-GCM); `about` must be the same when it is opened. */
export function seal(key: Buffer, plain: Buffer, about: string): Buffer {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

/** What was sealed; undefined when it was changed, or sealed by another key or about something else. */
export function unseal(key: Buffer, sealed: Buffer, about: string): Buffer | undefined {
  if (sealed.length < IV + TAG) return undefined
  try {
    const opener = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV), { authTagLength: TAG })
      .setAAD(Buffer.from(about))
      .setAuthTag(sealed.subarray(IV, IV + TAG))
    return Buffer.concat([opener.update(sealed.subarray(IV + TAG)), opener.final()])
  } catch {
    return undefined
  }
}

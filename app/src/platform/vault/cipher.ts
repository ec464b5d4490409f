import { createCipheriv, createDecipheriv, randomBytes, randomFillSync } from 'node:crypto'

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** A new random key. */
export function newKey(): Buffer {
  return randomBytes(KEY_BYTES)
}

const NONCES_AT_ONCE = 512

/** Random bytes are asked for in one go for many nonces: asking costs more than the bytes. None is given twice. */
function openNonces(): () => Buffer {
  const pool = Buffer.alloc(NONCES_AT_ONCE * NONCE_BYTES)
  let at = pool.length
  return () => {
    if (at === pool.length) {
      randomFillSync(pool)
      at = 0
    }
    const nonce = Buffer.from(pool.subarray(at, at + NONCE_BYTES))
    at += NONCE_BYTES
    return nonce
  }
}

const nextNonce = openNonces()

/** Seals bytes with AES-256-GCM; `context` is not kept, and must be the same when they are opened. Nonce, words, tag. */
export function seal(key: Buffer, context: string, plain: Buffer): Buffer {
  const nonce = nextNonce()
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Opens what `seal` has made. Throws when the key or the context is another, or a byte was changed. */
export function open(key: Buffer, context: string, sealed: Buffer): Buffer {
  const nonce = sealed.subarray(0, NONCE_BYTES)
  const words = sealed.subarray(NONCE_BYTES, -TAG_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(-TAG_BYTES))
  return Buffer.concat([decipher.update(words), decipher.final()])
}

import type { Sealed } from './store.ts'

/** So many rounds make a key of a PIN; each guess costs whoever finds the telephone as much. */
const ROUNDS = 310_000
const IV_BYTES = 12
const SALT_BYTES = 16

export const newSalt = () => crypto.getRandomValues(new Uint8Array(SALT_BYTES))

/** The key of a PIN; it never leaves the memory of the page. */
export async function keyOf(pin: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const words = new TextEncoder().encode(pin)
  const material = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
}

const place = (name: string) => new TextEncoder().encode(name)

/** Seals a value for the entry of this name; moved to another it does not open. */
export async function seal(key: CryptoKey, name: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const plain = new TextEncoder().encode(JSON.stringify(value))
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: place(name) }, key, plain)
  return { iv, data }
}

/** Opens an entry; undefined when the key is another's. */
export async function unseal(key: CryptoKey, name: string, { iv, data }: Sealed): Promise<unknown> {
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: place(name) }, key, data)
    return JSON.parse(new TextDecoder().decode(plain))
  } catch {
    return undefined
  }
}

import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { newKey, open, seal } from './cipher.ts'
import type { MasterKey, MasterKeys } from './master-key.ts'

/** Which words these are: the table with its column, and the row. Words moved to another place do not open there. */
export interface Place {
  readonly field: `${string}.${string}`
  readonly id: string
}

/** The key of one person, opened. */
export interface PersonKey {
  readonly id: string
  readonly key: Buffer
}

/** A row of `vault_key`. */
export interface WrappedKey {
  readonly id: string
  readonly wrapped: Buffer
  readonly wrapped_by: string
}

/** Words as they are, and long words made small first. */
const AS_THEY_ARE = 'v1'
const SMALLER = 'v2'

/** From so many characters on words are made small: what is sealed shrinks no more in the database. */
const LONG = 600

const contextOf = ({ field, id }: Place) => `${field}/${id}`
const keyContext = (id: string) => `vault_key/${id}`

/** Seals a person's key by a key of the installation, to keep. */
export function wrap({ id, key }: PersonKey, master: MasterKey): WrappedKey {
  return { id, wrapped: seal(master.key, keyContext(id), key), wrapped_by: master.name }
}

/** Makes a key for a person: to use, and sealed by the installation's key to keep. */
export function makePersonKey(id: string, master: MasterKey): PersonKey & WrappedKey {
  const key = newKey()
  return { ...wrap({ id, key }, master), key }
}

/** Opens a key that is kept. Throws when a key that is not here has sealed it, or when it was changed. */
export function unwrap(kept: WrappedKey, { present, former }: MasterKeys): PersonKey {
  const master = [present, former].find((one) => one?.name === kept.wrapped_by)
  if (master === undefined)
    throw new Error(`a key of the vault was sealed by a key that is not here: ${kept.wrapped_by}`)
  return { id: kept.id, key: open(master.key, keyContext(kept.id), kept.wrapped) }
}

/** Small memory for small texts: taking and cleaning it costs more than the words. */
const QUICKLY = { level: 1, memLevel: 6, windowBits: 12, chunkSize: 4096 }

/** Seals words for their place: edition, key and sealed bytes, as one text. */
export function sealText({ id, key }: PersonKey, place: Place, words: string): string {
  const isLong = words.length >= LONG
  const plain = isLong ? deflateRawSync(words, QUICKLY) : Buffer.from(words)
  const sealed = seal(key, contextOf(place), plain)
  return [isLong ? SMALLER : AS_THEY_ARE, id, sealed.toString('base64')].join('.')
}

/** The id of the key that a text was sealed by. Throws when the text was not sealed. */
export function keyIdOf(sealed: string): string {
  const [edition, id, bytes] = sealed.split('.')
  const isKnown = edition === AS_THEY_ARE || edition === SMALLER
  if (!isKnown || id === undefined || bytes === undefined) throw new Error('the words are not sealed')
  return id
}

/** Opens words at their place. Throws when they were sealed for another place, or changed. */
export function openText({ key }: PersonKey, place: Place, sealed: string): string {
  const bytes = Buffer.from(sealed.slice(sealed.lastIndexOf('.') + 1), 'base64')
  const plain = open(key, contextOf(place), bytes)
  return (sealed.startsWith(SMALLER) ? inflateRawSync(plain) : plain).toString()
}

import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '#platform/bytes/hash.ts'
import { makeOnce } from '#platform/config/make-once.ts'
import { WrongSetting } from '#platform/config/wrong-setting.ts'

/** The Ed25519 key that seals the history. */
export interface SealKey {
  /** The raw public key, 32 bytes. */
  readonly publicKey: Buffer
  sign(statement: string): Buffer
}

/** Where the key is: in production a file named by the operator, in the sandbox one made in the data folder. */
export interface SealKeyPlace {
  readonly sandbox: boolean
  readonly dataFolder: string
  readonly sealKeyFile: string | undefined
  /** The folder with the public keys that sealed before the present one. */
  readonly formerSealKeys: string | undefined
}

/** The raw public keys by which seals are checked. */
export interface KnownKeys {
  readonly present: Buffer
  readonly former: readonly Buffer[]
}

/** The keys of an installation: the sealer gets the one that signs, everybody else the public ones. */
export interface SealKeys {
  readonly signing: () => SealKey
  readonly known: () => KnownKeys
}

const RAW_BYTES = 32

/** Name of a public key: its SHA-256, 64 hexadecimal digits. A part of it would be a name that others can come by too. */
export function keyName(publicKey: Buffer): string {
  return sha256(publicKey).toString('hex')
}

function rawPublic(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' }).subarray(-RAW_BYTES)
}

const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex')

/** Whether a signature over a text is by a raw public key. */
export function isSignedBy(publicKey: Buffer, text: string, signature: Buffer): boolean {
  if (publicKey.length !== RAW_BYTES) return false
  const key = createPublicKey({ key: Buffer.concat([SPKI_HEAD, publicKey]), format: 'der', type: 'spki' })
  return verify(null, Buffer.from(text), key, signature)
}

/** Reads a file with an Ed25519 key. Throws when it holds no such key. */
function readEd25519(file: string, read: (pem: Buffer) => KeyObject): KeyObject {
  let key: KeyObject
  try {
    key = read(readFileSync(file))
  } catch {
    throw new WrongSetting(`the key that seals the history cannot be read from ${file}`)
  }
  if (key.asymmetricKeyType !== 'ed25519')
    throw new WrongSetting(`the key that seals the history must be Ed25519: ${file}`)
  return key
}

function readKey(file: string): SealKey {
  const key = readEd25519(file, createPrivateKey)
  return {
    publicKey: rawPublic(createPublicKey(key)),
    sign: (statement) => sign(null, Buffer.from(statement), key),
  }
}

function readFormer(folder: string | undefined): readonly Buffer[] {
  if (folder === undefined) return []
  let files: readonly string[]
  try {
    files = readdirSync(folder).filter((name) => name.endsWith('.pem'))
  } catch {
    throw new WrongSetting(`TIREK_SEAL_FORMER_KEYS is no folder that can be read: ${folder}`)
  }
  return files.map((name) => rawPublic(readEd25519(join(folder, name), createPublicKey)))
}

/** Makes the key of a sandbox; whoever comes at the same time takes the one that was there first. */
function sandboxKey(folder: string): SealKey {
  const file = join(folder, 'seal-key.pem')
  makeOnce(file, () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }))
  return readKey(file)
}

/**
 * Opens the keys; in production at once, in the sandbox when the key is first needed. Throws when production has none, or
 * when a file is no such key.
 */
export function openSealKeys(place: SealKeyPlace): SealKeys {
  const former = readFormer(place.formerSealKeys)
  let key = place.sealKeyFile === undefined ? undefined : readKey(place.sealKeyFile)
  if (key === undefined && !place.sandbox)
    throw new WrongSetting('TIREK_SEAL_KEY is not set; production seals its history with a key of its own')
  const signing = () => {
    key ??= sandboxKey(place.dataFolder)
    return key
  }
  return { signing, known: () => ({ present: signing().publicKey, former }) }
}

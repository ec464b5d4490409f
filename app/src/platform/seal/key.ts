import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { WrongSetting } from '#platform/config/wrong-setting.ts'
import { sha256 } from './merkle.ts'

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
}

const RAW_BYTES = 32

/** Short name of a public key: the first 16 hexadecimal digits of its SHA-256. */
export function keyName(publicKey: Buffer): string {
  return sha256(publicKey).toString('hex').slice(0, 16)
}

function rawPublic(key: KeyObject): Buffer {
  return createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-RAW_BYTES)
}

const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex')

/** Whether a signature over a text is by a raw public key. */
export function isSignedBy(publicKey: Buffer, text: string, signature: Buffer): boolean {
  if (publicKey.length !== RAW_BYTES) return false
  const key = createPublicKey({ key: Buffer.concat([SPKI_HEAD, publicKey]), format: 'der', type: 'spki' })
  return verify(null, Buffer.from(text), key, signature)
}

function readKey(file: string): SealKey {
  let key: KeyObject
  try {
    key = createPrivateKey(readFileSync(file))
  } catch {
    throw new WrongSetting(`the key that seals the history cannot be read from ${file}`)
  }
  if (key.asymmetricKeyType !== 'ed25519')
    throw new WrongSetting(`the key that seals the history must be Ed25519: ${file}`)
  return { publicKey: rawPublic(key), sign: (statement) => sign(null, Buffer.from(statement), key) }
}

/** Makes the key of a sandbox; whoever comes at the same time takes the one that was there first. */
function sandboxKey(folder: string): SealKey {
  const file = join(folder, 'seal-key.pem')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const { privateKey } = generateKeyPairSync('ed25519')
    const made = `${file}.${process.pid}.${keyName(rawPublic(privateKey))}`
    writeFileSync(made, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
    try {
      linkSync(made, file)
    } catch (error) {
      if (!existsSync(file)) throw error
    } finally {
      rmSync(made)
    }
  }
  return readKey(file)
}

/** Opens the key; in production at once, in the sandbox when it is first needed. Throws when the file is no such key. */
export function openSealKey(place: SealKeyPlace): () => SealKey {
  let key = place.sealKeyFile === undefined ? undefined : readKey(place.sealKeyFile)
  return () => {
    if (key === undefined && !place.sandbox)
      throw new WrongSetting('TIREK_SEAL_KEY is not set; production needs a key of its own')
    key ??= sandboxKey(place.dataFolder)
    return key
  }
}

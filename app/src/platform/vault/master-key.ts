import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '#platform/bytes/hash.ts'
import { makeOnce } from '#platform/config/make-once.ts'
import { WrongSetting } from '#platform/config/wrong-setting.ts'
import { newKey } from './cipher.ts'

/** The key of an installation, which seals the keys of the children; `name` tells which one it was. */
export interface MasterKey {
  readonly key: Buffer
  readonly name: string
}

/** The key that seals now, and the one before it, which still opens until all is sealed anew. */
export interface MasterKeys {
  readonly present: MasterKey
  readonly former: MasterKey | undefined
}

/** Where they are: in production files named by the operator, in the sandbox one made in the data folder. */
export interface MasterKeyPlace {
  readonly sandbox: boolean
  readonly dataFolder: string
  readonly vaultKeyFile: string | undefined
  readonly formerVaultKeyFile: string | undefined
}

const HEX_KEY = /^[0-9a-f]{64}$/i

function readKey(file: string): MasterKey {
  let text: string
  try {
    text = readFileSync(file, 'utf8').trim()
  } catch {
    throw new WrongSetting(`the key that seals the fields cannot be read from ${file}`)
  }
  if (!HEX_KEY.test(text))
    throw new WrongSetting(`the key that seals the fields must be 64 hexadecimal digits: ${file}`)
  const key = Buffer.from(text, 'hex')
  return { key, name: sha256(key).toString('hex').slice(0, 16) }
}

/** Makes the key of a sandbox; whoever comes at the same time takes the one that was there first. */
function sandboxKey(folder: string): MasterKey {
  const file = join(folder, 'vault-key')
  makeOnce(file, () => newKey().toString('hex'))
  return readKey(file)
}

function bothKeys(present: MasterKey, former: MasterKey | undefined): MasterKeys {
  if (present.name === former?.name)
    throw new WrongSetting('TIREK_VAULT_KEY_OLD is the same key as TIREK_VAULT_KEY; it is the one before it')
  return { present, former }
}

/**
 * Opens the keys; in the sandbox the present one when it is first needed. Throws when production has none, or a file is
 * no such key.
 */
export function openMasterKeys(place: MasterKeyPlace): () => MasterKeys {
  const { vaultKeyFile, formerVaultKeyFile, sandbox, dataFolder } = place
  const former = formerVaultKeyFile === undefined ? undefined : readKey(formerVaultKeyFile)
  let keys = vaultKeyFile === undefined ? undefined : bothKeys(readKey(vaultKeyFile), former)
  if (keys === undefined && !sandbox)
    throw new WrongSetting('TIREK_VAULT_KEY is not set; production seals the fields with a key of its own')
  return () => {
    keys ??= bothKeys(sandboxKey(dataFolder), former)
    return keys
  }
}

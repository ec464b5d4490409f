import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file with a new key that seals histories, as an operator makes one for production. */
export function sealKeyFile(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'tirek-seal-')), 'seal-key.pem')
  const { privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  return file
}

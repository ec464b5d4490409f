import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Files with new keys as an operator makes them for production: one seals histories, one the fields about health. */
export function keyFiles(): { readonly TIREK_SEAL_KEY: string; readonly TIREK_VAULT_KEY: string } {
  const folder = mkdtempSync(join(tmpdir(), 'tirek-keys-'))
  const files = { TIREK_SEAL_KEY: join(folder, 'seal-key.pem'), TIREK_VAULT_KEY: join(folder, 'vault-key') }
  const { privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(files.TIREK_SEAL_KEY, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  writeFileSync(files.TIREK_VAULT_KEY, randomBytes(32).toString('hex'), { mode: 0o600 })
  return files
}

import type { ServerParts } from '#platform/http/parts.ts'
import { standingOf } from '#platform/vault/wrap-anew.ts'
import { UnsafeStart } from './boot-checks.ts'

/**
 * Refuses a start that could not open words it keeps, before anything is written; says how many keys of people wait to be
 * sealed by the new key of the installation.
 */
export async function checkVault({
  kysely,
  masterKeys,
  log,
}: Pick<ServerParts, 'kysely' | 'masterKeys' | 'log'>): Promise<void> {
  const { waiting, unknown, strangers } = await standingOf(kysely, masterKeys)
  if (unknown > 0)
    throw new UnsafeStart(
      `${unknown} keys of the vault were sealed by a key that is not here (fingerprint ${strangers.join(', ')}): ` +
        'name its file with TIREK_VAULT_KEY, or with TIREK_VAULT_KEY_OLD while it is being changed',
    )
  if (waiting > 0)
    log.warn(
      { waiting },
      'keys of the vault wait for the new key: run "tirek vault.rotate", then take the old one away',
    )
}

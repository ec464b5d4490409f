import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What this installation knows of identity providers beyond the operator's records. */
export interface OidcSettings {
  /** A provider may be asked over plain HTTP; in the sandbox only. */
  readonly mayBePlain: boolean
  /** The secret of a name: a file of the folder, read anew each time, or a variable of the environment. */
  readonly secretOf: (name: string) => string | undefined
}

/** Names of secrets: no part of a path, and a variable can be named so. */
export const SECRET_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/

function fileOf(folder: string, name: string): string | undefined {
  try {
    return readFileSync(join(folder, name), 'utf8').trim() || undefined
  } catch {
    return undefined
  }
}

/** Reads the settings: `TIREK_OIDC_SECRETS` is a folder, `TIREK_OIDC_SECRET_<NAME>` one secret. */
export function oidcSettings(
  env: Readonly<Record<string, string | undefined>>,
  sandbox: boolean,
): OidcSettings {
  const folder = env['TIREK_OIDC_SECRETS'] || undefined
  return {
    mayBePlain: sandbox,
    secretOf: (name) => {
      if (!SECRET_NAME.test(name)) return undefined
      const found = folder === undefined ? undefined : fileOf(folder, name)
      return found ?? (env[`TIREK_OIDC_SECRET_${name.replaceAll('-', '_').toUpperCase()}`] || undefined)
    },
  }
}

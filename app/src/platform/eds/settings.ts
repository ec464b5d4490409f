import { WrongSetting } from '#platform/config/wrong-setting.ts'

/** Settings of electronic signatures, from the environment. */
export interface EdsSettings {
  /** Folder with trusted certificates and lists (PEM or DER); without it signatures are switched off in production. */
  readonly trustFolder: string | undefined
  /** Addresses of lists of revoked certificates. */
  readonly crlUrls: readonly string[]
  readonly ocspUrl: string | undefined
  /** Address of an NCANode v3 server, which then verifies GOST signatures. */
  readonly ncanodeUrl: string | undefined
  /** The operator takes our own GOST, which nobody has certified; always so in the sandbox. */
  readonly ownGost: boolean
}

function urlOf(name: string, text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text
  throw new WrongSetting(`${name} must be an address http://… or https://…, not "${text}"`)
}

/** Reads the settings. Throws with the name of the one that is wrong. */
export function edsSettings(env: Readonly<Record<string, string | undefined>>): EdsSettings {
  const lists = (env['TIREK_EDS_CRL'] ?? '').split(/[\s,]+/).filter((text) => text !== '')
  return {
    trustFolder: env['TIREK_EDS_TRUST'] || undefined,
    crlUrls: lists.flatMap((text) => urlOf('TIREK_EDS_CRL', text) ?? []),
    ocspUrl: urlOf('TIREK_EDS_OCSP', env['TIREK_EDS_OCSP']),
    ncanodeUrl: urlOf('TIREK_EDS_NCANODE', env['TIREK_EDS_NCANODE']),
    ownGost: env['TIREK_EDS_GOST'] === 'own',
  }
}

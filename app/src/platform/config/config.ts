import { join } from 'node:path'
import { parseInstant } from '#platform/clock/instant.ts'
import { type EdsSettings, edsSettings } from '#platform/eds/settings.ts'
import { type FileSettings, fileSettings } from '#platform/files/settings.ts'
import { type OutsideSettings, outsideSettings } from '#platform/gateways/settings.ts'
import { type MailSettings, mailSettings } from '#platform/mail/settings.ts'
import { type OidcSettings, oidcSettings } from '#platform/oidc/settings.ts'
import { publicAddress } from './address.ts'
import { projectRoot } from './root.ts'
import { type TrustProxy, trustProxy } from './trust-proxy.ts'
import { WrongSetting } from './wrong-setting.ts'

/** How much demo data a start loads: the whole demo nation, a few families for tests, or nothing but registers. */
export type DemoSize = 'full' | 'small' | 'none'

/** Settings of one running server. Read once, at start, from the environment. */
export interface Config extends OutsideSettings {
  readonly host: string
  readonly port: number
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly databaseOwnerUrl: string | undefined
  readonly sandbox: boolean
  readonly sandboxOpen: boolean
  readonly demo: DemoSize
  readonly clockStart: Date | undefined
  readonly secret: string
  readonly logLevel: string
  /** The mail server; without it no letters go, and the sandbox has a simulator. */
  readonly mail: MailSettings | undefined
  /** How large one file may be, and all of them together. */
  readonly files: FileSettings
  /** The proxies in front of the server whose word about the client counts; none unless told. */
  readonly trustProxy: TrustProxy
  /** Whoever has it may read `/metrics` from elsewhere; without it they are read on the loopback only. */
  readonly metricsToken: string | undefined
  /** Whom electronic signatures are trusted from, and who verifies them. */
  readonly eds: EdsSettings
  /** The address of this installation for links that leave it, without a path; undefined when nobody has said it. */
  readonly address: string | undefined
  /** Secrets of identity providers, and how they may be asked. */
  readonly oidc: OidcSettings
  /** File with the Ed25519 key that seals the history (PKCS #8, PEM); the sandbox makes one of its own. */
  readonly sealKeyFile: string | undefined
  /** Folder with the public keys (PEM) that sealed the history before this one. */
  readonly formerSealKeys: string | undefined
  /** File with the key that seals the fields about health and safety (64 hexadecimal digits); the sandbox makes its own. */
  readonly vaultKeyFile: string | undefined
  /** File with the key that sealed them before: it opens what it has sealed until `vault.rotate` has sealed it anew. */
  readonly formerVaultKeyFile: string | undefined
  /** Whether telephones may sign here: the operator has a contract for eGov Mobile, or this is the sandbox. */
  readonly egovQr: boolean
  /** Whether acts that can be signed must be. */
  readonly signatures: 'offered' | 'required'
  /** Use the PostgreSQL binaries from npm even where the system has its own. */
  readonly npmPostgres: boolean
}

/** The secret of the sandbox; production refuses to start with it. */
export const SANDBOX_SECRET = 'sandbox-secret-not-for-production'

function demoSize(text: string | undefined, sandbox: boolean): DemoSize {
  if (text === undefined || text === '') return sandbox ? 'full' : 'none'
  if (text === 'full' || text === 'small' || text === 'none') return text
  throw new WrongSetting(`TIREK_DEMO must be full, small or none, not "${text}"`)
}

function portNumber(text: string | undefined): number {
  const port = Number(text ?? '8080')
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port
  throw new WrongSetting(`PORT must be a number from 0 to 65535, not "${text}"`)
}

function firstInstant(text: string | undefined): Date | undefined {
  if (text === undefined || text === '') return undefined
  const instant = parseInstant(text)
  if (instant !== undefined) return instant
  throw new WrongSetting(
    `TIREK_CLOCK must be a day or an instant such as 2026-01-15T09:00:00+05:00, not "${text}"`,
  )
}

const LEAST_TOKEN = 16

function metricsToken(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined
  if (/^[\x21-\x7e]+$/.test(text) && text.length >= LEAST_TOKEN) return text
  throw new WrongSetting(
    `TIREK_METRICS_TOKEN must have at least ${LEAST_TOKEN} letters, digits or signs, and no spaces`,
  )
}

function signing(env: NodeJS.ProcessEnv, sandbox: boolean): Pick<Config, 'egovQr' | 'signatures'> {
  const signatures = env['TIREK_SIGNATURES'] || 'offered'
  if (signatures !== 'offered' && signatures !== 'required')
    throw new WrongSetting(`TIREK_SIGNATURES must be offered or required, not "${signatures}"`)
  return { egovQr: env['TIREK_EGOV_QR'] === 'on' || sandbox, signatures }
}

type KeyFiles = Pick<Config, 'sealKeyFile' | 'formerSealKeys' | 'vaultKeyFile' | 'formerVaultKeyFile'>

function keyFiles(env: NodeJS.ProcessEnv): KeyFiles {
  return {
    sealKeyFile: env['TIREK_SEAL_KEY'] || undefined,
    formerSealKeys: env['TIREK_SEAL_FORMER_KEYS'] || undefined,
    vaultKeyFile: env['TIREK_VAULT_KEY'] || undefined,
    formerVaultKeyFile: env['TIREK_VAULT_KEY_OLD'] || undefined,
  }
}

/** Reads the configuration. Throws with the name of the setting that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const sandbox = (env['TIREK_SANDBOX'] ?? '1') !== '0'
  const port = portNumber(env['PORT'])

  return {
    host: env['HOST'] ?? '127.0.0.1',
    port,
    dataFolder: env['TIREK_DATA'] ?? join(projectRoot, '.tirek'),
    databaseUrl: env['DATABASE_URL'],
    databaseOwnerUrl: env['DATABASE_OWNER_URL'],
    sandbox,
    sandboxOpen: env['TIREK_SANDBOX_OPEN'] === '1',
    demo: demoSize(env['TIREK_DEMO'], sandbox),
    clockStart: firstInstant(env['TIREK_CLOCK']),
    secret: env['TIREK_SECRET'] ?? SANDBOX_SECRET,
    logLevel: env['TIREK_LOG'] ?? 'warn',
    ...outsideSettings(env),
    mail: mailSettings(env),
    files: fileSettings(env),
    trustProxy: trustProxy(env['TIREK_TRUST_PROXY']),
    metricsToken: metricsToken(env['TIREK_METRICS_TOKEN']),
    eds: edsSettings(env),
    address: publicAddress(env['TIREK_ADDRESS'], { sandbox, port }),
    oidc: oidcSettings(env, sandbox),
    ...keyFiles(env),
    ...signing(env, sandbox),
    npmPostgres: env['TIREK_PG'] === 'npm',
  }
}

import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CertificateRevocationList } from 'pkijs'
import { readCertificate } from '../certificate.ts'
import { blocksOf, pemOf } from '../der.ts'
import { derOf, type Issued, issue, issueList } from './issue.ts'
import { createSigningKey, readSigningKey, type SampleAlgorithm } from './signing-key.ts'

/** Organisation in the names of the sandbox's authority: production refuses anchors that carry it. */
export const SANDBOX_ORGANISATION = 'Tirek sandbox'

const SINCE = new Date('2000-01-01T00:00:00Z')
const UNTIL = new Date('2049-12-31T00:00:00Z')

/** The authority of the sandbox: nobody outside trusts it, and production does not either. */
export interface SandboxAuthority {
  readonly root: Issued
  readonly intermediate: Issued
  readonly gostRoot: Issued
  /** Lists of the authority as they stand now. */
  lists(): readonly CertificateRevocationList[]
  /** Puts a certificate on the list of its issuer. */
  revoke(made: Issued): void
  issuerFor(algorithm: SampleAlgorithm): Issued
}

/** Validity of everything that the authority issues without a fault. */
export const SAMPLE_PERIOD = { from: SINCE, to: UNTIL }

function authorityPlan(name: string) {
  const subject = { name, organisation: SANDBOX_ORGANISATION }
  return { subject, ...SAMPLE_PERIOD, use: 'CA' as const }
}

const PARTS = ['root', 'intermediate', 'gost-root'] as const

function createParts(): Readonly<Record<(typeof PARTS)[number], Issued>> {
  const root = issue(authorityPlan('Tirek sandbox root'), createSigningKey('ecdsa'))
  const intermediate = issue(authorityPlan('Tirek sandbox issuing'), createSigningKey('ecdsa'), root)
  const gostRoot = issue(authorityPlan('Tirek sandbox GOST root'), createSigningKey('gost'))
  return { root, intermediate, 'gost-root': gostRoot }
}

/** Another authority under the very names of the first: what it issues must not pass. */
export function createImpostor(): Issued {
  return createParts().intermediate
}

function write(folder: string): void {
  for (const [name, made] of Object.entries(createParts())) {
    const certificate = pemOf('CERTIFICATE', new Uint8Array(derOf(made.certificate)))
    writeFileSync(join(folder, `${name}.pem`), certificate)
    writeFileSync(join(folder, `${name}.key`), made.key.exportText(), { mode: 0o600 })
  }
}

/** Several processes may start at once: whoever renames first has made the authority. */
function createFolder(parent: string, folder: string): void {
  mkdirSync(parent, { recursive: true })
  const draft = mkdtempSync(join(parent, 'eds-draft-'))
  write(draft)
  try {
    renameSync(draft, folder)
  } catch {
    rmSync(draft, { recursive: true, force: true })
  }
}

function read(folder: string, name: string): Issued {
  const [der] = blocksOf(readFileSync(join(folder, `${name}.pem`)))
  const certificate = der && readCertificate(der)
  if (certificate === undefined) throw new Error(`${join(folder, name)}.pem is not a certificate`)
  return { certificate, key: readSigningKey(readFileSync(join(folder, `${name}.key`), 'utf8')) }
}

/** Opens the authority of the sandbox in the data folder; the first start makes it. */
export function openSandboxAuthority(dataFolder: string): SandboxAuthority {
  const folder = join(dataFolder, 'eds-sandbox-1')
  if (!existsSync(folder)) createFolder(dataFolder, folder)
  const [root, intermediate, gostRoot] = [
    read(folder, 'root'),
    read(folder, 'intermediate'),
    read(folder, 'gost-root'),
  ]
  const revoked: Issued[] = []
  const listOf = (issuer: Issued) => {
    const own = revoked.filter(({ certificate }) => certificate.issuer.isEqual(issuer.certificate.subject))
    return issueList(
      issuer,
      own.map((one) => one.certificate),
      SINCE,
      UNTIL,
    )
  }
  let lists = [root, intermediate, gostRoot].map(listOf)
  return {
    root,
    intermediate,
    gostRoot,
    lists: () => lists,
    revoke: (made) => {
      revoked.push(made)
      lists = [root, intermediate, gostRoot].map(listOf)
    },
    issuerFor: (algorithm) => (algorithm === 'gost' ? gostRoot : intermediate),
  }
}

import { createHash } from 'node:crypto'
import { iinCheckDigit } from '@tirek/kernel'
import { pemOf } from '../der.ts'
import { DIGEST } from '../oids.ts'
import type { KeyUse } from '../outcome.ts'
import { createImpostor, SAMPLE_PERIOD, type SandboxAuthority } from './authority.ts'
import { derOf, type Issued, issue, type Subject } from './issue.ts'
import { signMessage } from './sign-message.ts'
import { createSigningKey, type SampleAlgorithm } from './signing-key.ts'

/** Faults that a sample signature can have, each a reason to refuse it. */
export const SAMPLE_FAULTS = [
  'expired',
  'not-yet-valid',
  'revoked',
  'wrong-ca',
  'wrong-key-usage',
  'wrong-iin',
  'wrong-bin',
  'no-iin',
  'no-signer',
  'tampered',
  'other-document',
  'unsupported-algorithm',
  'revocation-unknown',
] as const

/** One fault of a sample signature. */
export type SampleFault = (typeof SAMPLE_FAULTS)[number]

/** A signature of the sandbox: whose, over what, and with which fault. */
export interface SampleWish {
  readonly holder: Subject
  readonly bytes: Uint8Array
  readonly use: KeyUse
  readonly at: Date
  readonly algorithm?: SampleAlgorithm | undefined
  readonly isDetached?: boolean | undefined
  readonly fault?: SampleFault | undefined
}

const YEAR_MS = 365 * 24 * 60 * 60 * 1000
const PAST = { from: new Date('2001-01-01T00:00:00Z'), to: new Date('2002-01-01T00:00:00Z') }

function digitsOf(seed: string, count: number): string {
  const hash = createHash('sha256').update(seed).digest('hex')
  return BigInt(`0x${hash}`).toString().slice(-count)
}

function withCheckDigit(seed: string, start: string, digits: number): string {
  for (let turn = 0; ; turn++) {
    const first = `${start}${digitsOf(`${seed}/${turn}`, digits)}`
    const check = iinCheckDigit(first)
    if (check !== undefined) return `${first}${check}`
  }
}

/** A synthetic IIN for a member of staff of the sandbox: born on the 38th day of a 13th month. */
export function sampleIin(accountId: string): string {
  return withCheckDigit(accountId, '801338', 5)
}

/** A synthetic BIN for an organisation of the sandbox: registered in a 13th month. */
export function sampleBin(organisationId: string): string {
  return withCheckDigit(organisationId, '99134', 6)
}

function holderOf({ holder, fault }: SampleWish): Subject {
  if (fault === 'wrong-iin') return { ...holder, iin: sampleIin('somebody else') }
  if (fault === 'wrong-bin')
    return { ...holder, bin: sampleBin('some other organisation'), organisation: '—' }
  return fault === 'no-iin' ? { ...holder, iin: undefined } : holder
}

function periodOf({ fault, at }: SampleWish): { readonly from: Date; readonly to: Date } {
  if (fault === 'expired') return PAST
  if (fault === 'not-yet-valid') return { from: new Date(at.getTime() + YEAR_MS), to: SAMPLE_PERIOD.to }
  return SAMPLE_PERIOD
}

/** An issuing certificate of the same root that publishes no list. */
function silentIssuer({ root }: SandboxAuthority): Issued {
  const subject = { name: 'Tirek sandbox issuing without a list' }
  return issue({ subject, ...SAMPLE_PERIOD, use: 'CA' }, createSigningKey('ecdsa'), root)
}

function issuerOf(authority: SandboxAuthority, { fault, algorithm = 'ecdsa' }: SampleWish): Issued {
  if (fault === 'wrong-ca') return createImpostor()
  return fault === 'revocation-unknown' ? silentIssuer(authority) : authority.issuerFor(algorithm)
}

/** Makes a sample certificate with its key. */
export function sampleCertificate(
  authority: SandboxAuthority,
  wish: SampleWish,
): Issued & { readonly issuer: Issued } {
  const { use, fault, algorithm = 'ecdsa' } = wish
  const other = use === 'AUTH' ? 'SIGN' : 'AUTH'
  const issuer = issuerOf(authority, wish)
  const plan = { subject: holderOf(wish), ...periodOf(wish), use: fault === 'wrong-key-usage' ? other : use }
  const made = issue(plan, createSigningKey(algorithm), issuer)
  if (fault === 'revoked') authority.revoke(made)
  return { ...made, issuer }
}

function bytesToSign({ bytes, fault }: SampleWish): Uint8Array {
  return fault === 'other-document' ? Buffer.concat([bytes, Buffer.from(' ')]) : bytes
}

/** Makes a CMS message of the sandbox with a fresh sample key. */
export function sampleMessage(authority: SandboxAuthority, wish: SampleWish): Buffer {
  const { certificate, key, issuer } = sampleCertificate(authority, wish)
  const { fault, at } = wish
  const cms = signMessage(
    { certificate, key },
    {
      bytes: bytesToSign(wish),
      isAttached: wish.isDetached !== true,
      at,
      hasSigner: fault !== 'no-signer',
      digestOid: fault === 'unsupported-algorithm' ? DIGEST.sha1 : undefined,
      others: fault === 'revocation-unknown' ? [issuer.certificate] : [],
    },
  )
  if (fault !== 'tampered') return cms
  const last = cms.length - 1
  cms[last] = (cms[last] ?? 0) ^ 1
  return cms
}

/** A sample certificate and its private key as text, for signing with tools from outside. */
export function sampleFiles(made: Issued): { readonly certificate: string; readonly key: string } {
  return {
    certificate: pemOf('CERTIFICATE', new Uint8Array(derOf(made.certificate))),
    key: made.key.exportText(),
  }
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { pemOf } from './der.ts'
import { openEds } from './eds.ts'
import { openSandboxAuthority, SAMPLE_PERIOD } from './sandbox/authority.ts'
import { derOf, type Issued, issue, issueList } from './sandbox/issue.ts'
import { sampleIin } from './sandbox/samples.ts'
import { signMessage } from './sandbox/sign-message.ts'
import { createSigningKey, type SampleAlgorithm } from './sandbox/signing-key.ts'
import { edsSettings } from './settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'tirek-trust-'))
const at = new Date('2026-03-02T10:00:00Z')
const bytes = Buffer.from('{"act":"test"}')
const iin = sampleIin('a')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const authority = (algorithm: SampleAlgorithm = 'ecdsa') =>
  issue({ subject: { name: 'Сынақ орталығы' }, ...SAMPLE_PERIOD, use: 'CA' }, createSigningKey(algorithm))

function trustFolder(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  mkdirSync(join(folder, name))
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, name, file), content)
  return join(folder, name)
}

const certificateOf = ({ certificate }: Issued) => new Uint8Array(derOf(certificate))
const listOf = (root: Issued) =>
  new Uint8Array(derOf(issueList(root, [], SAMPLE_PERIOD.from, SAMPLE_PERIOD.to)))

function open(trust: string, env: Record<string, string> = {}) {
  const settings = edsSettings({ TIREK_EDS_TRUST: trust, ...env })
  return openEds(settings, { sandbox: false, dataFolder: folder }, () => at)
}

function signedBy(root: Issued, algorithm: SampleAlgorithm = 'ecdsa'): string {
  const plan = { subject: { name: 'Сынақ Адам', iin }, ...SAMPLE_PERIOD, use: 'SIGN' as const }
  const signer = issue(plan, createSigningKey(algorithm), root)
  return signMessage(signer, { bytes, isAttached: true, at }).toString('base64')
}

describe('trust of a production installation', () => {
  it('comes from the operator’s folder, PEM and DER, and lists of the folder count', async () => {
    const root = authority('rsa')
    const trust = trustFolder('good', {
      'root.pem': pemOf('CERTIFICATE', certificateOf(root)),
      'root.crl': listOf(root),
    })
    const { eds, authority: sample } = open(trust)
    expect([eds.isOn, sample]).toEqual([true, undefined])
    expect(await eds.verify(signedBy(root), { bytes, use: 'SIGN', at, iin })).toMatchObject({ ok: true })
    expect(await eds.verify(signedBy(authority()), { bytes, use: 'SIGN', at })).toEqual({
      ok: false,
      error: 'wrong-ca',
    })
  })

  it('does not let a certificate pass whose revocation cannot be looked up', async () => {
    const root = authority()
    const { eds } = open(trustFolder('no-lists', { 'root.cer': certificateOf(root) }))
    expect(await eds.verify(signedBy(root), { bytes, use: 'SIGN', at })).toEqual({
      ok: false,
      error: 'revocation-unknown',
    })
  })

  it('takes uncertified GOST only when the operator says so', async () => {
    const root = authority('gost')
    const trust = trustFolder('gost', { 'root.cer': certificateOf(root), 'root.crl': listOf(root) })
    const expected = { bytes, use: 'SIGN' as const, at, iin }
    const refused = { ok: false, error: 'unsupported-algorithm' }
    expect(await open(trust).eds.verify(signedBy(root, 'gost'), expected)).toEqual(refused)
    const own = open(trust, { TIREK_EDS_GOST: 'own' }).eds
    expect(own.isGostUncertified).toBe(true)
    expect(await own.verify(signedBy(root, 'gost'), expected)).toMatchObject({
      value: { verifier: 'gost-not-certified' },
    })
  })

  it('is refused at the start when the folder has no root, holds a sandbox, or an address is none', () => {
    expect(() => open(trustFolder('empty', { 'note.txt': 'nothing' }))).toThrow(/holds no root certificate/)
    const { root } = openSandboxAuthority(join(folder, 'sandbox'))
    expect(() => open(trustFolder('sandbox-root', { 'root.cer': certificateOf(root) }))).toThrow(
      /of a sandbox/,
    )
    expect(() => edsSettings({ TIREK_EDS_OCSP: 'file:///etc/passwd' })).toThrow(/TIREK_EDS_OCSP/)
  })
})

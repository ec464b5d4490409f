import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createEds } from './eds.ts'
import type { Expectation } from './outcome.ts'
import { openSandboxAuthority } from './sandbox/authority.ts'
import { sampleBin, sampleIin, sampleMessage } from './sandbox/samples.ts'
import { edsSettings } from './settings.ts'

/** A server on the loopback that answers as NCANode v3 does, and remembers what it was asked. */
let answer: unknown
let asked: { readonly path: string | undefined; readonly body: Record<string, unknown> } | undefined
const server = createServer((request, response) => {
  let text = ''
  request.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  request.on('end', () => {
    asked = { path: request.url, body: JSON.parse(text) }
    response.setHeader('content-type', 'application/json')
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer))
  })
})

const folder = mkdtempSync(join(tmpdir(), 'tirek-ncanode-'))
const at = new Date('2026-03-02T10:00:00Z')
const bytes = Buffer.from('{"act":"test"}')
const iin = sampleIin('a')
const bin = sampleBin('o')
const expected: Expectation = { bytes, use: 'SIGN', at, iin, bin }
let authority: ReturnType<typeof openSandboxAuthority>
let url: string

beforeAll(async () => {
  authority = openSandboxAuthority(folder)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => {
  answer = good()
  asked = undefined
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

function certificate(changes: Record<string, unknown> = {}) {
  return {
    valid: true,
    revocations: [
      { revoked: false, by: 'CRL', revocationTime: null, reason: null },
      { revoked: false, by: 'OCSP', revocationTime: null, reason: null },
    ],
    notBefore: '2026-01-01T00:00:00.000+00:00',
    notAfter: '2027-01-01T00:00:00.000+00:00',
    keyUsage: 'SIGN',
    serialNumber: '5f00aa',
    signAlg: 'ECGOST3410-2015-512',
    keyUser: ['EMPLOYEE'],
    subject: { commonName: 'СЫНАҚ АДАМ', iin, bin, organization: 'ҰЙЫМ', country: 'KZ' },
    issuer: { commonName: 'ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST)' },
    ...changes,
  }
}

const good = (changes: Record<string, unknown> = {}, valid = true) => ({
  status: 200,
  message: 'OK',
  valid,
  signers: [{ certificates: [certificate(changes)], tsp: null }],
})

function verify(changes: Partial<Parameters<typeof sampleMessage>[1]> = {}, want: Partial<Expectation> = {}) {
  const eds = createEds({
    settings: edsSettings({ TIREK_EDS_NCANODE: url }),
    anchors: { roots: [], intermediates: [] },
    readLists: async () => [],
    mayUseOwnGost: true,
  })
  const holder = { name: 'Сынақ Адам', iin, bin }
  const wish = { holder, bytes, use: 'SIGN' as const, at, algorithm: 'gost' as const, ...changes }
  return eds.verify(sampleMessage(authority, wish).toString('base64'), { ...expected, ...want })
}

describe('verification of GOST by NCANode', () => {
  it('sends the message to /cms/verify with both kinds of revocation and takes the facts of the signer', async () => {
    expect(await verify()).toMatchObject({
      ok: true,
      value: { iin, bin, name: 'СЫНАҚ АДАМ', serial: '5f00aa', verifier: 'ncanode' },
    })
    expect(asked).toMatchObject({ path: '/cms/verify', body: { revocationCheck: ['OCSP', 'CRL'] } })
    expect(asked?.body).not.toHaveProperty('data')
  })

  it('sends the stored bytes along with a detached signature, and understands the older shape of a signer', async () => {
    answer = { ...good(), signers: [{ certificate: certificate() }] }
    expect(await verify({ isDetached: true })).toMatchObject({ ok: true })
    expect(asked?.body['data']).toBe(bytes.toString('base64'))
  })

  it('does not believe «valid» without a signer or without a certificate', async () => {
    for (const signers of [[], undefined, null, [{ certificates: [] }], [{}]]) {
      answer = { status: 200, message: 'OK', valid: true, signers }
      expect(await verify()).toEqual({ ok: false, error: 'no-signer' })
    }
    expect(await verify({ fault: 'no-signer' })).toMatchObject({ ok: false })
  })

  it('compares the signed bytes itself', async () => {
    expect(await verify({ fault: 'other-document' })).toEqual({ ok: false, error: 'other-document' })
    expect(asked).toBeUndefined()
  })

  it('refuses each fault by its own name, even when the answer says «valid»', async () => {
    const cases: readonly (readonly [Record<string, unknown>, string])[] = [
      [{ revocations: [{ revoked: true, by: 'OCSP' }] }, 'revoked'],
      [{ revocations: [] }, 'revocation-unknown'],
      [{ revocations: null }, 'revocation-unknown'],
      [{ notAfter: '2026-02-01T00:00:00.000+00:00' }, 'expired'],
      [{ notBefore: '2026-04-01T00:00:00.000+00:00' }, 'not-yet-valid'],
      [{ keyUsage: 'AUTH' }, 'wrong-key-usage'],
      [{ keyUsage: 'UNKNOWN' }, 'wrong-key-usage'],
      [{ valid: false }, 'wrong-ca'],
      [{ subject: { commonName: 'X', iin: null } }, 'no-iin'],
      [{ subject: { commonName: 'X', iin: sampleIin('b'), bin } }, 'wrong-iin'],
      [{ subject: { commonName: 'X', iin } }, 'wrong-bin'],
    ]
    for (const [changes, error] of cases) {
      answer = good(changes)
      expect([changes, await verify()]).toEqual([changes, { ok: false, error }])
    }
    answer = good({}, false)
    expect(await verify()).toEqual({ ok: false, error: 'tampered' })
  })

  it('accepts nothing while the server is silent or answers something else', async () => {
    for (const strange of ['not json', '{}', '{"valid":"yes"}', '[]']) {
      answer = strange
      expect(await verify()).toEqual({ ok: false, error: 'verifier-unavailable' })
    }
    const nowhere = createEds({
      settings: edsSettings({ TIREK_EDS_NCANODE: 'http://127.0.0.1:9' }),
      anchors: { roots: [], intermediates: [] },
      readLists: async () => [],
      mayUseOwnGost: true,
    })
    const wish = { holder: { name: 'X', iin }, bytes, use: 'SIGN' as const, at, algorithm: 'gost' as const }
    const cms = sampleMessage(authority, wish).toString('base64')
    expect(await nowhere.verify(cms, expected)).toEqual({ ok: false, error: 'verifier-unavailable' })
  })
})

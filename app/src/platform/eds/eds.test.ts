import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openEds } from './eds.ts'
import type { Expectation } from './outcome.ts'
import {
  SAMPLE_FAULTS,
  sampleBin,
  sampleCertificate,
  sampleFiles,
  sampleIin,
  sampleMessage,
} from './sandbox/samples.ts'
import { SAMPLE_ALGORITHMS } from './sandbox/signing-key.ts'
import { edsSettings } from './settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'tirek-eds-'))
const at = new Date('2026-03-02T10:00:00Z')
const { eds, authority } = openEds(edsSettings({}), { sandbox: true, dataFolder: folder }, () => at)
const bytes = Buffer.from('{"act":"test"}')
const holder = { name: 'Сынақ Адам', iin: sampleIin('a'), bin: sampleBin('o'), organisation: 'Ұйым' }
const expected: Expectation = { bytes, use: 'SIGN', at, iin: holder.iin, bin: holder.bin }

afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Changes = Partial<Parameters<typeof sampleMessage>[1]>

function sign(changes: Changes = {}): string {
  if (authority === undefined) throw new Error('the sandbox has an authority')
  const wish = { holder, bytes, use: 'SIGN' as const, at, ...changes }
  return sampleMessage(authority, wish).toString('base64')
}

describe('an honest signature', () => {
  it('is accepted with every algorithm, attached and detached, and says who verified', async () => {
    for (const algorithm of SAMPLE_ALGORITHMS)
      for (const isDetached of [false, true]) {
        const verified = await eds.verify(sign({ algorithm, isDetached }), expected)
        expect([algorithm, isDetached, verified]).toMatchObject([
          algorithm,
          isDetached,
          {
            ok: true,
            value: {
              iin: holder.iin,
              bin: holder.bin,
              name: holder.name,
              verifier: algorithm === 'gost' ? 'gost-not-certified' : 'native',
            },
          },
        ])
      }
  })

  it.skipIf(spawnSync('openssl', ['version']).status !== 0)(
    'made by openssl with a sample key is accepted too',
    async () => {
      if (authority === undefined) return
      const made = sampleFiles(
        sampleCertificate(authority, { holder, bytes, use: 'SIGN', at, algorithm: 'rsa' }),
      )
      const file = (name: string, content: string | Buffer) => {
        writeFileSync(join(folder, name), content)
        return join(folder, name)
      }
      const [crt, key, data] = [
        file('a.crt', made.certificate),
        file('a.key', made.key),
        file('a.txt', bytes),
      ]
      const cms = execFileSync(
        'openssl',
        [
          'cms',
          '-sign',
          '-binary',
          '-nodetach',
          '-md',
          'sha256',
          '-signer',
          crt,
          '-inkey',
          key,
          '-in',
          data,
          '-outform',
          'PEM',
        ],
        { encoding: 'utf8' },
      )
      expect(await eds.verify(cms, expected)).toMatchObject({ ok: true })
    },
  )
})

describe('a signature with a fault', () => {
  it('is refused for exactly that fault, attached or detached', async () => {
    for (const fault of SAMPLE_FAULTS)
      for (const isDetached of [false, true])
        expect([fault, isDetached, await eds.verify(sign({ fault, isDetached }), expected)]).toEqual([
          fault,
          isDetached,
          { ok: false, error: fault },
        ])
  })

  it('of GOST is refused for exactly that fault', async () => {
    for (const fault of ['tampered', 'other-document', 'expired', 'revoked', 'wrong-iin'] as const)
      expect(await eds.verify(sign({ fault, algorithm: 'gost' }), expected)).toEqual({
        ok: false,
        error: fault,
      })
  })

  it('is refused when it is no message at all', async () => {
    for (const text of ['', 'пошта', 'AAAA', Buffer.from('<xml/>').toString('base64')])
      expect(await eds.verify(text, expected)).toEqual({ ok: false, error: 'malformed' })
  })

  it('is refused while signatures are switched off', async () => {
    const off = openEds(edsSettings({}), { sandbox: false, dataFolder: folder }, () => at)
    expect([off.eds.isOn, await off.eds.verify(sign(), expected)]).toEqual([
      false,
      { ok: false, error: 'off' },
    ])
  })
})

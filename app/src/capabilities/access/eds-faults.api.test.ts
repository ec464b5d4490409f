import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EdsSystem, startEdsSystem } from './eds.fixture.ts'

let eds: EdsSystem

beforeAll(async () => {
  eds = await startEdsSystem()
}, 60_000)
afterAll(() => eds?.system.close())

describe('faults of a signature', () => {
  it('refuses every fault of a signature with a message of its own in three languages', async () => {
    const faults = [
      'expired',
      'not-yet-valid',
      'revoked',
      'wrong-ca',
      'wrong-key-usage',
      'wrong-bin',
      'no-iin',
      'no-signer',
      'tampered',
      'other-document',
      'unsupported-algorithm',
      'revocation-unknown',
    ]
    const said = new Set<string>()
    for (const lang of ['kk', 'ru', 'en'])
      for (const fault of faults) {
        const { challengeId, bytes } = await eds.challenge()
        const { status, body } = await eds.enter(
          { challengeId, cms: await eds.sign(eds.doctor, bytes, { fault }) },
          { 'accept-language': lang },
        )
        expect([fault, status, body['code']]).toEqual([fault, 409, `access.eds-${fault}`])
        said.add(`${String(body['title'])} ${String(body['detail'])}`)
      }
    expect(said.size).toBe(3 * faults.length)
  })

  it('refuses a text that is no signature', async () => {
    const { challengeId } = await eds.challenge()
    expect(await eds.enter({ challengeId, cms: 'AAAA' })).toMatchObject({
      status: 422,
      body: { code: 'access.eds-malformed' },
    })
    expect((await eds.enter({ challengeId })).body).toMatchObject({
      fields: [{ path: 'cmsFile', code: 'file-or-text' }],
    })
    expect((await eds.enter({ challengeId, cms: 'менің қолым' })).body).toMatchObject({
      fields: [{ path: 'cms', code: 'cms-format' }],
    })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Consultation,
  drafted,
  everyoneAgrees,
  SESSION_DAY,
  startConsultation,
} from '../capabilities/consultation/consultation.fixture.ts'

let at: Consultation

beforeAll(async () => {
  at = await startConsultation()
  await at.system.setClock(`${SESSION_DAY}T10:30:00+06:00`)
})
afterAll(() => at?.system.close())

interface Prepared {
  readonly signingId: string
}

async function readyFile(name: string): Promise<{ fileId: string; personId: string }> {
  const { fileId, personId } = await drafted(at, name)
  await everyoneAgrees(at, fileId)
  return { fileId, personId }
}

const prepare = (fileId: string) =>
  at.head.done<Prepared>('signing.prepare', { useCase: 'consultation.sign-conclusion', input: { fileId } })

async function complete(signingId: string, more: Record<string, unknown> = {}) {
  const { bytes } = await at.head.shown<{ bytes: string }>('signing.show', { signingId })
  const payload = { accountId: at.head.accountId, bytes, use: 'SIGN', ...more }
  const made = await at.system.app.inject({ method: 'POST', url: '/api/v1/sandbox/eds/sign', payload })
  return at.head.command('signing.complete', { signingId, cms: String(JSON.parse(made.body)['cms']) })
}

describe('a conclusion that the head signs', () => {
  it('DEC-59 LAW-10-3 is signed with the key of the post, of its holder and its organisation alone', async () => {
    const { fileId, personId } = await readyFile('Тимур')
    const { signingId } = await prepare(fileId)
    const wrongBin = await complete(signingId, { fault: 'wrong-bin' })
    expect([wrongBin.status, wrongBin.body['code']]).toEqual([409, 'access.eds-wrong-bin'])
    const other = await complete(signingId, { accountId: at.specialists.social.accountId })
    expect(other.body['code']).toBe('access.eds-wrong-iin')
    const auth = await complete(signingId, { use: 'AUTH' })
    expect(auth.body['code']).toBe('access.eds-wrong-key-usage')

    const done = await complete(signingId)
    expect([done.status, done.body['output']]).toMatchObject([
      200,
      { number: expect.stringMatching(/^2023-/) },
    ])
    const { signatureId } = done.body as { signatureId: string }
    const kept = await at.head.shown('signing.signature', { signatureId })
    expect(kept).toMatchObject({ personId, means: 'eds', facts: { bin: expect.stringMatching(/^\d{12}$/) } })
    expect((await at.specialists.social.query('signing.signature', { signatureId })).status).toBe(200)
    const { page } = done.body as { page: string }
    expect((await at.head.page(`/kk${page}`)).body).toContain(`/kk/signing/signatures/${signatureId}`)
    expect((await at.specialists.social.query('signing.files', { signatureId })).status).toBe(403)
  })

  it('DEC-59 never by a code of an SMS', async () => {
    const { fileId } = await readyFile('Үміт')
    const { signingId } = await prepare(fileId)
    const { means } = await at.head.shown<{ means: string[] }>('signing.show', { signingId })
    expect(means).toEqual(['eds', 'egov-qr'])
    expect((await at.head.command('signing.ask-code', { signingId })).status).toBe(403)
  })

  it('DEC-59 LAW-10-3 a conclusion that has changed since it was read is not signed, and the signature is kept as not used', async () => {
    const { fileId } = await readyFile('Фариза')
    const { signingId } = await prepare(fileId)
    await at.head.done('consultation.draft-conclusion', { fileId, bestInterests: 'Басқаша' })
    await everyoneAgrees(at, fileId)
    const changed = await complete(signingId)
    expect([changed.status, changed.body['code']]).toEqual([409, 'signing.changed-meanwhile'])
    const { signatures } = await at.head.shown<{ signatures: { outcome: string }[] }>('signing.signatures')
    expect(signatures[0]).toMatchObject({ outcome: 'not-used' })
    const again = await prepare(fileId)
    expect((await complete(again.signingId)).status).toBe(200)
  })

  it('DEC-59 DEC-57 a signature is a proof of identity of its own: no other is asked for, and the unsigned way asks for one', async () => {
    const { fileId } = await readyFile('Мадина')
    const { runner } = at.system.parts
    const longAgo = new Date('2020-01-01T00:00:00Z')
    await runner.asSystem(({ db }) =>
      db
        .updateTable('access_session')
        .set({ proved_at: longAgo })
        .where('account_id', '=', at.head.accountId)
        .execute(),
    )
    const unsigned = await at.head.command('consultation.sign-conclusion', { fileId })
    expect(unsigned.body['code']).toBe('platform.prove-again')
    const { signingId } = await prepare(fileId)
    expect((await complete(signingId)).status).toBe(200)
  })

  it('DEC-59 is not offered before the conclusion is whole', async () => {
    const { fileId } = await drafted(at, 'Арман')
    const early = await at.head.command('signing.prepare', {
      useCase: 'consultation.sign-conclusion',
      input: { fileId },
    })
    expect(early.body['code']).toBe('consultation.members-not-agreed')
  })
})

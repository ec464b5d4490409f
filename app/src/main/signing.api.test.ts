import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SigningSystem, startSigningSystem } from './signing.fixture.ts'

let at: SigningSystem

beforeAll(async () => {
  at = await startSigningSystem()
}, 60_000)
afterAll(() => at?.system.close())

const mother = () => at.family.mother

describe('what is prepared to be signed', () => {
  it('DEC-59 is tried from end to end and leaves nothing: what the act would refuse is refused at once', async () => {
    const gone = { requestId: at.requestId, organisationId: at.family.childId }
    const answer = await mother().command('signing.prepare', { useCase: 'placement.choose', input: gone })
    expect([answer.status, answer.body['code']]).toEqual([422, 'platform.invalid-input'])
    const wrong = await mother().command('signing.prepare', { useCase: 'placement.choose', input: {} })
    expect([wrong.status, wrong.body['fields']]).toMatchObject([422, [{ path: 'input.requestId' }, {}]])
    const other = await mother().command('signing.prepare', { useCase: 'placement.join-queue', input: {} })
    expect(other.body['code']).toBe('signing.not-to-be-signed')
    const staff = await at.staff.worker.command('signing.prepare', { useCase: 'placement.choose', input: {} })
    expect(staff.status).toBe(403)
    await at.prepare()
    expect(await at.stateOfRequest()).toBe('choosing')
  })

  it('DEC-59 says in the language of the person what it is, and the same words stand in the bytes', async () => {
    const { signingId } = await at.prepare()
    const shown = await mother().shown<{ words: string; bytes: string; iin: string }>('signing.show', {
      signingId,
    })
    expect(shown.words).toContain('Choose an organisation')
    expect(shown.words).toMatch(/For whom: Сейтқали Әлихан/)
    const bytes = JSON.parse(Buffer.from(shown.bytes, 'base64').toString())
    expect(bytes).toMatchObject({
      act: 'placement.choose',
      words: shown.words,
      signing: signingId,
      input: { requestId: at.requestId, organisationId: at.houseId },
      basis: expect.arrayContaining(['order-263/p-7']),
    })
    expect(shown.iin).toMatch(/^99••••\d{3}$/)
  })

  it('DEC-59 leads home when a program began it, and back only to a page of this system', async () => {
    const { page } = await at.prepare()
    expect((await mother().page(`/kk${page}`)).body).toContain('href="/kk/home" class="back"')
    const far = `/kk/people/${at.family.childId}/consents/new`
    const form = { purpose: 'programme', scope: ['programme'], decision: 'given', recipientId: 'any' }
    const long = await mother().post(`${far}?to=//evil.kz/${'x'.repeat(400)}`, {
      ...form,
      _key: 'k-9',
      _sign: '1',
    })
    const shown = (await mother().page(String(long.headers.location))).body
    expect(shown).toContain(`href="${far}" class="back"`)
  })

  it('DEC-59 is seen by nobody but the account that asked', async () => {
    const { signingId } = await at.prepare()
    const other = await at.system.signIn({ role: 'pmpc-head' })
    for (const name of ['signing.show', 'signing.complete'])
      expect(
        (
          await (name === 'signing.show'
            ? other.query(name, { signingId })
            : other.command(name, { signingId, cms: 'MIIB' }))
        ).status,
      ).toBe(404)
  })
})

describe('the pages of signing', () => {
  it('DEC-59 lead from the form without a script to the text, the key and what came of it', async () => {
    const path = `/kk/people/${at.family.childId}/consents/new?purpose=programme`
    expect((await mother().page(path)).body).toContain('Оқып, қол қою')
    const sent = await mother().post(path, {
      purpose: 'programme',
      scope: ['programme'],
      decision: 'given',
      _key: 'k-1',
      _sign: '1',
      recipientId: 'any',
    })
    expect([sent.statusCode, String(sent.headers.location)]).toMatchObject([
      303,
      expect.stringMatching(/^\/kk\/signing\/[0-9a-f-]{36}$/),
    ])
    const page = String(sent.headers.location)
    const shown = (await mother().page(page)).body
    // The way back is the very page of the form, with what its address asked for.
    expect(shown).toContain(`href="${path}" class="back"`)
    for (const words of ['Қол қойылатын мәтін', 'Келісемін', 'Жеке бағдарлама', 'SMS-кодпен', 'eGov Mobile'])
      expect(shown).toContain(words)
    const key = await mother().page(`${page}/key`)
    const bytes = /name="bytes" value="([^"]+)"/.exec(key.body)?.[1] ?? ''
    const text = await mother().page(`${page}/text.json`)
    expect(Buffer.from(bytes, 'base64').equals(text.rawPayload)).toBe(true)

    const faulty = { accountId: mother().accountId, bytes, fault: 'revoked' }
    const refused = await mother().post(`${page}/key/sandbox`, faulty)
    expect([refused.statusCode, refused.body]).toMatchObject([
      409,
      expect.stringContaining('Сертификат кері қайтарып алынған'),
    ])
    const signed = await mother().post(`${page}/key/sandbox`, { ...faulty, fault: '' })
    const place = String(signed.headers.location)
    expect([signed.statusCode, place]).toMatchObject([
      303,
      expect.stringMatching(/\/kk\/signing\/signatures\//),
    ])
    const done = (await mother().page(`${place}?check=again`)).body
    for (const words of ['Орындалды', 'Қолтаңба дұрыс', 'Сертификат нөмірі']) expect(done).toContain(words)
    expect((await mother().page(`${place}/signature.cms`)).headers['content-type']).toContain('pkcs7')
    expect((await mother().page(`${place}/receipt.json`)).body).toContain('"cms"')
    expect((await mother().page('/kk/signing')).body).toContain('Келісім немесе бас тарту')
    expect((await mother().page(page)).body).toContain('Бұл мәтінге қол қойылып қойған')
    expect((await mother().page('/kk/home')).body).toContain('/kk/signing')
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EdsSystem, startEdsSystem } from './eds.fixture.ts'

let eds: EdsSystem

beforeAll(async () => {
  eds = await startEdsSystem()
}, 60_000)
afterAll(() => eds?.system.close())

describe('the page of sign-in by signature', () => {
  const open = async (lang: string) => {
    const { body } = await eds.system.app.inject({ method: 'GET', url: `/${lang}/sign-in/eds` })
    return { body, challengeId: /name="challengeId" value="([^"]+)"/.exec(body)?.[1] ?? '' }
  }
  const send = (path: string, fields: Record<string, string>) =>
    eds.system.app.inject({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      payload: new URLSearchParams(fields).toString(),
    })

  it('takes a pasted signature over the downloaded text and opens a session', async () => {
    const { challengeId } = await open('kk')
    const file = await eds.system.app.inject({ method: 'GET', url: `/kk/sign-in/eds/text/${challengeId}` })
    expect(JSON.parse(file.body)).toMatchObject({ act: 'sign-in', challenge: challengeId, system: 'Tirek' })
    const cms = await eds.sign(eds.doctor, Buffer.from(file.rawPayload).toString('base64'))
    const answer = await send('/kk/sign-in/eds', { challengeId, cms, to: '/children' })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/kk/children'])
    expect(answer.cookies[0]).toMatchObject({ name: 'tirek_session', httpOnly: true, sameSite: 'Lax' })
  })

  it('takes the signature as a file without a script', async () => {
    const { challengeId } = await open('ru')
    const file = await eds.system.app.inject({ method: 'GET', url: `/ru/sign-in/eds/text/${challengeId}` })
    const cms = await eds.sign(eds.mother, Buffer.from(file.rawPayload).toString('base64'))
    const form = new FormData()
    form.set('challengeId', challengeId)
    form.set('cms', '')
    form.set('cmsFile', new Blob([Buffer.from(cms, 'base64')]), 'me.cms')
    const sent = new Response(form)
    const answer = await eds.system.app.inject({
      method: 'POST',
      url: '/ru/sign-in/eds',
      headers: { 'content-type': sent.headers.get('content-type') ?? '', 'sec-fetch-site': 'same-origin' },
      payload: Buffer.from(await sent.arrayBuffer()),
    })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/ru/home'])
  })

  it('says why a signature was refused, keeps the text to sign, and takes the next attempt', async () => {
    const { challengeId } = await open('ru')
    const refused = await send('/ru/sign-in/eds/sandbox', {
      challengeId,
      accountId: eds.doctor,
      fault: 'expired',
    })
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('Срок действия сертификата истёк')
    expect(refused.body).toContain(`name="challengeId" value="${challengeId}"`)
    expect(refused.body).not.toContain('№ 263')
    const other = await eds.system.app.inject({ method: 'GET', url: '/kk/sign-in/eds/sandbox' })
    expect([other.statusCode, other.headers.location]).toEqual([303, '/kk/sign-in/eds'])
    const next = await send('/ru/sign-in/eds/sandbox', { challengeId, accountId: eds.doctor, fault: '' })
    expect([next.statusCode, next.headers.location]).toEqual([303, '/ru/home'])
  })

  it('asks for the file or the text when nothing was sent, and calls neither optional', async () => {
    const { challengeId } = await open('ru')
    const sent = await send('/ru/sign-in/eds', { challengeId, cms: '' })
    expect(sent.statusCode).toBe(422)
    expect(sent.body).toContain('Выберите файл подписи или вставьте её текст')
    expect(sent.body).toContain('href="#f-cmsFile"')
    expect(sent.body).not.toContain('необязательно')
    expect(sent.body).toContain('Если вы с телефона, подпишите другой программой')
  })

  it('asks a person with several posts which one, and opens that one', async () => {
    const second = (await eds.system.signIn({ role: 'pmpc-head' })).accountId
    const cms = await eds.sign(eds.doctor, '')
    expect(cms).not.toBe('')
    await eds.sign(second, '')
    const { kysely } = eds.system.parts
    const rows = await kysely
      .selectFrom('access_account_iin')
      .selectAll()
      .where('account_id', '=', eds.doctor)
      .execute()
    const bins = await kysely
      .selectFrom('access_organisation_bin')
      .innerJoin(
        'access_account',
        'access_account.organisation_id',
        'access_organisation_bin.organisation_id',
      )
      .select(['access_account.id', 'access_organisation_bin.organisation_id', 'bin'])
      .execute()
    const binOf = (id: string) => bins.find((one) => one.id === id)
    await kysely
      .updateTable('access_account_iin')
      .set({ iin_hash: rows[0]?.iin_hash ?? Buffer.alloc(0) })
      .where('account_id', '=', second)
      .execute()
    await kysely
      .updateTable('access_organisation_bin')
      .set({ bin: binOf(eds.doctor)?.bin ?? '' })
      .where('organisation_id', '=', binOf(second)?.organisation_id ?? '')
      .execute()

    const { challengeId } = await open('kk')
    const chosen = await send('/kk/sign-in/eds/sandbox', { challengeId, accountId: eds.doctor, to: '/home' })
    expect(chosen.statusCode).toBe(200)
    expect(chosen.body).toContain('Қай лауазыммен кіресіз?')
    const ticket = /name="ticket" value="([^"]+)"/.exec(chosen.body)?.[1] ?? ''
    const answer = await send('/kk/sign-in/post', { ticket, accountId: second, to: '/home' })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/kk/home'])
    const again = await send('/kk/sign-in/post', { ticket, accountId: eds.doctor })
    expect(again.statusCode).toBe(409)
    const empty = await eds.system.app.inject({ method: 'GET', url: '/kk/sign-in/post' })
    expect(empty.statusCode).toBe(200)
  })

  it('is closed to a form from another site', async () => {
    const { challengeId } = await open('ru')
    const cms = await eds.sign(eds.doctor, '')
    const answer = await eds.system.app.inject({
      method: 'POST',
      url: '/ru/sign-in/eds',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' },
      payload: new URLSearchParams({ challengeId, cms }).toString(),
    })
    expect([answer.statusCode, answer.cookies]).toEqual([403, []])
  })

  it('answers an id that is none with a page that says so, and gives a new text to sign', async () => {
    for (const bad of ['nonsense', '%00', 'ABCDEFAB-0000-0000-0000-00000000000G']) {
      const file = await eds.system.app.inject({ url: `/ru/sign-in/eds/text/${bad}` })
      expect([bad, file.statusCode]).toEqual([bad, 409])
      expect(file.body).toContain('Время, чтобы подписать этот текст, истекло')
    }
    const sent = await send('/ru/sign-in/eds', { challengeId: 'nonsense', cms: 'AAAA' })
    expect(sent.statusCode).toBe(422)
    expect(sent.body).toMatch(/name="challengeId" value="[0-9a-f]{8}-/)
    const sample = await send('/ru/sign-in/eds/sandbox', { challengeId: 'nonsense', accountId: eds.doctor })
    expect(sample.statusCode).toBe(422)
  })
})

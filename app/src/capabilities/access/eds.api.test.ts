import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '#platform/access/actor.ts'
import { sampleBin, sampleIin } from '#platform/eds/sandbox/samples.ts'
import type { AnyUseCase } from '#platform/use-case/use-case.ts'
import { startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import { recordAccountHolder } from './use-cases/record-account-holder.ts'
import { recordOrganisationBin } from './use-cases/record-organisation-bin.ts'

let system: TestSystem
let doctor: string
let mother: string

type Json = Record<string, unknown>

async function post(url: string, payload: Json, lang = 'en') {
  const headers = { 'accept-language': lang, 'content-type': 'application/json' }
  const response = await system.app.inject({ method: 'POST', url, headers, payload: JSON.stringify(payload) })
  return { status: response.statusCode, body: JSON.parse(response.body) as Json }
}

interface Challenge {
  readonly challengeId: string
  readonly bytes: string
}

async function challenge(): Promise<Challenge> {
  const { body } = await post('/api/v1/commands/access.ask-eds-challenge', {})
  return { challengeId: String(body['challengeId']), bytes: String(body['bytes']) }
}

async function sign(accountId: string, bytes: string, more: Json = {}): Promise<string> {
  const { status, body } = await post('/api/v1/sandbox/eds/sign', { accountId, bytes, ...more })
  expect([status, typeof body['cms']]).toEqual([200, 'string'])
  return String(body['cms'])
}

const enter = (input: Json, lang?: string) => post('/api/v1/commands/access.sign-in-by-eds', input, lang)

async function attempt(accountId: string, more: Json = {}, input: Json = {}) {
  const { challengeId, bytes } = await challenge()
  return enter({ challengeId, cms: await sign(accountId, bytes, more), ...input })
}

beforeAll(async () => {
  system = await startTestSystem('2026-03-02T09:00:00+05:00')
  doctor = (await system.signIn({ role: 'primary-care-doctor' })).accountId
  const registrar = await system.signIn({ role: 'obstetric-nurse', region: '610000000' })
  const { personId } = await registrar.done<{ personId: string }>('registry.register-adult', {
    iin: sampleIin('mother'),
    familyName: 'Сынақ',
    givenName: 'Айгүл',
    birthDate: '1985-03-15',
    sex: 'female',
    region: '610000000',
  })
  mother = (await system.signIn({ person: personId })).accountId
}, 60_000)
afterAll(() => system?.close())

describe('sign-in by electronic signature', () => {
  it('opens the post of a member of staff with a certificate of their organisation, attached or detached', async () => {
    for (const more of [{}, { isDetached: true }, { algorithm: 'rsa' }, { algorithm: 'gost' }]) {
      const { status, body } = await attempt(doctor, more)
      expect([more, status, body]).toMatchObject([more, 200, { accounts: [{ accountId: doctor }] }])
      const session = await post('/api/v1/access/session', { ticket: body['ticket'], accountId: doctor })
      const me = await system.app.inject({
        method: 'GET',
        url: '/api/v1/queries/access.who-am-i',
        headers: { authorization: `Bearer ${String(session.body['token'])}` },
      })
      expect(JSON.parse(me.body)).toMatchObject({ accountId: doctor, role: 'primary-care-doctor' })
    }
  })

  it('opens the account of a registered person by the IIN alone', async () => {
    const { status, body } = await attempt(mother)
    expect([status, body]).toMatchObject([200, { accounts: [{ accountId: mother, organisation: null }] }])
  })

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
        const { challengeId, bytes } = await challenge()
        const { status, body } = await enter({ challengeId, cms: await sign(doctor, bytes, { fault }) }, lang)
        expect([fault, status, body['code']]).toEqual([fault, 409, `access.eds-${fault}`])
        said.add(`${String(body['title'])} ${String(body['detail'])}`)
      }
    expect(said.size).toBe(3 * faults.length)
  })

  it('refuses a text that is no signature', async () => {
    const { challengeId } = await challenge()
    expect(await enter({ challengeId, cms: 'AAAA' })).toMatchObject({
      status: 422,
      body: { code: 'access.eds-malformed' },
    })
    expect((await enter({ challengeId })).body).toMatchObject({ fields: [{ path: 'cms', code: 'required' }] })
    expect((await enter({ challengeId, cms: 'менің қолым' })).body).toMatchObject({
      fields: [{ path: 'cms', code: 'cms-format' }],
    })
  })

  it('refuses another person than the one whose account is asked for, and a stranger', async () => {
    expect((await attempt(mother, {}, { accountId: doctor })).body['code']).toBe('access.eds-wrong-iin')
    expect((await attempt(doctor, { fault: 'wrong-iin' })).body['code']).toBe('access.eds-no-account')
  })

  it('refuses a challenge that was used, that is over, and that nobody gave', async () => {
    const { challengeId, bytes } = await challenge()
    const cms = await sign(doctor, bytes)
    expect((await enter({ challengeId, cms })).status).toBe(200)
    expect((await enter({ challengeId, cms })).body['code']).toBe('access.eds-replayed')

    const old = await challenge()
    const late = await sign(doctor, old.bytes)
    const now = system.parts.clock.now().getTime()
    await system.setClock(new Date(now + 6 * 60_000).toISOString())
    expect((await enter({ challengeId: old.challengeId, cms: late })).body['code']).toBe(
      'access.eds-challenge-over',
    )

    const other = await challenge()
    expect((await enter({ challengeId: other.challengeId, cms })).body['code']).toBe(
      'access.eds-other-document',
    )
    const unknown = await enter({ challengeId: '01900000-0000-7000-8000-000000000000', cms })
    expect(unknown.body['code']).toBe('access.eds-challenge-over')
  })

  it('exchanges a ticket for a session once, and only for its own accounts', async () => {
    const { body } = await attempt(doctor)
    const ticket = body['ticket']
    expect((await post('/api/v1/access/session', { ticket, accountId: mother })).status).toBe(409)
    expect((await post('/api/v1/access/session', { ticket, accountId: doctor })).status).toBe(200)
    expect((await post('/api/v1/access/session', { ticket, accountId: doctor })).body['code']).toBe(
      'access.ticket-over',
    )
    expect((await post('/api/v1/access/session', {})).status).toBe(409)
  })
})

describe('the page of sign-in by signature', () => {
  const open = async (lang: string) => {
    const { body } = await system.app.inject({ method: 'GET', url: `/${lang}/sign-in/eds` })
    return { body, challengeId: /name="challengeId" value="([^"]+)"/.exec(body)?.[1] ?? '' }
  }
  const send = (path: string, fields: Record<string, string>) =>
    system.app.inject({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      payload: new URLSearchParams(fields).toString(),
    })

  it('takes a pasted signature over the downloaded text and opens a session', async () => {
    const { challengeId } = await open('kk')
    const file = await system.app.inject({ method: 'GET', url: `/kk/sign-in/eds/text/${challengeId}` })
    expect(JSON.parse(file.body)).toMatchObject({ act: 'sign-in', challenge: challengeId, system: 'Tirek' })
    const cms = await sign(doctor, Buffer.from(file.rawPayload).toString('base64'))
    const answer = await send('/kk/sign-in/eds', { challengeId, cms, to: '/children' })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/kk/children'])
    expect(answer.cookies[0]).toMatchObject({ name: 'tirek_session', httpOnly: true, sameSite: 'Lax' })
  })

  it('takes the signature as a file without a script', async () => {
    const { challengeId } = await open('ru')
    const file = await system.app.inject({ method: 'GET', url: `/ru/sign-in/eds/text/${challengeId}` })
    const cms = await sign(mother, Buffer.from(file.rawPayload).toString('base64'))
    const form = new FormData()
    form.set('challengeId', challengeId)
    form.set('cms', '')
    form.set('cmsFile', new Blob([Buffer.from(cms, 'base64')]), 'me.cms')
    const sent = new Response(form)
    const answer = await system.app.inject({
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
      accountId: doctor,
      fault: 'expired',
    })
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('Срок действия сертификата истёк')
    expect(refused.body).toContain(`name="challengeId" value="${challengeId}"`)
    const next = await send('/ru/sign-in/eds/sandbox', { challengeId, accountId: doctor, fault: '' })
    expect([next.statusCode, next.headers.location]).toEqual([303, '/ru/home'])
  })

  it('asks a person with several posts which one, and opens that one', async () => {
    const second = (await system.signIn({ role: 'pmpc-head' })).accountId
    const cms = await sign(doctor, '')
    expect(cms).not.toBe('')
    await sign(second, '')
    const { kysely } = system.parts
    const rows = await kysely
      .selectFrom('access_account_iin')
      .selectAll()
      .where('account_id', '=', doctor)
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
      .set({ bin: binOf(doctor)?.bin ?? '' })
      .where('organisation_id', '=', binOf(second)?.organisation_id ?? '')
      .execute()

    const { challengeId } = await open('kk')
    const chosen = await send('/kk/sign-in/eds/sandbox', { challengeId, accountId: doctor, to: '/home' })
    expect(chosen.statusCode).toBe(200)
    expect(chosen.body).toContain('Қай қызметте кіресіз?')
    const ticket = /name="ticket" value="([^"]+)"/.exec(chosen.body)?.[1] ?? ''
    const answer = await send('/kk/sign-in/post', { ticket, accountId: second, to: '/home' })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/kk/home'])
    const again = await send('/kk/sign-in/post', { ticket, accountId: doctor })
    expect(again.statusCode).toBe(409)
    const empty = await system.app.inject({ method: 'GET', url: '/kk/sign-in/post' })
    expect(empty.statusCode).toBe(200)
  })

  it('is closed to a form from another site', async () => {
    const { challengeId } = await open('ru')
    const cms = await sign(doctor, '')
    const answer = await system.app.inject({
      method: 'POST',
      url: '/ru/sign-in/eds',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' },
      payload: new URLSearchParams({ challengeId, cms }).toString(),
    })
    expect([answer.statusCode, answer.cookies]).toEqual([403, []])
  })
})

describe('whose an account is', () => {
  const post = async (name: string, input: Json, token: string) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'accept-language': 'en',
    }
    const url = `/api/v1/commands/${name}`
    const response = await system.app.inject({ method: 'POST', url, headers, payload: JSON.stringify(input) })
    return response.statusCode
  }
  const run = (useCase: AnyUseCase, input: unknown) =>
    system.parts.runner.run(useCase, input, { actor: systemActor, lang: 'en' })

  it('is said by the operator only, and lets the owner in', async () => {
    const { accountId, organisationId, token } = await system.signIn({ role: 'ed-head' })
    const administrator = await system.signIn({ role: 'administrator' })
    for (const one of [token, administrator.token]) {
      expect(await post('access.record-account-holder', { accountId, iin: sampleIin('x') }, one)).toBe(403)
      expect(await post('access.record-organisation-bin', { organisationId, bin: sampleBin('x') }, one)).toBe(
        403,
      )
    }
    expect((await attempt(accountId, { fault: 'wrong-iin' })).body['code']).toBe('access.eds-no-account')
    const iin = sampleIin('somebody else')
    expect(await run(recordAccountHolder, { accountId, iin })).toMatchObject({ ok: true })
    expect((await attempt(doctor, { fault: 'wrong-iin' })).body['code']).toBe('access.eds-wrong-bin')
    const bin = sampleBin(String((await system.signIn({ role: 'primary-care-doctor' })).organisationId))
    expect(await run(recordOrganisationBin, { organisationId, bin })).toMatchObject({ ok: true })
    expect((await attempt(doctor, { fault: 'wrong-iin' })).body).toMatchObject({ accounts: [{ accountId }] })
  })

  it('is refused for unknown accounts and organisations, and for numbers that are none', async () => {
    const nobody = '01900000-0000-7000-8000-000000000000'
    expect(await run(recordAccountHolder, { accountId: nobody, iin: sampleIin('x') })).toMatchObject({
      ok: false,
    })
    expect(await run(recordOrganisationBin, { organisationId: nobody, bin: sampleBin('x') })).toMatchObject({
      error: { code: 'platform.not-found' },
    })
    expect(await run(recordOrganisationBin, { organisationId: nobody, bin: '123' })).toMatchObject({
      error: { fields: [{ path: 'bin', code: 'bin-format' }] },
    })
  })
})

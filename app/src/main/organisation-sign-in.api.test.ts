import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closeAccount } from '#capabilities/access/use-cases/close-account.ts'
import { closeProvider } from '#capabilities/organisation-sign-in/use-cases/close-provider.ts'
import { recordProvider } from '#capabilities/organisation-sign-in/use-cases/record-provider.ts'
import { recordSubject } from '#capabilities/organisation-sign-in/use-cases/record-subject.ts'
import { systemActor } from '#platform/access/actor.ts'
import type { AnyUseCase } from '#platform/use-case/use-case.ts'
import {
  type ForgingProvider,
  startForgingProvider,
} from '../capabilities/organisation-sign-in/forging-provider.fixture.ts'
import {
  CLIENT,
  followTo,
  type RealProvider,
  startRealProvider,
} from '../capabilities/organisation-sign-in/real-provider.fixture.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

const ADDRESS = 'http://127.0.0.1:8080'

let system: TestSystem
let real: RealProvider
let forger: ForgingProvider
let doctor: Person
let head: Person
let realId = ''
let forgerId = ''

async function run<T>(useCase: AnyUseCase, input: unknown): Promise<T> {
  const outcome = await system.parts.runner.run(useCase, input, { actor: systemActor, lang: 'en' })
  if (!outcome.ok) throw new Error(outcome.error.code)
  return outcome.value as T
}

const providerOf = (organisationId: string | null, issuer: string, more: object = {}) =>
  run<{ providerId: string }>(recordProvider, {
    organisationId,
    issuer,
    clientId: CLIENT.id,
    secretName: 'clinic',
    ...more,
  })

beforeAll(async () => {
  const settings = { TIREK_OIDC_SECRET_CLINIC: CLIENT.secret }
  system = await startTestSystem('2026-03-02T09:00:00+05:00', undefined, settings)
  doctor = await system.signIn({ role: 'primary-care-doctor' })
  head = await system.signIn({ role: 'pmpc-head' })
  real = await startRealProvider()
  forger = await startForgingProvider(CLIENT.id)
  realId = (await providerOf(doctor.organisationId, real.issuer, { emailDomain: 'clinic.example' }))
    .providerId
  forgerId = (await providerOf(head.organisationId, forger.issuer)).providerId
  real.register(`${ADDRESS}/sign-in/organisation/${realId}/back`)
  await run(recordSubject, { accountId: doctor.accountId, subject: 'staff-1' })
  await run(recordSubject, { accountId: head.accountId, subject: 'staff-1' })
}, 60_000)
afterAll(async () => {
  await system?.close()
  await real?.close()
  await forger?.close()
})
beforeEach(() => {
  Object.assign(real, { who: 'staff-1' })
  Object.assign(forger, { forged: {}, hasOtherKey: false, isBroken: false })
})

interface Away {
  readonly address: string
  readonly cookie: string
}

const get = (url: string, cookie = '') => system.app.inject({ url, headers: { cookie } })
const cookieOf = (response: { headers: Record<string, unknown> }, name: string) =>
  [response.headers['set-cookie']]
    .flat()
    .map(String)
    .find((line) => line.startsWith(`${name}=`)) ?? ''

async function goAway(providerId: string, query = ''): Promise<Away> {
  const response = await get(`/ru/sign-in/organisation/${providerId}${query}`)
  expect([response.statusCode, response.headers.location]).toEqual([
    303,
    expect.stringContaining('://127.0.0.1'),
  ])
  return {
    address: String(response.headers.location),
    cookie: cookieOf(response, 'tirek_outside').split(';')[0] ?? '',
  }
}

/** Where the browser is after it came back: a page of the system, or the code of what went wrong. */
async function comeBack(url: string, cookie: string) {
  const response = await get(url.replace(ADDRESS, ''), cookie)
  const location = new URL(String(response.headers.location), ADDRESS)
  return { response, path: location.pathname, why: location.searchParams.get('why') }
}

/** What the forging provider would send the browser back with. */
function answerOf({ address }: Away, more: Readonly<Record<string, string>> = {}): string {
  const asked = new URL(address).searchParams
  forger.nonce = asked.get('nonce') ?? ''
  const answer = { code: 'c', state: asked.get('state') ?? '', iss: forger.issuer, ...more }
  return `${asked.get('redirect_uri')}?${new URLSearchParams(answer)}`
}

async function whyForged(more: Readonly<Record<string, string>> = {}) {
  const away = await goAway(forgerId)
  return (await comeBack(answerOf(away, more), away.cookie)).why
}

describe('sign-in of staff through their organisation', () => {
  it('opens the post that was recorded for the subject, by a code that only this server can exchange', async () => {
    const away = await goAway(realId, '?to=/people')
    const asked = new URL(away.address).searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('redirect_uri')).toBe(`${ADDRESS}/sign-in/organisation/${realId}/back`)
    expect(asked.get('response_type')).toBe('code')

    const { response, path } = await comeBack(await followTo(away.address, real.issuer), away.cookie)
    expect([response.statusCode, path]).toEqual([303, '/ru/people'])
    const session = cookieOf(response, 'tirek_session')
    expect(session).toContain('HttpOnly')
    const token = /=([^;]+)/.exec(session)?.[1] ?? ''
    const me = await system.app.inject({
      url: '/api/v1/queries/access.who-am-i',
      headers: { authorization: `Bearer ${token}` },
    })
    expect(me.json()).toMatchObject({ accountId: doctor.accountId, role: 'primary-care-doctor' })
  })

  it('keeps neither the key of the browser nor the name at the provider, only hashes', async () => {
    const away = await goAway(realId)
    const state = new URL(away.address).searchParams.get('state') ?? 'none'
    const { kysely } = system.parts
    const kept = JSON.stringify([
      await kysely.selectFrom('organisation_sign_in_attempt').selectAll().execute(),
      await kysely.selectFrom('organisation_sign_in_subject').selectAll().execute(),
      await kysely.selectFrom('organisation_sign_in_provider').selectAll().execute(),
    ])
    for (const secret of [state, away.cookie.split('.')[1] ?? 'none', 'staff-1', CLIENT.secret])
      expect(kept).not.toContain(secret)
  })

  it('is not finished in another browser, nor without the cookie; the own browser still can', async () => {
    const away = await goAway(realId)
    const stranger = await goAway(realId)
    const answer = await followTo(away.address, real.issuer)
    expect((await comeBack(answer, stranger.cookie)).why).toBe('organisation-sign-in.other-browser')
    expect((await comeBack(answer, '')).why).toBe('platform.invalid-input')
    expect((await comeBack(answer, away.cookie)).why).toBeNull()
  })

  it('takes an answer once: the same code again, or under a new attempt, opens nothing', async () => {
    const away = await goAway(realId)
    const answer = await followTo(away.address, real.issuer)
    expect((await comeBack(answer, away.cookie)).why).toBeNull()
    expect((await comeBack(answer, away.cookie)).why).toBe('organisation-sign-in.over')

    const next = await goAway(realId)
    const replayed = new URL(answer)
    replayed.searchParams.set('state', new URL(next.address).searchParams.get('state') ?? '')
    expect((await comeBack(replayed.href, next.cookie)).why).toBe('organisation-sign-in.answer')
  })

  it('refuses a wrong state, an answer that came too late, and the answer of another provider', async () => {
    const away = await goAway(forgerId)
    expect((await comeBack(answerOf(away, { state: 'made-up' }), away.cookie)).why).toBe(
      'organisation-sign-in.over',
    )
    const crossed = answerOf(away).replace(forgerId, realId)
    expect((await comeBack(crossed, away.cookie)).why).toBe('organisation-sign-in.over')
    expect(await whyForged({ iss: 'https://other.example' })).toBe('organisation-sign-in.answer')

    const late = await goAway(forgerId)
    await system.setClock('2026-03-02T09:20:00+05:00')
    expect((await comeBack(answerOf(late), late.cookie)).why).toBe('organisation-sign-in.over')
  })

  it('refuses an ID token with another nonce, audience or issuer, over its time, unsigned by the published key', async () => {
    const hourAgo = Math.floor(Date.now() / 1000) - 3600
    for (const forged of [
      { nonce: 'another' },
      { nonce: undefined },
      { aud: 'another-client' },
      { iss: 'https://other.example' },
      { iat: hourAgo, exp: hourAgo + 60 },
      { sub: undefined },
    ]) {
      forger.forged = forged
      expect([forged, await whyForged()]).toEqual([forged, 'organisation-sign-in.answer'])
    }
    forger.forged = {}
    forger.hasOtherKey = true
    expect(await whyForged()).toBe('organisation-sign-in.answer')
    forger.hasOtherKey = false
    expect(await whyForged()).toBeNull()
  })

  it('makes no account by itself, and links nobody by an e-mail address', async () => {
    Object.assign(real, { who: 'staff-unknown' })
    const away = await goAway(realId)
    const { why } = await comeBack(await followTo(away.address, real.issuer), away.cookie)
    expect(why).toBe('organisation-sign-in.no-account')
    const page = await get(`/kk/sign-in/organisation?why=${why}`)
    expect(page.body).toContain('Бұл қызметкерге мұнда тіркелгі ашылмаған')
    await expect(providerOf(head.organisationId, forger.issuer, { subjectClaim: 'email' })).rejects.toThrow(
      'platform.invalid-input',
    )
  })

  it('asks the provider for what the operator has written: domain of the verified address, a claim', async () => {
    const { providerId } = await providerOf(head.organisationId, forger.issuer, {
      emailDomain: 'clinic.example',
      claimName: 'groups',
      claimValue: 'tirek',
    })
    forgerId = providerId
    expect(await whyForged()).toBe('organisation-sign-in.not-staff')
    const email = { email: 'a@clinic.example', email_verified: true }
    forger.forged = { ...email, groups: ['others'] }
    expect(await whyForged()).toBe('organisation-sign-in.not-staff')
    forger.forged = { ...email, groups: ['others', 'tirek'] }
    expect(await whyForged()).toBeNull()
  })

  it('says plainly that the provider does not answer, that it said no, that its secret is missing; other ways stay', async () => {
    const { providerId } = await providerOf(head.organisationId, forger.issuer)
    forgerId = providerId
    forger.isBroken = true
    const response = await get(`/ru/sign-in/organisation/${forgerId}`)
    expect(response.headers.location).toBe('/ru/sign-in/organisation?why=organisation-sign-in.down')
    const page = await get(String(response.headers.location))
    expect(page.body).toContain('Служба входа вашей организации сейчас не отвечает')
    expect(page.body).toContain('href="/ru/sign-in"')
    forger.isBroken = false

    const away = await goAway(forgerId)
    forger.isBroken = true
    expect((await comeBack(answerOf(away), away.cookie)).why).toBe('organisation-sign-in.down')
    forger.isBroken = false
    expect(await whyForged({ error: 'access_denied' })).toBe('organisation-sign-in.refused')

    const bare = await providerOf(head.organisationId, forger.issuer, { secretName: 'not-there' })
    const unset = await get(`/ru/sign-in/organisation/${bare.providerId}`)
    expect(unset.headers.location).toContain('organisation-sign-in.not-set')
  })

  it('refuses the owner of a closed account, and everybody once the provider is closed', async () => {
    const { providerId } = await providerOf(head.organisationId, forger.issuer)
    forgerId = providerId
    await run(closeAccount, { accountId: head.accountId })
    expect(await whyForged()).toBe('organisation-sign-in.account-closed')
    const away = await goAway(forgerId)
    await run(closeProvider, { organisationId: head.organisationId })
    expect((await comeBack(answerOf(away), away.cookie)).why).toBe('platform.not-found')
    expect((await get(`/ru/sign-in/organisation/${forgerId}`)).headers.location).toContain(
      'platform.not-found',
    )
    expect((await get('/ru/sign-in/organisation')).body).not.toContain(forgerId)
  })

  it('is set up by the operator alone', async () => {
    const admin = await system.signIn({ role: 'administrator' })
    for (const name of ['record-provider', 'close-provider', 'record-subject'])
      expect((await admin.command(`organisation-sign-in.${name}`, {})).status).toBe(403)
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closeAccount } from '#capabilities/access/use-cases/close-account.ts'
import { closeProvider } from '#capabilities/organisation-sign-in/use-cases/close-provider.ts'
import { CLIENT, followTo } from '../capabilities/organisation-sign-in/real-provider.fixture.ts'
import {
  ADDRESS,
  answerOf,
  comeBack,
  cookieOf,
  get,
  goAway,
  type OrganisationSignIn,
  operate,
  providerOf,
  startOrganisationSignIn,
  stopOrganisationSignIn,
  whyForged,
} from './organisation-sign-in.fixture.ts'

let at: OrganisationSignIn

beforeAll(async () => {
  at = await startOrganisationSignIn()
}, 60_000)
afterAll(() => stopOrganisationSignIn(at))
beforeEach(() => {
  Object.assign(at.real, { who: 'staff-1' })
  Object.assign(at.forger, { forged: {}, hasOtherKey: false, isBroken: false })
})

describe('sign-in of staff through their organisation', () => {
  it('opens the post that was recorded for the subject, by a code that only this server can exchange', async () => {
    const away = await goAway(at, at.realId, '?to=/people')
    const asked = new URL(away.address).searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('redirect_uri')).toBe(`${ADDRESS}/sign-in/organisation/${at.realId}/back`)
    expect(asked.get('response_type')).toBe('code')

    const { response, path } = await comeBack(at, await followTo(away.address, at.real.issuer), away.cookie)
    expect([response.statusCode, path]).toEqual([303, '/ru/people'])
    const session = cookieOf(response, 'tirek_session')
    expect(session).toContain('HttpOnly')
    const token = /=([^;]+)/.exec(session)?.[1] ?? ''
    const me = await at.system.app.inject({
      url: '/api/v1/queries/access.who-am-i',
      headers: { authorization: `Bearer ${token}` },
    })
    expect(me.json()).toMatchObject({ accountId: at.doctor.accountId, role: 'primary-care-doctor' })
  })

  it('keeps neither the key of the browser nor the name at the provider, only hashes', async () => {
    const away = await goAway(at, at.realId)
    const state = new URL(away.address).searchParams.get('state') ?? 'none'
    const { kysely } = at.system.parts
    const kept = JSON.stringify([
      await kysely.selectFrom('organisation_sign_in_attempt').selectAll().execute(),
      await kysely.selectFrom('organisation_sign_in_subject').selectAll().execute(),
      await kysely.selectFrom('organisation_sign_in_provider').selectAll().execute(),
    ])
    for (const secret of [state, away.cookie.split('.')[1] ?? 'none', 'staff-1', CLIENT.secret])
      expect(kept).not.toContain(secret)
  })

  it('is not finished in another browser, nor without the cookie; the own browser still can', async () => {
    const away = await goAway(at, at.realId)
    const stranger = await goAway(at, at.realId)
    const answer = await followTo(away.address, at.real.issuer)
    expect((await comeBack(at, answer, stranger.cookie)).why).toBe('organisation-sign-in.other-browser')
    expect((await comeBack(at, answer, '')).why).toBe('platform.invalid-input')
    expect((await comeBack(at, answer, away.cookie)).why).toBeNull()
  })

  it('takes an answer once: the same code again, or under a new attempt, opens nothing', async () => {
    const away = await goAway(at, at.realId)
    const answer = await followTo(away.address, at.real.issuer)
    expect((await comeBack(at, answer, away.cookie)).why).toBeNull()
    expect((await comeBack(at, answer, away.cookie)).why).toBe('organisation-sign-in.over')

    const next = await goAway(at, at.realId)
    const replayed = new URL(answer)
    replayed.searchParams.set('state', new URL(next.address).searchParams.get('state') ?? '')
    expect((await comeBack(at, replayed.href, next.cookie)).why).toBe('organisation-sign-in.answer')
  })

  it('refuses a wrong state, an answer that came too late, and the answer of another provider', async () => {
    const away = await goAway(at, at.forgerId)
    expect((await comeBack(at, answerOf(at, away, { state: 'made-up' }), away.cookie)).why).toBe(
      'organisation-sign-in.over',
    )
    const crossed = answerOf(at, away).replace(at.forgerId, at.realId)
    expect((await comeBack(at, crossed, away.cookie)).why).toBe('organisation-sign-in.over')
    expect(await whyForged(at, { iss: 'https://other.example' })).toBe('organisation-sign-in.answer')

    const late = await goAway(at, at.forgerId)
    await at.system.setClock('2026-03-02T09:20:00+05:00')
    expect((await comeBack(at, answerOf(at, late), late.cookie)).why).toBe('organisation-sign-in.over')
  })

  it('refuses an ID token with another nonce, audience or issuer, over its time, unsigned by the published key', async () => {
    const hourAgo = Math.floor(at.system.parts.realClock.now().getTime() / 1000) - 3600
    for (const forged of [
      { nonce: 'another' },
      { nonce: undefined },
      { aud: 'another-client' },
      { iss: 'https://other.example' },
      { iat: hourAgo, exp: hourAgo + 60 },
      { sub: undefined },
    ]) {
      at.forger.forged = forged
      expect([forged, await whyForged(at)]).toEqual([forged, 'organisation-sign-in.answer'])
    }
    at.forger.forged = {}
    at.forger.hasOtherKey = true
    expect(await whyForged(at)).toBe('organisation-sign-in.answer')
    at.forger.hasOtherKey = false
    expect(await whyForged(at)).toBeNull()
  })

  it('makes no account by itself, and links nobody by an e-mail address', async () => {
    Object.assign(at.real, { who: 'staff-unknown' })
    const away = await goAway(at, at.realId)
    const { why } = await comeBack(at, await followTo(away.address, at.real.issuer), away.cookie)
    expect(why).toBe('organisation-sign-in.no-account')
    const page = await get(at, `/kk/sign-in/organisation?why=${why}`)
    expect(page.body).toContain('Бұл қызметкерге мұнда тіркелгі ашылмаған')
    await expect(providerOf(at.system, at.head, at.forger.issuer, { subjectClaim: 'email' })).rejects.toThrow(
      'platform.invalid-input',
    )
  })

  it('asks the provider for what the operator has written: domain of the verified address, a claim', async () => {
    at.forgerId = await providerOf(at.system, at.head, at.forger.issuer, {
      emailDomain: 'clinic.example',
      claimName: 'groups',
      claimValue: 'tirek',
    })
    expect(await whyForged(at)).toBe('organisation-sign-in.not-staff')
    const email = { email: 'a@clinic.example', email_verified: true }
    at.forger.forged = { ...email, groups: ['others'] }
    expect(await whyForged(at)).toBe('organisation-sign-in.not-staff')
    at.forger.forged = { ...email, groups: ['others', 'tirek'] }
    expect(await whyForged(at)).toBeNull()
  })

  it('says plainly that the provider does not answer, that it said no, that its secret is missing; other ways stay', async () => {
    at.forgerId = await providerOf(at.system, at.head, at.forger.issuer)
    at.forger.isBroken = true
    const response = await get(at, `/ru/sign-in/organisation/${at.forgerId}`)
    expect(response.headers.location).toBe('/ru/sign-in/organisation?why=organisation-sign-in.down')
    const page = await get(at, String(response.headers.location))
    expect(page.body).toContain('Служба входа вашей организации сейчас не отвечает')
    expect(page.body).toContain('href="/ru/sign-in"')
    at.forger.isBroken = false

    const away = await goAway(at, at.forgerId)
    at.forger.isBroken = true
    expect((await comeBack(at, answerOf(at, away), away.cookie)).why).toBe('organisation-sign-in.down')
    at.forger.isBroken = false
    expect(await whyForged(at, { error: 'access_denied' })).toBe('organisation-sign-in.refused')

    const bare = await providerOf(at.system, at.head, at.forger.issuer, { secretName: 'not-there' })
    const unset = await get(at, `/ru/sign-in/organisation/${bare}`)
    expect(unset.headers.location).toContain('organisation-sign-in.not-set')
  })

  it('refuses the owner of a closed account, and everybody once the provider is closed', async () => {
    at.forgerId = await providerOf(at.system, at.head, at.forger.issuer)
    await operate(at.system, closeAccount, { accountId: at.head.accountId })
    expect(await whyForged(at)).toBe('organisation-sign-in.account-closed')
    const away = await goAway(at, at.forgerId)
    await operate(at.system, closeProvider, { organisationId: at.head.organisationId })
    expect((await comeBack(at, answerOf(at, away), away.cookie)).why).toBe('platform.not-found')
    expect((await get(at, `/ru/sign-in/organisation/${at.forgerId}`)).headers.location).toContain(
      'platform.not-found',
    )
    expect((await get(at, '/ru/sign-in/organisation')).body).not.toContain(at.forgerId)
  })

  it('is offered on the page of sign-in only while some organisation has a provider', async () => {
    const isOffered = async () => (await get(at, '/ru/sign-in')).body.includes('/ru/sign-in/organisation')
    const posts = [at.head, at.doctor]
    for (const post of posts) await providerOf(at.system, post, at.forger.issuer)
    expect(await isOffered()).toBe(true)
    for (const { organisationId } of posts) await operate(at.system, closeProvider, { organisationId })
    expect(await isOffered()).toBe(false)
    // The page itself stays: it says what went wrong, and where else to go.
    expect((await get(at, '/ru/sign-in/organisation')).statusCode).toBe(200)
  })

  it('is set up by the operator alone', async () => {
    const admin = await at.system.signIn({ role: 'administrator' })
    for (const name of ['record-provider', 'close-provider', 'record-subject'])
      expect((await admin.command(`organisation-sign-in.${name}`, {})).status).toBe(403)
  })
})

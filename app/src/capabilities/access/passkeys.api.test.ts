import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Person } from '../../main/testing/test-system.ts'
import { useTimedSystem } from '../../main/testing/timed-system.ts'
import { type Device, type Fault, newDevice } from './passkey.fixture.ts'

const at = useTimedSystem()

interface Asked {
  readonly challengeId: string
  readonly options: string
  readonly origin: string
}

async function command(name: string, input: object, token?: string) {
  const response = await at.system.app.inject({
    method: 'POST',
    url: `/api/v1/commands/${name}`,
    headers: {
      'accept-language': 'en',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    payload: input,
  })
  return { status: response.statusCode, body: response.json() as Record<string, unknown> }
}

const ask = async () => (await command('access.ask-passkey-challenge', {})).body as unknown as Asked

async function addTo(person: Person, device: Device, fault?: Fault) {
  const { challengeId, options } = await person.done<Asked>('access.ask-new-passkey', {})
  const answer = device.make(options, fault)
  return person.command('access.add-passkey', { challengeId, name: 'Менің телефоным', answer })
}

async function withPasskey(role: string) {
  const person = await at.system.signIn({ role })
  const device = newDevice()
  expect((await addTo(person, device)).status).toBe(200)
  return { person, device }
}

async function enter(device: Device, fault?: Fault, more: object = {}) {
  const { challengeId, options } = await ask()
  return command('access.sign-in-by-passkey', { challengeId, answer: device.enter(options, fault), ...more })
}

const codeOf = (answer: { body: Record<string, unknown> }) => answer.body['code']

describe('a passkey', () => {
  it('DEC-57 is added under a name, opens a session of its account, and its owner is told', async () => {
    const { person, device } = await withPasskey('pmpc-head')
    const { status, body } = await enter(device)
    expect(status).toBe(200)
    expect(body['accounts']).toMatchObject([{ accountId: person.accountId }])
    const { accountId } = person
    const session = await at.system.app.inject({
      method: 'POST',
      url: '/api/v1/access/session',
      headers: { authorization: `Bearer ${person.token}` },
      payload: { ticket: body['ticket'], accountId },
    })
    // The proof gives a new token and ends the old one.
    expect((await person.query('access.sessions')).status).toBe(401)
    const authorization = `Bearer ${session.json()['token']}`
    const seen = await at.system.app.inject({
      url: '/api/v1/queries/access.sessions',
      headers: { authorization },
    })
    expect(seen.json()).toMatchObject({ notices: [{ kind: 'passkey-added' }] })
    expect(seen.json().sessions).toContainEqual(expect.objectContaining({ method: 'passkey', isThis: true }))
    const ways = await at.system.app.inject({
      url: '/api/v1/queries/access.ways-to-sign-in',
      headers: { authorization },
    })
    expect(ways.json()).toMatchObject({ passkeys: [{ name: 'Менің телефоным', usedAt: expect.any(String) }] })
  })

  it('is asked to find itself and to know the person, at this site alone', async () => {
    const { options, origin } = await ask()
    expect(origin).toBe('http://localhost:8080')
    expect(JSON.parse(options)).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    const person = await at.system.signIn({ role: 'pmpc-head' })
    const added = await person.done<Asked>('access.ask-new-passkey', {})
    expect(JSON.parse(added.options)).toMatchObject({
      rp: { id: 'localhost' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [{ type: 'public-key' }],
    })
  })

  it.each<[string, Fault]>([
    ['another origin', { origin: 'http://localhost:9090' }],
    ['a site that looks alike', { origin: 'https://localhost.example', site: 'localhost.example' }],
    ['another site', { site: 'tirek.example' }],
    ['a person who was not asked', { isUnverified: true }],
    ['another challenge', { challenge: Buffer.alloc(32).toString('base64url') }],
    ['another key', { key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey }],
    ['another owner', { owner: Buffer.from('01900000-0000-7000-8000-000000000000').toString('base64url') }],
  ])('is not believed with %s', async (_, fault) => {
    const { device } = await withPasskey('statistician')
    expect(codeOf(await enter(device, fault))).toBe('access.passkey-wrong')
    expect((await enter(device)).status).toBe(200)
  })

  it.each<[string, Fault]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['another site', { site: 'evil.example' }],
    ['a person who was not asked', { isUnverified: true }],
    ['another challenge', { challenge: Buffer.alloc(32).toString('base64url') }],
  ])('is not added with %s', async (_, fault) => {
    const person = await at.system.signIn({ role: 'network-planner' })
    expect(codeOf(await addTo(person, newDevice(), fault))).toBe('access.passkey-not-made')
  })

  it('is not believed when its counter stands or goes back: somebody has a copy', async () => {
    const { device } = await withPasskey('ed-head')
    expect((await enter(device, { counter: 10 })).status).toBe(200)
    expect(codeOf(await enter(device, { counter: 10 }))).toBe('access.passkey-wrong')
    expect(codeOf(await enter(device, { counter: 9 }))).toBe('access.passkey-wrong')
    expect((await enter(device, { counter: 11 })).status).toBe(200)
  })

  it('signs a challenge once, within five minutes, and the one that it was given', async () => {
    const { person, device } = await withPasskey('ed-specialist')
    const { challengeId, options } = await ask()
    const answer = device.enter(options)
    const wish = { challengeId, answer }
    expect((await command('access.sign-in-by-passkey', wish)).status).toBe(200)
    expect(codeOf(await command('access.sign-in-by-passkey', wish))).toBe('access.passkey-over')

    const late = await ask()
    at.wait(5)
    const over = { challengeId: late.challengeId, answer: device.enter(late.options) }
    expect(codeOf(await command('access.sign-in-by-passkey', over))).toBe('access.passkey-over')

    const added = await person.done<Asked>('access.ask-new-passkey', {})
    const crossed = { challengeId: added.challengeId, answer: device.enter(added.options) }
    expect(codeOf(await command('access.sign-in-by-passkey', crossed))).toBe('access.passkey-over')
  })

  it('of another is not proof enough: the account must be the own', async () => {
    const { device } = await withPasskey('ed-specialist')
    const other = await at.system.signIn({ role: 'ed-head' })
    expect(codeOf(await enter(device, {}, { accountId: other.accountId }))).toBe('access.passkey-wrong')
    const { challengeId, options } = await ask()
    const proved = await other.post('/ru/prove-again/passkey', { challengeId, answer: device.enter(options) })
    expect([proved.statusCode, proved.headers.location]).toEqual([409, undefined])
    expect(proved.body).toContain('Этот ключ не подходит')
  })

  it('is removed by its owner alone, after a fresh proof; then it opens nothing', async () => {
    const { person, device } = await withPasskey('leb-decision-maker')
    const stranger = await at.system.signIn({ role: 'ed-head' })
    const ways = await person.shown<{ passkeys: { passkeyId: string }[] }>('access.ways-to-sign-in')
    const passkeyId = ways.passkeys[0]?.passkeyId ?? ''
    expect((await stranger.command('access.remove-passkey', { passkeyId })).status).toBe(404)
    at.wait(16)
    expect(codeOf(await person.command('access.remove-passkey', { passkeyId }))).toBe('platform.prove-again')
    const again = await at.system.signIn({ role: 'leb-decision-maker' })
    expect((await person.query('access.sessions')).status).toBe(200)
    await again.done('access.remove-passkey', { passkeyId })
    expect((await person.query('access.sessions')).status).toBe(401)
    expect((await again.query('access.sessions')).status).toBe(200)
    expect(codeOf(await enter(device))).toBe('access.passkey-wrong')
  })

  it('that is no passkey at all is refused in the same words', async () => {
    for (const answer of [
      'x',
      '{}',
      '[]',
      '{"id":"a","rawId":"a","type":"public-key","response":{}}',
      '9'.repeat(30_000),
    ]) {
      const { challengeId } = await ask()
      expect(codeOf(await command('access.sign-in-by-passkey', { challengeId, answer }))).toBe(
        'access.passkey-wrong',
      )
    }
  })

  it('without a script the page says which other ways there are', async () => {
    const page = await at.system.app.inject({ url: '/kk/sign-in/passkey?to=/people' })
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Бұл тәсіл осы браузерде жұмыс істемейді')
    expect(decodeURIComponent(page.body)).toContain('href="/kk/sign-in?to=/people"')
  })
})

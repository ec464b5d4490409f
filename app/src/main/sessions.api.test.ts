import { describe, expect, it } from 'vitest'
import { safePath } from '#platform/http/session-routes.ts'
import type { Person } from './testing/test-system.ts'
import { useTimedSystem } from './testing/timed-system.ts'

const MINUTE = 60_000
const NOBODY = '01900000-0000-7000-8000-000000000000'
const PHONE = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/124.0.0.0 Mobile Safari/537.36'

const at = useTimedSystem()

const roleOf = async (token: string) =>
  (
    await at.system.app.inject({
      url: '/api/v1/queries/access.who-am-i',
      headers: { authorization: `Bearer ${token}` },
    })
  ).json()['role']

const sessionsOf = ({ accountId }: Person) =>
  at.system.parts.kysely
    .selectFrom('access_session')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('started_at')
    .execute()

const tokenIn = (answer: { cookies: readonly { name: string; value: string }[] }) =>
  answer.cookies.find((cookie) => cookie.name === 'tirek_session')?.value ?? ''

describe('a session', () => {
  it('of staff ends after half an hour without a request and after twelve hours in any case', async () => {
    const nurse = await at.system.signIn({ role: 'obstetric-nurse' })
    at.wait(29)
    expect(await roleOf(nurse.token)).toBe('obstetric-nurse')
    at.wait(29)
    expect(await roleOf(nurse.token)).toBe('obstetric-nurse')
    at.wait(31)
    expect(await roleOf(nurse.token)).toBe('public')

    const { token } = await at.system.signIn({ role: 'obstetric-nurse' })
    for (let n = 0; n < 28; n++) {
      at.wait(25)
      expect(await roleOf(token)).toBe('obstetric-nurse')
    }
    at.wait(21)
    expect(await roleOf(token)).toBe('public')
  })

  it('of a family lasts half a day without a request, and a day in any case', async () => {
    const { token } = await at.system.signIn({ role: 'representative' })
    at.wait(11 * 60)
    expect(await roleOf(token)).toBe('representative')
    at.wait(11 * 60)
    expect(await roleOf(token)).toBe('representative')
    at.wait(3 * 60)
    expect(await roleOf(token)).toBe('public')

    const later = await at.system.signIn({ role: 'representative' })
    at.wait(12 * 60 + 1)
    expect(await roleOf(later.token)).toBe('public')
  })

  it('is noted as seen at most once a minute, and keeps of the device its family alone', async () => {
    const { accountId } = await at.system.signIn({ role: 'statistician' })
    const answer = await at.system.app.inject({
      method: 'POST',
      url: '/api/v1/sandbox/session',
      headers: { 'user-agent': PHONE },
      payload: { person: accountId },
    })
    const token = String(answer.json()['token'])
    const seen = async () => {
      await roleOf(token)
      const rows = await sessionsOf({ accountId } as Person)
      return rows.at(-1)?.seen_at.getTime()
    }
    const first = await seen()
    at.wait(0, 59)
    expect(await seen()).toBe(first)
    at.wait(0, 1)
    expect(await seen()).toBe((first ?? 0) + MINUTE)
    const rows = await sessionsOf({ accountId } as Person)
    expect(rows.map(({ device, method }) => [method, device])).toContainEqual(['sandbox', 'Chrome, Android'])
    expect(JSON.stringify(rows)).not.toMatch(/124\.0|127\.0\.0\.1/)
  })

  it('is a new one for whoever signs in: a token that came from elsewhere is worth nothing', async () => {
    const { accountId } = await at.system.signIn({ role: 'statistician' })
    const planted = 'a-token-that-somebody-else-has-chosen-for-her'
    const answer = await at.system.app.inject({
      method: 'POST',
      url: '/kk/sign-in',
      cookies: { tirek_session: planted },
      headers: { 'sec-fetch-site': 'same-origin' },
      payload: { person: accountId },
    })
    expect(tokenIn(answer)).not.toBe(planted)
    expect(await roleOf(planted)).toBe('public')
    expect(await roleOf(tokenIn(answer))).toBe('statistician')
  })
})

describe('an act that asks for a fresh proof', () => {
  const prove = (token: string, to = '/home') =>
    at.system.app.inject({
      method: 'POST',
      url: '/ru/prove-again/sandbox',
      cookies: { tirek_session: token },
      headers: { 'sec-fetch-site': 'same-origin' },
      payload: { to },
    })

  it('is refused by the API with what to do when the proof is older than fifteen minutes', async () => {
    const head = await at.system.signIn({ role: 'pmpc-head' })
    const sign = (person: Person) =>
      person.command('consultation.sign-conclusion', { childId: NOBODY, fileId: NOBODY, version: 1 })
    const before = await sign(head)
    expect(before.body['code']).not.toBe('platform.prove-again')
    at.wait(16)
    const answer = await at.system.app.inject({
      method: 'POST',
      url: '/api/v1/commands/exceptional-access.approve',
      headers: { authorization: `Bearer ${head.token}`, 'accept-language': 'en' },
      payload: { approvalId: NOBODY },
    })
    expect(answer.statusCode).toBe(401)
    expect(answer.headers['www-authenticate']).toBe(
      'Bearer error="insufficient_user_authentication", max_age=900',
    )
    expect(answer.json()).toMatchObject({
      code: 'platform.prove-again',
      remedy: expect.stringContaining('Prove'),
    })
    // What asks for no proof goes on.
    expect((await head.query('path.work')).status).toBe(200)
  })

  it('leads from a page to the proof and back, with a new token and without the old one', async () => {
    const officer = await at.system.signIn({ role: 'data-protection-officer' })
    at.wait(16)
    const list = `/ru/data-rights/breaches/${NOBODY}/subjects.csv`
    const asked = await officer.page(list)
    expect(asked.statusCode).toBe(303)
    const to = asked.headers.location ?? ''
    expect(decodeURIComponent(to)).toMatch(/^\/ru\/prove-again\?to=\/data-rights\/breaches\//)
    const page = await officer.page(to)
    expect(page.body).toContain(`value="/data-rights/breaches/${NOBODY}/subjects.csv"`)

    const proved = await prove(officer.token, `/data-rights/breaches/${NOBODY}/subjects.csv`)
    expect(proved.headers.location).toBe(list)
    expect(await roleOf(officer.token)).toBe('public')
    const again = await at.system.app.inject({ url: list, cookies: { tirek_session: tokenIn(proved) } })
    expect(again.statusCode).toBe(404)
  })

  it('keeps on the page what was typed, and gives the way to the proof beside it', async () => {
    const administrator = await at.system.signIn({ role: 'administrator' })
    at.wait(16)
    const sent = await administrator.post('/ru/accounts/new?role=statistician', {
      role: 'statistician',
      name: 'Сынақова Айгүл',
      iin: '950302400015',
      reason: 'Принята на работу',
    })
    expect(sent.statusCode).toBe(401)
    expect(sent.body).toContain('Принята на работу')
    expect(sent.body).toContain('href="/ru/prove-again?to=/prove-again/done"')
  })

  it('is proved by the own electronic signature alone', async () => {
    const head = await at.system.signIn({ role: 'pmpc-head' })
    const other = await at.system.signIn({ role: 'pmpc-registrar' })
    const asked = await head.command('access.ask-eds-challenge', {})
    const challengeId = String(asked.body['challengeId'])
    const stolen = await head.post('/ru/prove-again/eds/sandbox', {
      challengeId,
      accountId: other.accountId,
      to: '/people',
    })
    expect(stolen.statusCode).toBe(303)
    expect(stolen.headers.location).toBe('/ru/people')
    const bySignature = async (person: Person) =>
      (await sessionsOf(person)).filter(({ method }) => method === 'eds')
    expect(await bySignature(head)).toHaveLength(1)
    expect(await bySignature(other)).toEqual([])
    expect(await roleOf(head.token)).toBe('public')
  })

  it('asks nothing of a visitor: the page of the proof is for those who are signed in', async () => {
    const answer = await at.system.app.inject({ url: '/kk/prove-again' })
    expect(decodeURIComponent(answer.headers.location ?? '')).toBe('/kk/sign-in?to=/prove-again')
    expect((await prove('nobody')).headers.location).toBe('/ru/prove-again')
  })
})

describe('the page after a sign-in', () => {
  const HOSTILE = [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\/evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    ' //evil.example',
    '/%0d%0a-set-cookie:x',
    'evil',
    '',
    null,
    7,
    ['/home'],
    '/@evil',
    '/a\nb',
  ]

  it.each(HOSTILE)('is never another site: %j', (to) => {
    const target = new URL(`/kk${safePath(to)}`, 'https://tirek.example')
    expect(target.origin).toBe('https://tirek.example')
    expect(safePath(to).startsWith('/')).toBe(true)
  })

  it('is a path of this system whatever two characters it begins with', () => {
    for (let a = 0; a < 0x250; a++)
      for (const rest of ['/evil.example', '\\evil.example', '.evil.example', '@evil.example']) {
        const path = safePath(`/${String.fromCharCode(a)}${rest}`)
        expect(new URL(path, 'https://tirek.example').host).toBe('tirek.example')
        expect(new URL(`/kk${path}`, 'https://tirek.example').host).toBe('tirek.example')
      }
  })
})

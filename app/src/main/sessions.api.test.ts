import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { safePath } from '#platform/http/session-routes.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

const START = Date.parse('2026-03-02T09:00:00+05:00')
const MINUTE = 60_000
const NOBODY = '01900000-0000-7000-8000-000000000000'
const PHONE = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/124.0.0.0 Mobile Safari/537.36'

let system: TestSystem
let passed = 0

beforeAll(async () => {
  system = await startTestSystem('2026-03-02T09:00:00+05:00', { now: () => new Date(START + passed) })
}, 60_000)
afterAll(() => system?.close())

const wait = (minutes: number) => {
  passed += minutes * MINUTE
}

const roleOf = async (token: string) =>
  (
    await system.app.inject({
      url: '/api/v1/queries/access.who-am-i',
      headers: { authorization: `Bearer ${token}` },
    })
  ).json()['role']

const sessionsOf = ({ accountId }: Person) =>
  system.parts.kysely
    .selectFrom('access_session')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('started_at')
    .execute()

const tokenIn = (answer: { cookies: readonly { name: string; value: string }[] }) =>
  answer.cookies.find((cookie) => cookie.name === 'tirek_session')?.value ?? ''

describe('a session', () => {
  it('of staff ends after half an hour without a request and after twelve hours in any case', async () => {
    const nurse = await system.signIn({ role: 'obstetric-nurse' })
    wait(29)
    expect(await roleOf(nurse.token)).toBe('obstetric-nurse')
    wait(29)
    expect(await roleOf(nurse.token)).toBe('obstetric-nurse')
    wait(31)
    expect(await roleOf(nurse.token)).toBe('public')

    const { token } = await system.signIn({ role: 'obstetric-nurse' })
    for (let n = 0; n < 28; n++) {
      wait(25)
      expect(await roleOf(token)).toBe('obstetric-nurse')
    }
    wait(21)
    expect(await roleOf(token)).toBe('public')
  })

  it('of a family lasts half a day without a request, and a day in any case', async () => {
    const { token } = await system.signIn({ role: 'representative' })
    wait(11 * 60)
    expect(await roleOf(token)).toBe('representative')
    wait(11 * 60)
    expect(await roleOf(token)).toBe('representative')
    wait(3 * 60)
    expect(await roleOf(token)).toBe('public')

    const later = await system.signIn({ role: 'representative' })
    wait(12 * 60 + 1)
    expect(await roleOf(later.token)).toBe('public')
  })

  it('is noted as seen at most once a minute, and keeps of the device its family alone', async () => {
    const { accountId } = await system.signIn({ role: 'statistician' })
    const answer = await system.app.inject({
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
    passed += 59_000
    expect(await seen()).toBe(first)
    passed += 1_000
    expect(await seen()).toBe((first ?? 0) + MINUTE)
    const rows = await sessionsOf({ accountId } as Person)
    expect(rows.map(({ device, method }) => [method, device])).toContainEqual(['sandbox', 'Chrome, Android'])
    expect(JSON.stringify(rows)).not.toMatch(/124\.0|127\.0\.0\.1/)
  })

  it('is a new one for whoever signs in: a token that came from elsewhere is worth nothing', async () => {
    const { accountId } = await system.signIn({ role: 'statistician' })
    const planted = 'a-token-that-somebody-else-has-chosen-for-her'
    const answer = await system.app.inject({
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

const SECRETS = [
  ['/ru/sign-in-ways/password', 'password'],
  ['/ru/sign-in-ways/password', 'draft'],
  ['/ru/sign-in-ways/passkey', 'answer'],
  [`/ru/signing/${NOBODY}/key`, 'cms'],
  [`/ru/signing/${NOBODY}/key`, 'cmsFile'],
] as const

describe('an act that asks for a fresh proof', () => {
  const prove = (token: string, to = '/home') =>
    system.app.inject({
      method: 'POST',
      url: '/ru/prove-again/sandbox',
      cookies: { tirek_session: token },
      headers: { 'sec-fetch-site': 'same-origin' },
      payload: { to },
    })

  it('is refused by the API with what to do when the proof is older than fifteen minutes', async () => {
    const head = await system.signIn({ role: 'pmpc-head' })
    const sign = (person: Person) =>
      person.command('consultation.sign-conclusion', { childId: NOBODY, fileId: NOBODY, version: 1 })
    const before = await sign(head)
    expect(before.body['code']).not.toBe('platform.prove-again')
    wait(16)
    const answer = await system.app.inject({
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
    const officer = await system.signIn({ role: 'data-protection-officer' })
    wait(16)
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
    const again = await system.app.inject({ url: list, cookies: { tirek_session: tokenIn(proved) } })
    expect(again.statusCode).toBe(404)
  })

  it('keeps on the page what was typed, and gives the way to the proof beside it', async () => {
    const administrator = await system.signIn({ role: 'administrator' })
    wait(16)
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

  it('loses nothing that was typed when the session ended meanwhile: it is sent again after a sign-in', async () => {
    const wish = { role: 'statistician', name: 'Сынақова "Айгүл"', iin: '950302400015', reason: 'Бір\nекі' }
    const administrator = await system.signIn({ role: 'administrator' })
    wait(31)
    const over = await administrator.post('/ru/accounts/new', wish)
    expect(over.statusCode).toBe(401)
    expect(over.body).toContain('name="name" value="Сынақова &quot;Айгүл&quot;"')
    expect(over.body).toContain('action="/ru/accounts/new"')
    expect(over.body).toContain('href="/ru/sign-in?to=/prove-again/done"')
    const forged = await system.app.inject({
      method: 'POST',
      url: '/ru/accounts/new',
      cookies: { tirek_session: administrator.token },
      headers: { 'sec-fetch-site': 'cross-site' },
      payload: wish,
    })
    expect([forged.statusCode, forged.body.includes('Бір')]).toEqual([403, false])
    const again = await system.signIn({ role: 'administrator' })
    expect((await again.post('/ru/accounts/new', wish)).statusCode).toBe(303)
    const stranger = await system.app.inject({
      method: 'POST',
      url: '/ru/accounts/new',
      cookies: { tirek_session: 'none' },
      headers: { 'sec-fetch-site': 'same-origin' },
      payload: wish,
    })
    expect(stranger.statusCode).toBe(303)
  })

  it('is sent again by whoever wrote it and by nobody who signs in after, and holds no secret', async () => {
    const wish = { role: 'statistician', name: 'Сынақова Айгүл', iin: '950302400015', reason: 'Бір' }
    const url = '/ru/accounts/new'
    const writer = await system.signIn({ role: 'administrator' })
    const made = await system.app.inject({
      method: 'POST',
      url: '/api/v1/sandbox/session',
      payload: { role: 'administrator', name: 'Басқа Әкімші' },
    })
    const other = await system.signIn({ person: made.json()['accountId'] })
    wait(31)
    const markIn = (body: string) => /name="_writer" value="([^"]+)"/.exec(body)?.[1] ?? ''
    const over = await writer.post(url, wish)
    const again = { ...wish, _writer: markIn(over.body) }
    expect(again._writer).toHaveLength(43)
    expect(over.body).not.toContain(writer.accountId)
    // The session of the other one is over as well: it does not become their form.
    expect(markIn((await other.post(url, again)).body)).toBe(again._writer)

    const next = await system.signIn({ person: other.accountId })
    const refused = await next.post(url, again)
    expect(refused.statusCode).toBe(403)
    expect(refused.body).toContain('Эту форму заполнял другой пользователь')
    expect(refused.body).not.toContain('Сынақова')
    const twice = await next.post(url, { ...again, _writer: ['x', again._writer] })
    expect(twice.statusCode).toBe(403)
    const back = await system.signIn({ person: writer.accountId })
    expect((await back.post(url, again)).statusCode).toBe(303)

    wait(31)
    for (const [page, field] of SECRETS) {
      const kept = await back.post(page, { [field]: 'a-secret-that-was-typed', login: 'administrator' })
      expect([page, kept.statusCode]).toEqual([page, 401])
      expect(kept.body).toContain('заполните её ещё раз')
      expect(kept.body).not.toMatch(/a-secret|type="hidden"[^>]*_writer/)
    }
  })

  it('is proved by the own electronic signature alone', async () => {
    const head = await system.signIn({ role: 'pmpc-head' })
    const other = await system.signIn({ role: 'pmpc-registrar' })
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
    const answer = await system.app.inject({ url: '/kk/prove-again' })
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

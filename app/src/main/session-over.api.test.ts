import { describe, expect, it } from 'vitest'
import { useTimedSystem } from './testing/timed-system.ts'

const NOBODY = '01900000-0000-7000-8000-000000000000'

const at = useTimedSystem()

const SECRETS = [
  ['/ru/sign-in-ways/password', 'password'],
  ['/ru/sign-in-ways/password', 'draft'],
  ['/ru/sign-in-ways/passkey', 'answer'],
  [`/ru/signing/${NOBODY}/key`, 'cms'],
  [`/ru/signing/${NOBODY}/key`, 'cmsFile'],
] as const

describe('a form that is sent when the session is over', () => {
  it('loses nothing that was typed when the session ended meanwhile: it is sent again after a sign-in', async () => {
    const wish = { role: 'statistician', name: 'Сынақова "Айгүл"', iin: '950302400015', reason: 'Бір\nекі' }
    const administrator = await at.system.signIn({ role: 'administrator' })
    at.wait(31)
    const over = await administrator.post('/ru/accounts/new', wish)
    expect(over.statusCode).toBe(401)
    expect(over.body).toContain('name="name" value="Сынақова &quot;Айгүл&quot;"')
    expect(over.body).toContain('action="/ru/accounts/new"')
    expect(over.body).toContain('href="/ru/sign-in?to=/prove-again/done"')
    const forged = await at.system.app.inject({
      method: 'POST',
      url: '/ru/accounts/new',
      cookies: { tirek_session: administrator.token },
      headers: { 'sec-fetch-site': 'cross-site' },
      payload: wish,
    })
    expect([forged.statusCode, forged.body.includes('Бір')]).toEqual([403, false])
    const again = await at.system.signIn({ role: 'administrator' })
    expect((await again.post('/ru/accounts/new', wish)).statusCode).toBe(303)
    const stranger = await at.system.app.inject({
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
    const writer = await at.system.signIn({ role: 'administrator' })
    const made = await at.system.app.inject({
      method: 'POST',
      url: '/api/v1/sandbox/session',
      payload: { role: 'administrator', name: 'Басқа Әкімші' },
    })
    const other = await at.system.signIn({ person: made.json()['accountId'] })
    at.wait(31)
    const markIn = (body: string) => /name="_writer" value="([^"]+)"/.exec(body)?.[1] ?? ''
    const over = await writer.post(url, wish)
    const again = { ...wish, _writer: markIn(over.body) }
    expect(again._writer).toHaveLength(43)
    expect(over.body).not.toContain(writer.accountId)
    // The session of the other one is over as well: it does not become their form.
    expect(markIn((await other.post(url, again)).body)).toBe(again._writer)

    const next = await at.system.signIn({ person: other.accountId })
    const refused = await next.post(url, again)
    expect(refused.statusCode).toBe(403)
    expect(refused.body).toContain('Эту форму заполнял другой пользователь')
    expect(refused.body).not.toContain('Сынақова')
    const twice = await next.post(url, { ...again, _writer: ['x', again._writer] })
    expect(twice.statusCode).toBe(403)
    const back = await at.system.signIn({ person: writer.accountId })
    expect((await back.post(url, again)).statusCode).toBe(303)

    at.wait(31)
    for (const [page, field] of SECRETS) {
      const kept = await back.post(page, { [field]: 'a-secret-that-was-typed', login: 'administrator' })
      expect([page, kept.statusCode]).toEqual([page, 401])
      expect(kept.body).toContain('заполните её ещё раз')
      expect(kept.body).not.toMatch(/a-secret|type="hidden"[^>]*_writer/)
    }
  })
})

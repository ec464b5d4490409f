import { describe, expect, it } from 'vitest'
import type { Person } from './testing/test-system.ts'
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

const markIn = (body: string) => /name="_writer" value="([^"]+)"/.exec(body)?.[1] ?? ''
/** The mark in the forms of a page, as the browser would send it back. */
const markOf = async (who: Person, page: string) => ({ _writer: markIn((await who.page(page)).body) })

describe('a form that is sent when the session is over', () => {
  it('loses nothing that was typed when the session ended meanwhile: it is sent again after a sign-in', async () => {
    const administrator = await at.system.signIn({ role: 'administrator' })
    const typed = { role: 'statistician', name: 'Сынақова "Айгүл"', iin: '950302400015', reason: 'Бір\nекі' }
    const wish = { ...typed, ...(await markOf(administrator, '/ru/accounts/new?role=statistician')) }
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
      payload: typed,
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
    const again = { ...wish, ...(await markOf(writer, `${url}?role=statistician`)) }
    expect(again._writer).toHaveLength(43)
    // A page that was left open is the writer's still, though another has signed in in this browser.
    const stale = await other.post(url, again)
    expect([stale.statusCode, stale.body.includes('Сынақова')]).toEqual([403, false])
    at.wait(31)
    const over = await writer.post(url, again)
    expect(markIn(over.body)).toBe(again._writer)
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
      const secret = { [field]: 'a-secret-that-was-typed', login: 'administrator' }
      const kept = await back.post(page, { ...secret, _writer: again._writer })
      expect([page, kept.statusCode]).toEqual([page, 401])
      expect(kept.body).toContain('заполните её ещё раз')
      expect(kept.body).not.toMatch(/a-secret|type="hidden"[^>]*_writer/)
    }
  })
})

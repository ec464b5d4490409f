import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SigningSystem, startSigningSystem } from './signing.fixture.ts'
import type { Person } from './testing/test-system.ts'

let at: SigningSystem

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise<void>((resolve) => probe.close(() => resolve()))
  return address === null || typeof address === 'string' ? 0 : address.port
}

beforeAll(async () => {
  const port = await freePort()
  at = await startSigningSystem({ TIREK_ADDRESS: `http://127.0.0.1:${port}` })
  // The telephone is a client of its own: it comes over the network.
  await at.system.app.listen({ host: '127.0.0.1', port })
}, 60_000)
afterAll(() => at?.system.close())

interface Shown {
  readonly number: string
  readonly qr: { readonly link: string; readonly until: string; readonly isSigned: boolean } | null
}
interface Scan {
  readonly lines: readonly { readonly name: string; readonly value: string }[]
  readonly names: readonly string[]
  readonly sent: readonly number[]
  readonly error?: string
}

const mother = () => at.family.mother
const shown = (signingId: string, who = mother()) => who.shown<Shown>('signing.show', { signingId })
const complete = (signingId: string, who = mother()) => who.command('signing.complete-by-qr', { signingId })

async function askedCode(signingId: string): Promise<string> {
  await mother().done('signing.ask-qr', { signingId })
  const { qr } = await shown(signingId)
  return qr?.link ?? ''
}

async function scan(link: string, more: Record<string, unknown> = {}, who: Person = mother()): Promise<Scan> {
  const url = at.system.parts.telephone?.url ?? ''
  const body = JSON.stringify({ link, accountId: who.accountId, ...more })
  return (await fetch(`${url}/scan`, { method: 'POST', body })).json() as Promise<Scan>
}

describe('signing by telephone', () => {
  it('DEC-59 the telephone shows the same words, and nothing is done until the browser that asked comes back', async () => {
    const { signingId } = await at.prepare()
    const { number } = await shown(signingId)
    const link = await askedCode(signingId)
    expect(link).toMatch(/^mobileSign:http:\/\/127\.0\.0\.1:\d+\/api\/v1\/egov-qr\//)
    expect(link).not.toContain(at.family.childId)
    expect((await complete(signingId)).body['code']).toBe('signing.qr-not-signed')

    const seen = await scan(link)
    expect(seen.sent).toEqual([200])
    expect(seen.names[0]).toContain('Choose an organisation')
    expect(seen.lines).toEqual(
      expect.arrayContaining([
        { name: 'For whom', value: 'Сейтқали Әлихан' },
        { name: 'Number', value: number },
      ]),
    )
    expect(await at.stateOfRequest()).toBe('choosing')
    const elsewhere = await at.system.signIn({ person: at.family.motherId, role: 'representative' })
    expect(elsewhere.accountId).toBe(mother().accountId)
    expect((await shown(signingId, elsewhere)).qr).toBe(null)
    expect((await complete(signingId, elsewhere)).body['code']).toBe('signing.qr-over')
    expect(await at.stateOfRequest()).toBe('choosing')
  })

  it('DEC-59 a code is guessed by nobody, is answered once, and is over after three minutes', async () => {
    const { signingId } = await at.prepare()
    const link = await askedCode(signingId)
    const forged = link.replace(/.{6}$/, 'AAAAAA')
    expect((await scan(forged)).error).toContain('404')
    expect((await scan(link, { fault: 'without-bearer' })).error).toContain('404')
    expect((await scan(link, { fault: 'twice' })).sent).toEqual([200, 404])

    const late = await at.prepare()
    const old = await askedCode(late.signingId)
    const now = at.system.parts.clock.now().getTime()
    await at.system.setClock(new Date(now + 181_000).toISOString())
    expect((await scan(old)).error).toContain('404')
    expect((await shown(late.signingId)).qr).toBe(null)
    expect((await complete(late.signingId)).body['code']).toBe('signing.qr-over')
  })

  it.each([
    [{ signatureFault: 'other-document' }, 'access.eds-other-document'],
    [{ signatureFault: 'tampered' }, 'access.eds-tampered'],
    [{ signatureFault: 'revoked' }, 'access.eds-revoked'],
    [{ signatureFault: 'wrong-iin' }, 'access.eds-wrong-iin'],
    [{ use: 'AUTH' }, 'access.eds-wrong-key-usage'],
    [{ fault: 'garbage' }, 'access.eds-malformed'],
    [{ fault: 'never-answers' }, 'signing.qr-not-signed'],
  ])('DEC-59 what a telephone sends is verified like every signature: %o', async (more, code) => {
    const { signingId } = await at.prepare()
    await scan(await askedCode(signingId), more)
    expect((await complete(signingId)).body['code']).toBe(code)
    expect(await at.stateOfRequest()).toBe('choosing')
  })

  it('DEC-59 the telephone of another person signs nothing for this one', async () => {
    const { signingId } = await at.prepare()
    await scan(await askedCode(signingId), {}, at.staff.worker)
    expect((await complete(signingId)).body['code']).toBe('access.eds-wrong-iin')
  })

  it('DEC-59 has a page with the code as a picture, a link for the telephone itself, and a button instead of waiting', async () => {
    const { page } = await at.prepare()
    const path = `/kk${page}/phone`
    expect((await mother().page(path)).body).toContain('QR-кодты көрсету')
    expect((await mother().post(`${path}/ask`, {})).headers.location).toBe(path)
    const drawn = (await mother().page(path)).body
    expect(drawn).toContain('<svg class="qr" role="img"')
    const link = /href="(mobileSign:[^"]+)"/.exec(drawn)?.[1] ?? ''
    const early = await mother().post(path, {})
    expect([early.statusCode, early.body]).toMatchObject([
      409,
      expect.stringContaining('Телефоннан қолтаңба әлі келген жоқ'),
    ])
    const done = await mother().post(`${path}/sandbox`, { accountId: mother().accountId, link })
    expect(String(done.headers.location)).toContain('/kk/signing/signatures/')
    expect(await at.stateOfRequest()).toBe('reserved')
    const [kept] = (await mother().shown<{ signatures: { means: string }[] }>('signing.signatures'))
      .signatures
    expect(kept).toMatchObject({ means: 'egov-qr', outcome: 'used' })
  })
})

const COOKIE = 'tirek_device'
type Browser = { readonly cookies: Record<string, string>; readonly userAgent: string }

/** What a browser does that nobody has signed in with. */
function visit(browser: Browser, url: string, form?: Record<string, string>) {
  const headers = { 'user-agent': browser.userAgent, 'sec-fetch-site': 'same-origin' }
  if (form === undefined)
    return at.system.app.inject({ method: 'GET', url, cookies: browser.cookies, headers })
  const payload = new URLSearchParams(form).toString()
  const typed = { ...headers, 'content-type': 'application/x-www-form-urlencoded' }
  return at.system.app.inject({ method: 'POST', url, cookies: browser.cookies, headers: typed, payload })
}

async function newBrowser(): Promise<Browser> {
  const userAgent = 'Mozilla/5.0 (Windows NT 10.0) Chrome/120.0'
  const first = await visit({ cookies: {}, userAgent }, '/ru/sign-in/egov-qr')
  const own = first.cookies.find((one) => one.name === COOKIE)
  expect(own).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  return { cookies: { [COOKIE]: own?.value ?? '' }, userAgent }
}

/** The code as the browser shows it. */
async function askedSignIn(browser: Browser) {
  const asked = await visit(browser, '/ru/sign-in/egov-qr/ask', { _key: '' })
  const place = String(asked.headers.location)
  const { body } = await visit(browser, place)
  const link = /href="(mobileSign:[^"]+)"/.exec(body)?.[1] ?? ''
  return { qrId: place.split('qr=')[1] ?? '', link, body, place }
}

describe('signing in by telephone', () => {
  it('opens the account of whoever signed, in the browser that shows the code, once', async () => {
    const browser = await newBrowser()
    const { qrId, link } = await askedSignIn(browser)
    const early = await visit(browser, '/ru/sign-in/egov-qr', { qrId })
    expect([early.statusCode, early.body]).toMatchObject([
      409,
      expect.stringContaining('Подпись с телефона ещё не пришла'),
    ])
    expect((await scan(link, { use: 'AUTH' })).sent).toEqual([200])
    const entered = await visit(browser, '/ru/sign-in/egov-qr', { qrId })
    expect([entered.statusCode, entered.headers.location]).toEqual([303, '/ru/home'])
    const token = entered.cookies.find((one) => one.name === 'tirek_session')?.value ?? ''
    const me = await at.system.app.inject({
      url: '/api/v1/queries/access.who-am-i',
      headers: { authorization: `Bearer ${token}` },
    })
    expect(JSON.parse(me.body)).toMatchObject({ accountId: mother().accountId })
    expect((await visit(browser, '/ru/sign-in/egov-qr', { qrId })).statusCode).toBe(409)
  })

  it('shows on the telephone the digits, the browser and what it is for, so that a code shown by a stranger is told', async () => {
    const browser = await newBrowser()
    const { link, body } = await askedSignIn(browser)
    const { lines, names } = await scan(link, { use: 'AUTH', fault: 'never-answers' })
    const pairs = lines.find((one) => one.name === 'Код')?.value ?? ''
    expect(pairs).toMatch(/^\d\d-\d\d$/)
    expect(body).toContain(pairs)
    expect(lines).toContainEqual({ name: 'Браузер', value: 'Chrome, Windows' })
    expect(names).toEqual(['Тірек жүйесіне кіру'])
  })

  it('is completed in no other browser: neither a stolen page nor a planted one comes in', async () => {
    const [own, other] = [await newBrowser(), await newBrowser()]
    const { qrId, link, place } = await askedSignIn(own)
    await scan(link, { use: 'AUTH' })
    expect((await visit(other, place)).body).not.toContain('mobileSign:')
    const stolen = await visit(other, '/ru/sign-in/egov-qr', { qrId })
    expect([stolen.statusCode, stolen.cookies.some((one) => one.name === 'tirek_session')]).toEqual([
      409,
      false,
    ])
    const bare = await visit({ ...own, cookies: {} }, '/ru/sign-in/egov-qr', { qrId })
    expect(bare.statusCode).toBe(409)
    const crossSite = await at.system.app.inject({
      method: 'POST',
      url: '/ru/sign-in/egov-qr',
      cookies: own.cookies,
      headers: { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' },
      payload: `qrId=${qrId}`,
    })
    expect(crossSite.statusCode).toBe(403)
    expect((await visit(own, '/ru/sign-in/egov-qr', { qrId })).statusCode).toBe(303)
  })

  it('takes the key for coming in alone, and a person who is registered', async () => {
    const browser = await newBrowser()
    const first = await askedSignIn(browser)
    await scan(first.link, { use: 'SIGN' })
    expect((await visit(browser, '/ru/sign-in/egov-qr', { qrId: first.qrId })).body).toContain(
      'Ключ предназначен для другого',
    )
    const second = await askedSignIn(browser)
    await scan(second.link, { use: 'AUTH', signatureFault: 'wrong-iin' })
    expect((await visit(browser, '/ru/sign-in/egov-qr', { qrId: second.qrId })).body).toContain(
      'в системе не зарегистрирован',
    )
  })
})

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { codeAt } from '../../app/src/platform/proofs/totp.ts'
import { axe, openBrowser, type TestBrowser } from '../support/browser.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { TURKISTAN } from './support/birth.ts'
import { type Desk, openDesk, whereItStopped } from './support/desk.ts'

const PASSWORD = 'көктем келді далаға'
const HALF_MINUTE_MS = 30_000
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

let server: TestServer
let browser: TestBrowser
let desk: Desk

beforeAll(async () => {
  server = await startServer({ clock: '2026-03-02T09:00:00+05:00' })
  browser = await openBrowser()
  // Passkeys belong to a name: this machine is called by its own.
  const url = server.url.replace('127.0.0.1', 'localhost')
  desk = await openDesk({ url, browser, lang: 'kk', width: 360, javaScript: true })
}, 120_000)
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') process.stderr.write(await whereItStopped(desk))
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A telephone that knows its owner by the finger. */
async function withFinger({ page }: Desk): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

/** The secret that an app of codes has from the key on the page. */
function secretOf(key: string): Buffer {
  const letters = [...key.replaceAll(/\s/g, '')]
  const bits = letters.map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

const at = (path: string) => desk.page.waitForURL(`**/kk${path}`)

/** A link or button at the head of the page; on a telephone behind the menu. */
async function atHead(role: 'link' | 'button', name: string): Promise<void> {
  const head = desk.page.getByRole('banner')
  const opener = head.locator('.menu-button')
  if (await opener.isVisible()) await opener.click()
  await head.getByRole(role, { name }).click()
}

async function leave(): Promise<void> {
  await atHead('button', desk.say.ui('shell.sign-out'))
  await at('')
  await desk.visit('/sign-in')
}

describe('ways to sign in', () => {
  it('in Kazakh on a telephone: a nurse adds a passkey and comes in with it', async () => {
    const { access: t, ui } = desk.say
    await withFinger(desk)
    await desk.sit({ role: 'obstetric-nurse', region: TURKISTAN })
    await atHead('link', ui('shell.my-sessions'))
    await at('/sessions')
    expect(await desk.text()).toContain(t('sessions.this'))
    expect(await axe(desk.page)).toEqual([])
    await desk.follow(t('sessions.ways'))
    await desk.follow(t('ways.passkey-add'))
    await desk.type(t('passkey.name'), 'Менің телефоным')
    expect(await axe(desk.page)).toEqual([])
    await desk.press(t('passkey.add'))
    await at('/sign-in-ways')
    expect(await desk.text()).toContain('Менің телефоным')
    expect(await axe(desk.page)).toEqual([])

    await leave()
    expect(await axe(desk.page)).toEqual([])
    await desk.follow(t('passkey.title'))
    expect(await axe(desk.page)).toEqual([])
    await desk.press(t('passkey.enter'))
    await at('/home')
  })

  it('in Kazakh on a telephone: she sets a password with a code of the telephone, comes in and sees where she is signed in', async () => {
    const { access: t, ui } = desk.say
    await desk.visit('/sign-in-ways')
    await desk.follow(t('ways.password-set'))
    expect(await axe(desk.page)).toEqual([])
    const key = await desk.page.getByText(t('password.key')).locator('code').textContent()
    await desk.type(t('password.login'), 'aigul.nurse')
    await desk.page.getByLabel(t('password.new')).fill(PASSWORD)
    const now = Date.now()
    await desk.type(t('password.new-code'), codeAt(secretOf(key ?? ''), new Date(now)))
    await desk.press(t('password.set'))
    await at('/sign-in-ways')

    await leave()
    await desk.follow(t('password.title'))
    expect(await axe(desk.page)).toEqual([])
    await desk.type(t('password.login'), 'aigul.nurse')
    await desk.page.getByLabel(t('password.password')).fill(PASSWORD)
    // A code is good once: the next one is shown half a minute later.
    await desk.type(t('password.code'), codeAt(secretOf(key ?? ''), new Date(now + HALF_MINUTE_MS)))
    await desk.press(t('password.enter'))
    await at('/home')
    await atHead('link', ui('shell.my-sessions'))
    expect(await desk.text()).toContain(t('notice.password-set'))
    expect(await axe(desk.page)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { secretOf } from '../../app/src/platform/proofs/totp.fixture.ts'
import { codeAt } from '../../app/src/platform/proofs/totp.ts'
import { TURKISTAN } from './support/birth.ts'
import type { Desk } from './support/desk.ts'
import { expectNoViolations, ON_TELEPHONE, useDesk, useServer } from './support/journey.ts'

const PASSWORD = 'көктем келді далаға'
const HALF_MINUTE_MS = 30_000

const place = useServer({ clock: '2026-03-02T09:00:00+05:00' })
// Passkeys belong to a name: this machine is called by its own.
const used = useDesk(place, { ...ON_TELEPHONE, javaScript: true, host: 'localhost' })

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

const at = (path: string) => used.desk.page.waitForURL(`**/kk${path}`)

/** A link or button at the head of the page; on a telephone behind the menu. */
async function atHead(role: 'link' | 'button', name: string): Promise<void> {
  const head = used.desk.page.getByRole('banner')
  const opener = head.locator('.menu-button')
  if (await opener.isVisible()) await opener.click()
  await head.getByRole(role, { name }).click()
}

async function leave(): Promise<void> {
  await atHead('button', used.desk.say.ui('shell.sign-out'))
  await at('')
  await used.desk.visit('/sign-in')
}

describe('ways to sign in', () => {
  it('in Kazakh on a telephone: a nurse adds a passkey and comes in with it', async () => {
    const { desk } = used
    const { access: t, ui } = desk.say
    await withFinger(desk)
    await desk.sit({ role: 'obstetric-nurse', region: TURKISTAN })
    await atHead('link', ui('shell.my-sessions'))
    await at('/sessions')
    expect(await desk.text()).toContain(t('sessions.this'))
    await expectNoViolations(desk)
    await desk.follow(t('sessions.ways'))
    await desk.follow(t('ways.passkey-add'))
    await desk.type(t('passkey.name'), 'Менің телефоным')
    await expectNoViolations(desk)
    await desk.press(t('passkey.add'))
    await at('/sign-in-ways')
    expect(await desk.text()).toContain('Менің телефоным')
    await expectNoViolations(desk)

    await leave()
    await expectNoViolations(desk)
    await desk.follow(t('passkey.title'))
    await expectNoViolations(desk)
    await desk.press(t('passkey.enter'))
    await at('/home')
  })

  it('in Kazakh on a telephone: she sets a password with a code of the telephone, comes in and sees where she is signed in', async () => {
    const { desk } = used
    const { access: t, ui } = desk.say
    await desk.visit('/sign-in-ways')
    await desk.follow(t('ways.password-set'))
    await expectNoViolations(desk)
    const key = await desk.page.getByText(t('password.key')).locator('code').textContent()
    await desk.type(t('password.login'), 'aigul.nurse')
    await desk.page.getByLabel(t('password.new')).fill(PASSWORD)
    const now = Date.now()
    await desk.type(t('password.new-code'), codeAt(secretOf(key ?? ''), new Date(now)))
    await desk.press(t('password.set'))
    await at('/sign-in-ways')

    await leave()
    await desk.follow(t('password.title'))
    await expectNoViolations(desk)
    await desk.type(t('password.login'), 'aigul.nurse')
    await desk.page.getByLabel(t('password.password')).fill(PASSWORD)
    // A code is good once: the next one is shown half a minute later.
    await desk.type(t('password.code'), codeAt(secretOf(key ?? ''), new Date(now + HALF_MINUTE_MS)))
    await desk.press(t('password.enter'))
    await at('/home')
    await atHead('link', ui('shell.my-sessions'))
    expect(await desk.text()).toContain(t('notice.password-set'))
    await expectNoViolations(desk)
  })
})

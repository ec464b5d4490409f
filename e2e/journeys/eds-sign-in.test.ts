import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { postJson } from '../support/post-json.ts'
import { TURKISTAN } from './support/birth.ts'
import type { Desk } from './support/desk.ts'
import { AT_DESK, atDesk, expectNoViolations, ON_TELEPHONE, useServer } from './support/journey.ts'

const place = useServer({ clock: '2026-03-02T09:00:00+05:00' })
let nurse: string

beforeAll(async () => {
  nurse = String((await post('session', { role: 'obstetric-nurse', region: TURKISTAN }))['accountId'])
})

const post = (path: string, body: object) => postJson(`${place.server.url}/api/v1/sandbox/${path}`, body)

/** A signature of the nurse over the text, made with a key of the sandbox. */
async function sign(bytes: string, fault?: string): Promise<string> {
  const { cms } = await post('eds/sign', { accountId: nurse, bytes, ...(fault ? { fault } : {}) })
  return String(cms)
}

/** NCALayer as it answers on the person's own machine. */
async function startNcaLayer(page: Page): Promise<void> {
  await page.routeWebSocket('wss://127.0.0.1:13579', (socket) => {
    socket.onMessage(async (message) => {
      const asked = JSON.parse(String(message)) as { module: string; args?: { data: string } }
      const isSign = asked.module === 'kz.gov.pki.knca.basics'
      const answer = isSign
        ? { status: true, body: { result: [await sign(asked.args?.data ?? '')] } }
        : { status: false, code: '404', message: 'no such module', details: '' }
      socket.send(JSON.stringify(answer))
    })
    setTimeout(() => socket.send(JSON.stringify({ result: { version: '1.4' } })), 100)
  })
}

async function toTheSignature(desk: Desk): Promise<void> {
  await desk.visit('/sign-in')
  await desk.follow(desk.say.access('eds.title'))
  await expectNoViolations(desk)
}

const homeOf = (desk: Desk) => desk.page.waitForURL(`**/${desk.lang}/home`)

describe('sign-in by electronic signature', () => {
  it('in Kazakh on a telephone: a fault is refused in plain words, the next attempt comes in', async () => {
    await atDesk(place, { ...ON_TELEPHONE, javaScript: true }, async (desk) => {
      const { access: t } = desk.say
      await toTheSignature(desk)
      await desk.selectValue(t('eds.sandbox-person'), nurse)
      await desk.selectValue(t('eds.sandbox-fault'), 'revoked')
      await desk.press(t('eds.sandbox-submit'))
      await desk.page.getByRole('alert').waitFor()
      expect(await desk.text()).toContain(t('refusal.eds-revoked'))
      expect(await desk.text()).toContain(t('remedy.eds-revoked'))
      await expectNoViolations(desk)

      await desk.selectValue(t('eds.sandbox-person'), nurse)
      await desk.press(t('eds.sandbox-submit'))
      await homeOf(desk)
    })
  })

  it('in Russian with NCALayer, and with a clear way on while it is not installed', async () => {
    await atDesk(place, AT_DESK, async (desk) => {
      const { access: t } = desk.say
      await toTheSignature(desk)
      await desk.press(t('eds.nca-button'))
      await desk.page.getByText(t('eds.nca-missing-lead')).waitFor()
      await expectNoViolations(desk)

      await startNcaLayer(desk.page)
      await desk.page.reload()
      await desk.press(t('eds.nca-button'))
      await homeOf(desk)
    })
  })

  it('in Russian without a script: the text is downloaded, signed elsewhere, and the signature sent as a file', async () => {
    await atDesk(place, { ...ON_TELEPHONE, lang: 'ru' }, async (desk) => {
      const { access: t } = desk.say
      await toTheSignature(desk)
      expect(await desk.page.getByText(t('eds.nca-lead')).isVisible()).toBe(false)
      const link = desk.page.getByRole('link', { name: t('eds.download') })
      const text = await fetch(`${place.server.url}${await link.getAttribute('href')}`)
      const cms = await sign(Buffer.from(await text.arrayBuffer()).toString('base64'))
      await desk.page.locator('input[type=file]').setInputFiles({
        name: 'me.cms',
        mimeType: 'application/pkcs7-signature',
        buffer: Buffer.from(cms, 'base64'),
      })
      await desk.press(t('eds.submit'))
      await homeOf(desk)
    })
  })
})

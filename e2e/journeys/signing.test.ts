import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe, openBrowser, type TestBrowser } from '../support/browser.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { type Desk, openDesk, whereItStopped } from './support/desk.ts'

let server: TestServer
let browser: TestBrowser

beforeAll(async () => {
  server = await startServer({ demo: 'small' })
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Somebody of the demo, by a part of the name. */
async function idOf(name: string): Promise<string> {
  const answer = await fetch(`${server.url}/api/v1/sandbox/people`, { headers: { 'accept-language': 'kk' } })
  const { people } = (await answer.json()) as { people: { id: string; name: string }[] }
  return people.find((one) => one.name.includes(name))?.id ?? ''
}

async function journey(desk: Desk, story: () => Promise<void>): Promise<void> {
  try {
    await story()
  } catch (error) {
    process.stderr.write(await whereItStopped(desk))
    throw error
  } finally {
    await desk.page.context().close()
  }
}

/** What is signed is read first; then the key of the sandbox signs it, and the page says what came of it. */
async function signWithKey(desk: Desk, words: readonly string[]): Promise<void> {
  const t = desk.say.signing
  for (const one of [t('text.title'), t('then.title'), ...words]) expect(await desk.text()).toContain(one)
  if (desk.hasScript) expect(await axe(desk.page)).toEqual([])
  await desk.follow(t('way.eds'))
  expect(await desk.text()).toContain(t('key.lead'))
  if (desk.hasScript) expect(await axe(desk.page)).toEqual([])
  await desk.press(t('key.sandbox-submit'))
  expect(await desk.text()).toContain(t('outcome.used-text'))
  if (desk.hasScript) expect(await axe(desk.page)).toEqual([])
}

describe('an act that is signed', () => {
  it('REP-STD-18 DEC-59 a mother signs the choice of an organisation in Kazakh on a telephone without a script', async () => {
    const desk = await openDesk({ url: server.url, browser, lang: 'kk', width: 360, javaScript: false })
    const { placement, signing: t, ui } = desk.say
    await journey(desk, async () => {
      await desk.sit({ person: await idOf('Айгүл') })
      await desk.follow(placement('do.choose'))
      await desk.select(placement('choose.region'), placement('choose.every-region'))
      await desk.press(ui('filters.apply'))
      // A place that is free now: its link leads to the choice, the others to a queue.
      await desk.page.getByRole('main').locator('a[href*="/choose/"]').first().click()
      await desk.press(ui('form.sign'))
      await signWithKey(desk, [placement('request.organisation'), 'Әлихан'])
      await desk.follow(t('again.submit'))
      expect(await desk.text()).toContain(t('again.holds'))
      await desk.follow(t('outcome.go-on'))
      expect(await desk.text()).toContain(placement('state.reserved'))
    })
  }, 60_000)

  it('DEC-59 the head signs a conclusion in Kazakh, with no barrier on the way', async () => {
    const desk = await openDesk({ url: server.url, browser, lang: 'kk', width: 360, javaScript: true })
    const { consultation, ui } = desk.say
    await journey(desk, async () => {
      await desk.sit({ person: await idOf('Оспанов') })
      await desk.follow(consultation('work.drafted'))
      await desk.page.getByRole('rowheader').getByRole('link').first().click()
      await desk.follow(consultation('draft.title'))
      await desk.follow(consultation('sign.title'))
      await desk.press(ui('form.sign'))
      await signWithKey(desk, [consultation('sign.digest')])
      await desk.follow(desk.say.signing('outcome.go-on'))
      expect(desk.page.url()).toContain('/consultation/conclusions/')
    })
  }, 60_000)
})

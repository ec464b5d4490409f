import { describe, expect, it } from 'vitest'
import type { Desk } from './support/desk.ts'
import { atDesk, expectNoViolations, ON_TELEPHONE, useServer } from './support/journey.ts'

const place = useServer({ demo: 'small' })

/** Somebody of the demo, by a part of the name. */
async function idOf(name: string): Promise<string> {
  const answer = await fetch(`${place.server.url}/api/v1/sandbox/people`, {
    headers: { 'accept-language': 'kk' },
  })
  const { people } = (await answer.json()) as { people: { id: string; name: string }[] }
  return people.find((one) => one.name.includes(name))?.id ?? ''
}

/** What is signed is read first; then the key of the sandbox signs it, and the page says what came of it. */
async function signWithKey(desk: Desk, words: readonly string[]): Promise<void> {
  const t = desk.say.signing
  for (const one of [t('text.title'), t('then.title'), ...words]) expect(await desk.text()).toContain(one)
  await expectNoViolations(desk)
  await desk.follow(t('way.eds'))
  expect(await desk.text()).toContain(t('key.lead'))
  await expectNoViolations(desk)
  await desk.press(t('key.sandbox-submit'))
  expect(await desk.text()).toContain(t('outcome.used-text'))
  await expectNoViolations(desk)
}

/** What only a specialist asks for is folded away below the plain words, opens at a press, and is printed open. */
async function expectFolded({ page, say }: Desk): Promise<void> {
  const [plain, technical] = (['facts.means', 'facts.digest'] as const).map((key) =>
    page.getByText(say.signing(key), { exact: true }),
  )
  const seen = async () => [await plain?.isVisible(), await technical?.isVisible()]
  expect(await seen()).toEqual([true, false])
  await page.emulateMedia({ media: 'print' })
  expect(await seen()).toEqual([true, true])
  await page.emulateMedia({ media: 'screen' })
  await page.getByText(say.ui('specialist.title')).first().click()
  expect(await seen()).toEqual([true, true])
}

describe('an act that is signed', () => {
  it('REP-STD-18 DEC-59 a mother signs the choice of an organisation in Kazakh on a telephone without a script', async () => {
    await atDesk(place, ON_TELEPHONE, async (desk) => {
      const { placement, signing: t, ui } = desk.say
      await desk.sit({ person: await idOf('Айгүл') })
      await desk.follow(placement('do.choose'))
      // What there is instead stands in the way until it has been seen.
      await desk.press(placement('do.instead-seen'))
      await desk.select(placement('choose.region'), placement('choose.every-region'))
      await desk.press(ui('filters.apply'))
      // A place that is free now: its link leads to the choice, the others to a queue.
      await desk.page.getByRole('main').locator('a[href*="/choose/"]').first().click()
      await desk.press(ui('form.sign'))
      await signWithKey(desk, [placement('request.organisation'), 'Әлихан'])
      await expectFolded(desk)
      await desk.follow(t('again.submit'))
      expect(await desk.text()).toContain(t('again.holds'))
      await desk.follow(t('outcome.go-on'))
      expect(await desk.text()).toContain(placement('state.reserved'))
    })
  }, 60_000)

  it('DEC-59 the head signs a conclusion in Kazakh, with no barrier on the way', async () => {
    await atDesk(place, { ...ON_TELEPHONE, javaScript: true }, async (desk) => {
      const { consultation, ui } = desk.say
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

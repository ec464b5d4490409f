import { type Lang, localize } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { SETTLEMENT_TYPE_NAMES } from '../../app/src/capabilities/network/domain/settlement.ts'
import { messages as http } from '../../app/src/platform/http/messages.ts'
import { TURKISTAN, turkistan } from './support/birth.ts'
import { type Desk, deskAt } from './support/desk.ts'
import { AT_DESK, atDesk, ON_TELEPHONE, useDesk, useServer } from './support/journey.ts'
import { typedIn } from './support/typed.ts'

const place = useServer({ clock: '2023-09-11T09:00:00+06:00' })
const used = useDesk(place, AT_DESK)

describe('network', () => {
  it('LAW-8-17 a planner reaches the plan from the first page; a unit "by norm" in a district centre is refused with its article and allowed as an extra', async () => {
    const { desk } = used
    const { path, network: t, ui } = desk.say
    await desk.sit({ role: 'network-planner', region: TURKISTAN })
    await desk.visit('/')
    await desk.follow(path('landing.regions'))
    await desk.follow(turkistan(desk))
    await desk.follow(t('region.draft'))
    const centre = new RegExp(`– ${localize(SETTLEMENT_TYPE_NAMES['district-centre'], desk.lang)}$`)
    await desk.selectValue(t('filter.kind'), 'rehabilitation-centre')
    await desk.select(t('column.settlement'), centre)
    await desk.pick(t('draft.basis'), t('basis.norm'))
    await desk.press(t('draft.submit'))
    const refused = await desk.text()
    expect(refused).toContain(ui('refused.title'))
    expect(refused).toContain(t('refusal.not-by-norm-here'))
    expect(refused).toContain(t('remedy.not-by-norm-here'))

    await desk.pick(t('draft.basis'), t('basis.extra'))
    await desk.press(t('draft.submit'))
    expect(await desk.text()).not.toContain(ui('refused.title'))
    expect(await desk.page.getByRole('heading', { level: 1 }).textContent()).toContain(turkistan(desk))
  })
})

describe('statistics', () => {
  it('a visitor without an account reads a table, its source and every check', async () => {
    await atDesk(place, { ...ON_TELEPHONE, lang: 'ru' }, async (visitor) => {
      const { path, statistics: t } = visitor.say
      await visitor.visit('/')
      await visitor.follow(path('landing.statistics'))
      await visitor.follow(new RegExp(`^${t('table.name', { number: 4 })}`))
      expect(await visitor.text()).toContain(t('table.source'))
      await visitor.follow(t('checks.all'))
      expect(await visitor.text()).toContain(t('checks.differences-title'))
    })
  })
})

/** Half a form: a word, a day, a choice and an answer. */
async function fillHalf(desk: Desk): Promise<void> {
  const { registry: t } = desk.say
  await desk.type(t('field.familyName'), 'Қасымова')
  await desk.day(t('field.birthDate'), '1995-03-02')
  await desk.select(t('field.region'), turkistan(desk))
  await desk.pick(t('field.sex'), t('sex.female'))
}

const HALF = { familyName: 'Қасымова', 'birthDate.month': '3', region: TURKISTAN, sex: 'female' }

/** What the form of the page would send now, of what was filled in. */
async function filled({ page }: Desk): Promise<Record<string, unknown>> {
  const all = await page.evaluate(() =>
    Object.fromEntries(new FormData(document.querySelector('main form') as HTMLFormElement)),
  )
  return Object.fromEntries(Object.keys(HALF).map((name) => [name, all[name]]))
}

const speak = ({ page }: Desk, lang: Lang) => page.locator(`.util a[lang=${lang}]`).click()
const kept = ({ page }: Desk) => page.evaluate(() => sessionStorage.length)

describe('a form in another language', () => {
  it('keeps what was typed when the page is read in Russian and English, once, and for nobody else', async () => {
    await atDesk(place, { ...ON_TELEPHONE, javaScript: true }, async (desk) => {
      await desk.sit({ role: 'obstetric-nurse', region: TURKISTAN })
      await desk.visit('/people/new-adult')
      await fillHalf(desk)
      await speak(desk, 'ru')
      await desk.page.waitForURL(/\/ru\/people\/new-adult$/)
      expect([await filled(desk), await kept(desk)]).toEqual([HALF, 0])
      // Refused for want of the rest: what was typed goes along to the third language, and is gone after that.
      await desk.page.locator('main form button[type=submit]').click()
      await desk.page.locator('.errors').waitFor()
      await speak(desk, 'en')
      await desk.page.waitForURL(/\/en\/people\/new-adult$/)
      expect([await filled(desk), await kept(desk)]).toEqual([HALF, 0])
      await desk.page.reload()
      expect((await filled(desk))['familyName']).toBe('')

      await desk.page.getByRole('main').locator('[name=familyName]').fill('Қасымова')
      await desk.page.context().clearCookies({ name: 'tirek_session' })
      await speak(desk, 'kk')
      await desk.page.waitForURL(/\/kk\/sign-in/)
      expect(await kept(desk)).toBe(0)
    })
  })

  it('begins by one press on the list of people of the sandbox', async () => {
    await atDesk(place, ON_TELEPHONE, async (desk) => {
      await desk.visit('/sign-in')
      const enter = desk.page.getByRole('button', {
        name: new RegExp(`^${desk.say.access('sign-in.enter')}`),
      })
      await enter.first().click()
      await desk.page.waitForURL('**/kk/home')
    })
  })

  it('takes no secret along: a form with a password is empty in the other language', async () => {
    await atDesk(place, { ...ON_TELEPHONE, javaScript: true }, async (desk) => {
      await desk.visit('/sign-in/password')
      const login = desk.page.locator('[name=login]')
      await login.fill('aigul.nurse')
      await desk.page.locator('[name=password]').fill('a long secret phrase')
      const held = await desk.page.evaluate(() => {
        const link = document.querySelector<HTMLElement>('.util a[lang=ru]')
        link?.addEventListener('click', (event) => event.preventDefault(), { once: true })
        link?.click()
        return sessionStorage.getItem('typed')
      })
      expect(held).not.toMatch(/secret|aigul/)
      await speak(desk, 'ru')
      await desk.page.waitForURL(/\/ru\/sign-in\/password$/)
      expect([await login.inputValue(), await kept(desk)]).toEqual(['', 0])
    })
  })
})

describe('consultation', () => {
  it('a page that someone else has overtaken writes nothing and keeps what was typed', async () => {
    const { desk } = used
    const { consultation: t } = desk.say
    const typed = typedIn(desk.lang)
    await desk.sit({ role: 'pmpc-registrar', region: TURKISTAN })
    await desk.follow(t('work.opened'))
    await desk.follow(t('open.title'))
    await desk.type(t('open.family-name'), 'Сейіт')
    await desk.type(t('open.given-name'), 'Дана')
    await desk.day(t('open.birth-date'), '2018-02-28')
    await desk.pick(t('open.sex'), t('sex.female'))
    await desk.type(t('open.birth-record'), '10-77')
    await desk.select(t('open.region'), turkistan(desk))
    await desk.select(t('open.asked-by'), t('asked.organisation'))
    await desk.type(t('open.request'), typed.request)
    await desk.press(t('open.submit'))
    await desk.follow(t('schedule.title'))

    const second = await deskAt(desk)
    await second.page.goto(desk.page.url())
    const setDay = async (at: Desk, day: string, room: string) => {
      await at.day(t('schedule.day'), day)
      await at.type(t('schedule.time'), '10:30')
      await at.type(t('schedule.place'), room)
      await at.press(t('schedule.submit'))
    }
    await setDay(desk, '2023-09-20', typed.place)
    expect(await desk.text()).toContain(typed.place)
    await setDay(second, '2023-09-21', 'Другой кабинет')
    const answer = await second.text()
    expect(answer).toContain(http.for(desk.lang)('refusal.stale'))
    const kept = second.page.getByRole('textbox', { name: t('schedule.place') })
    expect(await kept.inputValue()).toBe('Другой кабинет')

    await desk.page.reload()
    expect(await desk.text()).not.toContain('Другой кабинет')
  })
})

import { localize } from '@tirek/kernel'
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

import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../main/testing/test-system.ts'
import { arrival, houseOf } from './placement.fixture.ts'
import { adultResident, childResident, enterText, type Resident } from './stay.fixture.ts'
import { useSystem } from './system.fixture.ts'

const at = useSystem('2024-01-08T09:00:00+06:00')

describe('pages of the stay', () => {
  let adult: Resident
  let officer: Person
  beforeAll(async () => {
    adult = await adultResident(at.system, at.staff)
    officer = await at.system.signIn({ role: 'authority-officer', specialty: 'social-authority' })
  })

  const stay = (lang: string) => `/${lang}/placement/requests/${adult.requestId}/stay`

  it('DEC-24 says on the closed steps what they are, why they are closed and what to do meanwhile, in three languages', async () => {
    const words = {
      kk: ['Мәтінін күтеді', 'Неге жабық', 'Әзірге не істеуге болады'],
      ru: ['Ожидает текста', 'Почему закрыто', 'Что делать сейчас'],
      en: ['Awaiting legal text', 'Why it is closed', 'What to do meanwhile'],
    }
    for (const [lang, wanted] of Object.entries(words)) {
      for (const path of [stay(lang), `/${lang}/placement/steps`]) {
        const { statusCode, body } = await adult.self.page(path)
        expect(statusCode).toBe(200)
        for (const one of wanted) expect(body, `${path} ${one}`).toContain(one)
      }
    }
    const { body } = await adult.self.page(stay('ru'))
    expect(body).toContain('wish-to-leave')
    expect(body).not.toContain('/ask-leave')
    const staff = (await adult.registrar.page(stay('ru'))).body
    expect(staff).not.toContain('wish-to-leave')
    expect(staff, 'staff are not told to name the day themselves').not.toContain('называете')
    const shut = await adult.registrar.page(stay('ru').replace(/stay$/, 'start-leave'))
    expect(shut.statusCode, 'no form opens for a step that waits for its text').toBe(409)
    expect(shut.body).not.toContain('name="orderNumber"')
  })

  it('DEC-89 names the edition of the Standard by its day, as the language writes it', async () => {
    const days = { kk: '2023 жылғы 29 маусым', ru: '29 июня 2023 года', en: '29 June 2023' }
    for (const [lang, day] of Object.entries(days))
      expect((await adult.self.page(stay(lang))).body).toMatch(new RegExp(`: ${day}\\s`))
  })

  it('switches a step on by a form, and the person finds its form from that moment on', async () => {
    const path = '/ru/placement/steps/enter'
    const typed = {
      _key: 'step-1',
      step: 'leave',
      point: '7',
      'from.day': '8',
      'from.month': '1',
      'from.year': '2024',
      source: 'Әділет, сынақ',
      daysAtOnce: '30',
    }
    const wrong = await officer.post(path, typed)
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('Текст этого пункта уже есть')
    expect(wrong.body).toContain('Әділет, сынақ')
    const sent = await officer.post(path, { ...typed, _key: 'step-2', point: '9' })
    expect([sent.statusCode, sent.headers.location]).toEqual([303, '/ru/placement/steps'])
    expect((await adult.self.page(stay('ru'))).body).toContain('/ask-leave')
    const asked = await adult.self.post(`/ru/placement/requests/${adult.requestId}/ask-leave`, {
      _key: 'leave-1',
      'from.day': '9',
      'from.month': '1',
      'from.year': '2024',
      'until.day': '12',
      'until.month': '1',
      'until.year': '2024',
      place: 'У сестры',
    })
    expect(asked.statusCode).toBe(303)
    expect((await adult.registrar.page(stay('ru'))).body).toContain('/start-leave')
    const { body } = await officer.page('/ru/placement/steps')
    const rule = /steps\/([0-9a-f-]{36})\/end/.exec(body)?.[1] ?? ''
    const ended = await officer.post(`/ru/placement/steps/${rule}/end`, {
      _key: 'end-1',
      'to.day': '31',
      'to.month': '1',
      'to.year': '2024',
    })
    expect(ended.statusCode).toBe(303)
  })

  it('REP-II-5 asks a representative for the interests and the view of the child, and keeps what was typed', async () => {
    const child = await childResident(at.system, at.staff)
    const path = `/ru/placement/requests/${child.requestId}/wish-to-leave`
    expect((await child.self.page(path)).body).toContain('name="bestInterests"')
    const sent = await child.self.post(path, {
      _key: 'wish-1',
      'leaveOn.day': '9',
      'leaveOn.month': '1',
      'leaveOn.year': '2024',
      goesTo: 'family',
      address: 'Түркістан, 5',
      asksView: 'yes',
      bestInterests: 'Семья переехала ближе',
      'courtAct.number': '',
      'courtAct.court': '',
    })
    expect(sent.statusCode).toBe(422)
    expect(sent.body).toContain('Семья переехала ближе')
    expect(sent.body).toContain('Түркістан, 5')
    const { body } = await adult.self.page(`/ru/placement/requests/${adult.requestId}/wish-to-leave`)
    expect(body).not.toContain('name="bestInterests"')
  })

  it('opens the reviews to the department and the organisation, and to nobody else', async () => {
    for (const who of [at.staff.specialist, at.staff.head, adult.registrar])
      expect((await who.page('/kk/placement/reviews')).statusCode).toBe(200)
    expect((await adult.self.page('/kk/placement/reviews')).statusCode).toBe(403)
  })

  it('leads a transfer through its pages: the person, the department, the organisation that the person comes to', async () => {
    const { requestId, self } = await adultResident(at.system, at.staff)
    const ruleId = await enterText(at.system, 'transfer', '2024-01-08')
    const of = (step: string) => `/ru/placement/requests/${requestId}/${step}`
    const other = await houseOf(at.system, 4, 2)
    expect((await self.page(of('ask-transfer'))).body).toContain(other.id)
    const day = { 'arrivedOn.day': '8', 'arrivedOn.month': '1', 'arrivedOn.year': '2024' }
    const sent = [
      await self.post(of('ask-transfer'), {
        _key: 't-1',
        organisationId: other.id,
        reason: 'Ближе к дочери',
      }),
      await at.staff.specialist.post(of('answer-transfer'), {
        _key: 't-2',
        approves: 'yes',
        reason: 'Место есть',
      }),
    ]
    expect(sent.map(({ statusCode }) => statusCode)).toEqual([303, 303])
    expect((await other.registrar.page('/ru/placement/house/today')).body).toContain(requestId)
    expect((await other.registrar.page(of('stay'))).body).toContain('/transfer"')
    expect((await adult.registrar.page(of('stay'))).body).not.toContain('/transfer"')
    const bare = await other.registrar.post(of('transfer'), { _key: 't-2b', ...day })
    expect([bare.statusCode, bare.body.includes('id="f-iin-error"')]).toEqual([422, true])
    const { iin = '' } = await arrival(other.registrar, requestId, '2024-01-08')
    const moved = await other.registrar.post(of('transfer'), { _key: 't-3', ...day, iin })
    expect(moved.statusCode).toBe(303)
    const officerOfLaw = await at.system.signIn({ role: 'authority-officer', specialty: 'social-authority' })
    await officerOfLaw.done('placement.end-step-rule', { ruleId, to: '2024-01-08' })
  })
})

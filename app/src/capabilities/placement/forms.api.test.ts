import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import {
  appliedBy,
  DOCUMENTS,
  disability,
  type Family,
  impossibleIin,
  recogniseNeed,
  registerFamily,
  registerRecipient,
  registerUnproved,
  runWorker,
  takeOn,
} from './placement.fixture.ts'
import { type Staff, signInStaff, TURKISTAN } from './system.fixture.ts'

let system: TestSystem
let staff: Staff
let family: Family

beforeAll(async () => {
  system = await startTestSystem('2023-12-14T09:00:00+06:00')
  staff = await signInStaff(system)
  family = await registerFamily(system, staff)
})
afterAll(() => system.close())

async function sends(who: Person, path: string, fields: Record<string, string>): Promise<void> {
  const answer = await who.post(`/kk${path}`, { _key: path, ...fields })
  expect(answer.statusCode, `${path}: ${answer.body.slice(0, 2000)}`).toBe(303)
}

describe('a paper application', () => {
  it('REP-STD-7 REP-STD-8 offers by name whoever may have signed it, and asks for no number of a record', async () => {
    const path = `/ru/placement/apply/${family.childId}`
    const { body } = await staff.specialist.page(path)
    expect(body).toMatch(new RegExp(`type="radio"[^>]*name="applicantId"[^>]*value="${family.motherId}"`))
    expect(body).toContain('Сейтқали Айгүл')
    expect(body).toContain('Мать')
    expect(body).not.toMatch(/type="text"[^>]*name="applicantId"/)

    const adult = await registerRecipient(system, staff)
    const own = await staff.specialist.page(`/ru/placement/apply/${adult.personId}`)
    expect(own.body).toContain(`value="${adult.personId}" checked`)
    expect((await family.mother.page(path)).body).not.toContain('applicantId')
  })

  it('REP-STD-7 leads to the register when nobody on record may sign for the child', async () => {
    const { childId } = await staff.clinic.done<{ childId: string }>('registry.register-child', {
      familyName: 'Омар',
      givenName: 'Дана',
      birthDate: '2016-01-02',
      sex: 'female',
      iin: impossibleIin(),
      region: TURKISTAN,
    })
    const { body } = await staff.specialist.page(`/kk/placement/apply/${childId}`)
    expect(body).toContain(`/people/${childId}/representatives/new`)
    expect(body).not.toContain('name="stay"')
  })

  it('enters the application of the representative who was picked', async () => {
    const other = await registerFamily(system, staff)
    await recogniseNeed(staff, other.childId, 1)
    const fields = { applicantId: other.motherId, stay: 'permanent' }
    await sends(staff.specialist, `/placement/apply/${other.childId}`, fields)
    const { requests } = await other.mother.shown<{ requests: { state: string }[] }>('placement.requests')
    expect(requests).toMatchObject([{ state: 'submitted' }])
  })
})

describe('what a decision about a child must show', () => {
  it('REP-II-6 takes no half of a child’s view', async () => {
    const other = await registerFamily(system, staff)
    await takeOn(staff, other.childId)
    const answer = await staff.worker.command('placement.recognise-need', {
      personId: other.childId,
      category: 1,
      reasons: ['family-asks'],
      assessment: 'x',
      document: '1',
      childView: { asked: true, how: 'әңгіме' },
    })
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({
      fields: ['help', 'said', 'weight'].map((part) => ({ path: `childView.${part}`, code: 'required' })),
    })
  })

  it('REP-II-9 lets the decision fill in only the alternatives that the recognition left open', async () => {
    const other = await registerFamily(system, staff)
    await takeOn(staff, other.childId)
    await staff.worker.done('placement.recognise-need', {
      personId: other.childId,
      category: 1,
      reasons: ['family-asks'],
      assessment: 'x',
      document: '1',
      childView: { asked: false, why: 'ес-түссіз' },
      alternatives: { 'close-relatives': 'жоқ', 'wider-family': 'жоқ', 'home-help': 'жеткіліксіз' },
    })
    const applied = await other.mother.done<{ requestId: string }>('placement.apply', {
      personId: other.childId,
    })
    const { requestId } = applied
    const decide = `/placement/requests/${requestId}/decide`
    await runWorker(system)
    await staff.specialist.done('placement.accept-package', { requestId, documents: DOCUMENTS })
    const page = await staff.executive.page(`/ru${decide}`)
    expect(page.body).toContain('name="alternatives.day-care"')
    expect(page.body).not.toContain('name="alternatives.home-help"')
    await sends(staff.executive, decide, {
      provides: 'yes',
      reason: 'расталды',
      bestInterests: 'күтім үздіксіз',
      'alternatives.family-in-community': 'қаралды',
      'alternatives.day-care': 'қаралды',
    })
    expect(await staff.head.shown('placement.request', { requestId })).toMatchObject({ state: 'decided' })
    const shown = (await staff.head.page(`/ru/placement/requests/${requestId}`)).body
    expect(shown).toContain('Дневное отделение: қаралды')
    expect(shown).toContain('Помощь на дому: жеткіліксіз')
  })
})

const pageOf = (requestId: string) => `/ru/placement/requests/${requestId}`

/** What a page says from a place on. */
const after = (body: string, place: string) => body.slice(body.indexOf(place))

describe('papers at the desk of a department', () => {
  it('REP-STD-15 keeps each defect at its paper, and shows it first to whoever mends and whoever compares anew', async () => {
    const family = await registerFamily(system, staff)
    const requestId = await appliedBy(staff, family)
    const returning = `${pageOf(requestId)}/return`
    const kinds = { 'defects.0.document': 'application', 'defects.1.document': 'identity' }
    const papers = { ...kinds, 'defects.2.document': 'medical-card', _key: 'return-1' }
    const long = await staff.specialist.post(returning, { ...papers, 'defects.2.what': 'я'.repeat(4001) })
    expect(long.statusCode).toBe(422)
    expect(long.body).toMatch(/href="#[^"]*defects[^"]*2[^"]*what"/)
    expect(long.body).not.toMatch(/href="#[^"]*defects[^"]*0[^"]*what"/)

    const none = await staff.specialist.post(returning, { ...papers, _key: 'return-2' })
    expect(none.body).toContain('Напишите недостаток хотя бы одного документа')
    await staff.specialist.post(returning, {
      ...papers,
      _key: 'return-3',
      'defects.2.what': 'Нет выписки',
    })
    const told = (await family.mother.page(pageOf(requestId))).body
    expect(told.indexOf('Нет выписки')).toBeLessThan(told.indexOf('id="beside"'))
    expect((await family.mother.page(`${pageOf(requestId)}/resubmit`)).body).toContain('Нет выписки')
    const asked = (await family.mother.page(`${pageOf(requestId)}?part=need`)).body
    expect(told, 'the file is folded for a family').toContain('<details class="fold part" id="need">')
    expect(asked, 'and open at the part asked for').toContain('<details class="fold part" id="need" open')
    const staffPage = (await staff.specialist.page(pageOf(requestId))).body
    expect(staffPage).not.toContain('class="fold part"')
    expect(staffPage).toContain('Сейчас от вас ничего не требуется')

    await family.mother.done('placement.resubmit', { requestId, note: 'Выписка приложена' })
    const compared = (await staff.specialist.page(`${pageOf(requestId)}/package`)).body
    expect(compared).toContain('Нет выписки')
    expect(compared).toContain('Выписка приложена')
  })

  it('REP-STD-9 shows whoever decides what the applicant has written, and who has applied', async () => {
    const { childId, motherId } = await registerFamily(system, staff)
    await recogniseNeed(staff, childId, 1)
    const paper = { personId: childId, applicantId: motherId, stay: 'temporary', wishes: 'Ближе к дому' }
    const wrong = await staff.specialist.command('placement.apply', { ...paper, phone: 'нет' })
    expect(wrong.body).toMatchObject({ fields: [{ path: 'phone', code: 'phone-format' }] })
    const given = { ...paper, phone: '+7 701 000 00 07' }
    const { requestId } = await staff.specialist.done<{ requestId: string }>('placement.apply', given)
    await runWorker(system)
    await staff.specialist.done('placement.accept-package', { requestId, documents: DOCUMENTS })
    await runWorker(system)
    const { body } = await staff.executive.page(pageOf(requestId))
    for (const said of ['Сейтқали Айгүл', 'На бумаге', 'Временное', 'Ближе к дому', 'ES-', 'II группа'])
      expect(body).toContain(said)
    expect(body).not.toContain('000 00 07')
    expect((await staff.specialist.page(pageOf(requestId))).body).toContain('000 00 07')
  })

  it('REP-STD-12 says that no disability is established, why that stops a decision, and asks anew', async () => {
    const family = await registerUnproved(system, staff)
    const requestId = await appliedBy(staff, family)
    await runWorker(system)
    await staff.specialist.done('placement.accept-package', { requestId, documents: DOCUMENTS })
    const shown = after((await staff.executive.page(pageOf(requestId))).body, 'id="look-ups"')
    expect(shown).toContain('Инвалидность не установлена')
    const decision = { requestId, provides: true, reason: 'Нужен уход', bestInterests: 'Уход' }
    expect((await staff.executive.command('placement.decide', decision)).body).toMatchObject({
      code: 'placement.answer-does-not-fit',
      fields: [{ path: 'provides' }],
    })

    await disability(staff, family.childId, 'group-2')
    expect((await staff.specialist.page(pageOf(requestId))).body).toContain('Повторить запросы')
    expect(await staff.specialist.done('placement.retry-look-ups', { requestId })).toMatchObject({
      asked: expect.arrayContaining(['disability']),
    })
    await runWorker(system)
    expect(await staff.executive.done('placement.decide', decision)).toMatchObject({ state: 'decided' })
  })

  it('REP-STD-15 after a refusal asks nobody to begin anew and promises no further step', async () => {
    const family = await registerFamily(system, staff)
    const requestId = await appliedBy(staff, family)
    await runWorker(system)
    await staff.specialist.done('placement.accept-package', { requestId, documents: DOCUMENTS })
    await staff.executive.done('placement.decide', { requestId, provides: false, reason: 'Күтуші бар' })
    const home = (await family.mother.page('/ru/home')).body
    expect(home).not.toContain('От вас нужен один шаг')
    expect(home).toContain('В услугах отказано')
    expect(home).not.toContain('Выбор организации')
    const path = (await family.mother.page(`/ru/path/${family.childId}`)).body
    expect(path).toContain('Новое заявление можно подать')
    expect(path).toContain(`/placement/apply/${family.childId}`)
  })
})

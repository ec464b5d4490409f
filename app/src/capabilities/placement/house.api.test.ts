import { beforeAll, describe, expect, it } from 'vitest'
import { historyOf, houseOf, runWorker } from './placement.fixture.ts'
import { adultResident, childResident, type Resident } from './stay.fixture.ts'
import { useSystem } from './system.fixture.ts'

const at = useSystem('2024-01-08T09:00:00+06:00')

type Kind = { kind: string; norm: object | null; planned: number | null; given: number; days: string[] }
type Day = {
  absences: { requestId: string; hoursLeft: number; hoursGone: number; isChild: boolean }[]
  breaches: { requestId: string; recorded: number; needed: number; isReached: boolean; explanation: string }[]
}

describe('the organisation from the inside', () => {
  let adult: Resident
  let second: Resident
  let child: Resident
  beforeAll(async () => {
    adult = await adultResident(at.system, at.staff)
    second = await adultResident(at.system, at.staff)
    child = await childResident(at.system, at.staff)
  })

  const planOf = async ({ self, requestId }: Resident, month?: string) =>
    (await self.shown<{ kinds: Kind[] }>('placement.plan', { requestId, ...(month ? { month } : {}) })).kinds

  const talksOf = async (who: Resident) =>
    (await planOf(who)).find(({ kind }) => kind === 'social-psychological')

  it('REP-STD-33 keeps a plan over the kinds of service, and the family reads the same as the organisation', async () => {
    const { requestId, registrar } = child
    const line = { requestId, kind: 'social-pedagogical', content: 'оқу', agreedWith: 'анасы' }
    await registrar.done('placement.set-plan-line', { ...line, timesAMonth: 8 })
    await registrar.done('placement.set-plan-line', { ...line, timesAMonth: 10 })
    const shown = await planOf(child)
    expect(shown).toEqual([
      expect.objectContaining({ kind: 'social-pedagogical', planned: 10, given: 0, norm: null }),
    ])
    expect(await registrar.shown('placement.plan', { requestId })).toMatchObject({
      kinds: shown,
      maySet: true,
    })
    expect((await child.self.command('placement.set-plan-line', { ...line, timesAMonth: 1 })).status).toBe(
      403,
    )
    const { registrar: stranger } = await houseOf(at.system, 1, 2)
    expect((await stranger.query('placement.plan', { requestId })).status).toBe(404)
    expect((await stranger.command('placement.set-plan-line', { ...line, timesAMonth: 1 })).status).toBe(404)
  })

  it('REP-STD-33 DEC-24 shows a norm only when its text was entered, with the point, from its first day on', async () => {
    const officer = await at.system.signIn({ role: 'authority-officer', specialty: 'social-authority' })
    const norm = { step: 'norms', from: '2024-01-01', point: '15', source: 'сынақ' }
    expect((await officer.command('placement.enter-step-rule', norm)).body).toMatchObject({
      fields: [{ path: 'kind' }, { path: 'timesAMonth' }],
    })
    await officer.done('placement.enter-step-rule', { ...norm, kind: 'social-pedagogical', timesAMonth: 12 })
    const [shown] = await planOf(child)
    expect(shown).toMatchObject({ norm: { timesAMonth: 12, cite: { act: 'order-263', unit: 'p-15' } } })
    expect((await planOf(child, '2023-12')).length).toBe(0)
  })

  it('REP-STD-33 writes down a day of many residents in one form, once, and takes back what was ticked by mistake', async () => {
    const { registrar } = adult
    for (const { requestId } of [adult, second])
      await registrar.done('placement.set-plan-line', {
        requestId,
        kind: 'social-psychological',
        content: 'сұхбат',
        timesAMonth: 4,
        agreedWith: 'өзі',
      })
    const entry = (one: Resident, times = 1) => ({
      requestId: one.requestId,
      kind: 'social-psychological',
      times,
    })
    const day = { on: '2024-01-08', given: [entry(adult), entry(second)] }
    expect(await registrar.done('placement.record-deliveries', day)).toMatchObject({ recorded: 2 })
    await registrar.done('placement.record-deliveries', day)
    expect(await talksOf(adult)).toMatchObject({ given: 1, days: ['2024-01-08'], planned: 4 })
    await registrar.done('placement.record-deliveries', { ...day, given: [entry(second, 0)] })
    expect(await talksOf(second)).toMatchObject({ given: 0, days: [] })

    const wrong = async (input: object) =>
      (await registrar.command('placement.record-deliveries', { ...day, ...input })).body
    expect(await wrong({ on: '2024-01-09' })).toMatchObject({ fields: [{ path: 'on', code: 'future-date' }] })
    expect(await wrong({ on: '2024-01-05' })).toMatchObject({ fields: [{ path: 'on', code: 'before-stay' }] })
    expect(await wrong({ given: [{ ...entry(adult), kind: 'social-legal' }] })).toMatchObject({
      fields: [{ path: 'given', code: 'not-in-plan' }],
    })
    expect(
      (await registrar.command('placement.record-deliveries', { ...day, given: [entry(child)] })).status,
    ).toBe(404)
  })

  it('offers the day as a page with a tick for each resident and kind, and sends what stands on it', async () => {
    const { registrar } = adult
    const { body } = await registrar.page('/ru/placement/house/given?on=2024-01-08')
    const rows = /name="rows" value="([^"]+)"/.exec(body)?.[1] ?? ''
    expect(rows.split(' ')).toHaveLength(2)
    const ticked = `${second.requestId}/social-psychological`
    const sent = await registrar.post('/ru/placement/house/given', {
      _key: 'g-1',
      day: '2024-01-08',
      rows,
      given: ticked,
    })
    expect([sent.statusCode, sent.headers.location]).toEqual([
      303,
      '/ru/placement/house/given?on=2024-01-08&done=saved',
    ])
    const saved = await registrar.page('/ru/placement/house/given?on=2024-01-08&done=saved')
    expect(saved.body).toContain('Сохранено')
    const early = await registrar.page('/ru/placement/house/given?on=2024-01-05')
    expect(early.body, 'nobody had come by then').not.toContain('name="rows"')
    const later = await registrar.page('/ru/placement/house/given?on.day=31&on.month=1&on.year=2024')
    expect([later.statusCode, later.body.includes('value="31"')]).toEqual([422, true])
    const back = async (query: string) =>
      (await registrar.page(`/ru/placement/house/given${query}`)).body.includes(
        `href="/ru/placement/requests/${adult.requestId}/plan"`,
      )
    expect([await back(`?from=${adult.requestId}`), await back('')]).toEqual([true, false])
    expect(await talksOf(adult)).toMatchObject({ given: 0 })
    expect(await talksOf(second)).toMatchObject({ given: 1 })
    for (const lang of ['kk', 'ru', 'en'])
      expect((await adult.self.page(`/${lang}/placement/requests/${adult.requestId}/plan`)).statusCode).toBe(
        200,
      )
  })

  it('REP-STD-29 DEC-29 runs the 48 hours of an absence as a row of the worker, by the hour, and tells the person', async () => {
    const { registrar, requestId, personId, self } = adult
    await at.system.setClock('2024-01-09T10:00:00+06:00')
    await registrar.done('placement.record-absence', { requestId, leftOn: '2024-01-09', leftTime: '08:00' })
    const dayOf = () => registrar.shown<Day>('placement.house-day')
    expect((await dayOf()).absences).toEqual([
      expect.objectContaining({ requestId, hoursLeft: 46, hoursGone: 2, isChild: false }),
    ])
    const names = async () => (await historyOf(at.system, requestId)).map(({ name }) => name)
    await at.system.setClock('2024-01-11T07:59:00+06:00')
    await runWorker(at.system)
    expect(await names()).not.toContain('placement.absence-long')
    await at.system.setClock('2024-01-11T08:01:00+06:00')
    await runWorker(at.system)
    await runWorker(at.system)
    expect((await names()).filter((name) => name === 'placement.absence-long')).toHaveLength(1)
    expect((await dayOf()).absences[0]?.hoursLeft).toBeLessThan(0)
    const { notices } = await self.shown<{ notices: { kind: string }[] }>('notices.of-person', { personId })
    expect(notices.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['placement.absence-recorded', 'placement.absence-long']),
    )
    expect((await self.shown<{ state: string }>('placement.request', { requestId })).state).toBe('admitted')
    await registrar.done('placement.record-absence', {
      requestId,
      returnedOn: '2024-01-11',
      returnedTime: '08:00',
    })
    expect((await dayOf()).absences).toEqual([])
  })

  it('REP-STD-29 DEC-95 corrects an absence recorded by mistake: kept with who and why, its 48 hours ended, the person told', async () => {
    const { registrar, requestId, personId, self } = second
    const path = `/ru/placement/requests/${requestId}`
    expect((await registrar.page(`${path}/correct-absence`)).statusCode, 'nothing to correct').toBe(409)
    const left = { requestId, leftOn: '2024-01-11', leftTime: '05:00' }
    await registrar.done('placement.record-absence', left)
    expect((await registrar.command('placement.record-absence', left)).body).toMatchObject({
      fields: [{ path: 'leftOn', code: 'still-away' }],
    })
    expect((await self.page(path)).body).toContain('Человека сейчас нет в организации')
    expect((await registrar.page(path)).body).toContain('Записать возвращение или причину')
    expect((await registrar.command('placement.record-absence', { requestId })).body).toMatchObject({
      fields: [{ path: 'returnedOn', code: 'nothing-to-add' }],
    })
    expect((await registrar.page(path)).body).toContain('/correct-absence"')
    expect((await self.page(path)).body).not.toContain('/correct-absence"')
    expect((await self.command('placement.correct-absence', { requestId })).status).toBe(403)

    const bare = await registrar.post(`${path}/correct-absence`, { _key: 'wrong-0', mistake: 'never-left' })
    expect([bare.statusCode, bare.body.includes('id="f-correction-error"')]).toEqual([422, true])
    expect(bare.body).toMatch(/checked[^>]*value="never-left"|value="never-left"[^>]*checked/)
    const sent = await registrar.post(`${path}/correct-absence`, {
      _key: 'wrong-1',
      mistake: 'never-left',
      correction: 'Был в медпункте',
    })
    expect(sent.statusCode).toBe(303)
    expect((await registrar.shown<Day>('placement.house-day')).absences).toEqual([])
    for (const who of [self, registrar]) {
      const { body } = await who.page(path)
      for (const words of ['Человек не уходил', 'Был в медпункте', 'Исправлено:', 'Проживает в организации'])
        expect(body).toContain(words)
    }
    const event = (await historyOf(at.system, requestId)).find(
      ({ name }) => name === 'placement.absence-corrected',
    )
    expect(event?.data).toMatchObject({ mistake: 'never-left', by: expect.any(String) })
    const { notices } = await self.shown<{ notices: { kind: string }[] }>('notices.of-person', { personId })
    expect(notices.map(({ kind }) => kind)).toContain('placement.absence-corrected')
    const order = { requestId, ground: 'absence', orderNumber: '1', reason: 'жоқ' }
    expect((await registrar.command('placement.discharge', order)).body).toMatchObject({
      code: 'placement.no-absence',
    })
  })

  it('REP-STD-29 stops the clock of who comes back in time, so that nothing fires', async () => {
    const { registrar, requestId } = second
    await registrar.done('placement.record-absence', { requestId, leftOn: '2024-01-11', leftTime: '06:00' })
    await registrar.done('placement.record-absence', {
      requestId,
      returnedOn: '2024-01-11',
      returnedTime: '07:00',
    })
    await at.system.setClock('2024-01-15T09:00:00+06:00')
    await runWorker(at.system)
    expect((await historyOf(at.system, requestId)).map(({ name }) => name)).not.toContain(
      'placement.absence-long',
    )
  })

  it('REP-STD-28 DEC-41 counts breaches towards the fourth with the explanation, and says whom point 21 does not reach', async () => {
    const breach = { kind: 'internal-rules', happenedOn: '2024-01-12', description: 'шу', explained: 'given' }
    for (const one of [adult, child])
      await one.registrar.done('placement.record-breach', {
        ...breach,
        requestId: one.requestId,
        actNumber: '1',
        explanation: 'шаршадым',
      })
    const of = async (one: Resident) => (await one.registrar.shown<Day>('placement.house-day')).breaches
    expect(await of(adult)).toEqual([
      expect.objectContaining({ recorded: 1, needed: 4, isReached: true, explanation: 'шаршадым' }),
    ])
    expect(await of(child)).toEqual([expect.objectContaining({ recorded: 1, isReached: false })])
    const { body } = await child.registrar.page('/ru/placement/house/today')
    expect(body).toContain('Пункт 21 на эту категорию не распространяется')
  })

  it('finds residents by name or number, and shows the places with who lives there', async () => {
    const { registrar } = adult
    const found = async (text: string) =>
      (await registrar.shown<{ residents: { requestId: string }[] }>('placement.residents', { text }))
        .residents
    expect(await found('бақыт')).toHaveLength(2)
    expect(await found('жоқ адам')).toEqual([])
    const { number } = await registrar.shown<{ number: string }>('placement.request', {
      requestId: second.requestId,
    })
    expect(await found(number)).toEqual([expect.objectContaining({ requestId: second.requestId })])
    const { places } = await registrar.shown<{
      places: { state: string; holder: { requestId: string } | null }[]
    }>('placement.board')
    expect(
      places
        .filter(({ state }) => state === 'occupied')
        .map(({ holder }) => holder?.requestId)
        .sort(),
    ).toEqual([adult.requestId, second.requestId].sort())
    const { body } = await registrar.page('/ru/placement/house/residents')
    expect(body, 'a category is named, not numbered').toContain('Категория 4: люди с инвалидностью')
    for (const path of ['residents?text=бақыт', 'board', 'today', 'given']) {
      expect((await registrar.page(encodeURI(`/kk/placement/house/${path}`))).statusCode).toBe(200)
      expect((await adult.self.page(encodeURI(`/kk/placement/house/${path}`))).statusCode).toBe(403)
    }
  })
})

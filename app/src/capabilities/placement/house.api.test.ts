import { beforeAll, describe, expect, it } from 'vitest'
import { houseOf } from './placement.fixture.ts'
import { adultResident, childResident, type Resident } from './stay.fixture.ts'
import { useSystem } from './system.fixture.ts'

const at = useSystem('2024-01-08T09:00:00+06:00')

type Kind = { kind: string; norm: object | null; planned: number | null; given: number; days: string[] }

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

  it('REP-STD-33 DEC-99 keeps a plan over the kinds of service, and the family reads the same as the organisation', async () => {
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
    const slip = await registrar.command('placement.set-plan-line', { ...line, timesAMonth: 311 })
    expect(slip, 'DEC-99 a slip of the hand is said at its field').toMatchObject({
      status: 409,
      body: { code: 'placement.plan-too-often', facts: { most: 310 }, fields: [{ path: 'timesAMonth' }] },
    })
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

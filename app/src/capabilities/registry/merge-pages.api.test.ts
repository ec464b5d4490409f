import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addChild,
  boyIin,
  byTwo,
  type Desk,
  merged,
  nameOf,
  namePair,
  openDesk,
  type Pair,
  parted,
} from './merge.fixture.ts'
import { askDatabase, snapshot } from './merge-rows.fixture.ts'

const MANGYSTAU = '470000000'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.system.close())

describe('the desk of likely pairs', () => {
  const first = { familyName: 'Сейітжанов', givenName: 'Жәнібек', birthRecord: 'Ш-1', phone: '+77010000011' }
  const second = { familyName: 'Seiitzhanov', givenName: 'Zhanibek', birthRecord: 'Ш-2' }
  let pairId: string
  let survivorId: string

  beforeAll(async () => {
    survivorId = await addChild(desk, first)
    pairId = await namePair(desk, survivorId, await addChild(desk, second))
  })

  it('DEC-55 stands on the home of the register keeper, with both records side by side and why they look alike', async () => {
    expect((await desk.keeper.page('/kk/home')).body).toContain('/kk/register/pairs')
    const list = await desk.keeper.page('/ru/register/pairs')
    for (const words of ['Похожие записи', 'Сейітжанов', 'Seiitzhanov']) expect(list.body).toContain(words)
    const { body } = await desk.keeper.page(`/kk/register/pairs/${pairId}`)
    for (const words of [
      'Бір бала ма',
      'Сейітжанов',
      'Seiitzhanov',
      '+77010000011',
      'бірдей',
      '+13',
      'DEC-56',
    ])
      expect(body).toContain(words)
    for (const by of [desk.nurse, desk.decider])
      expect((await by.page('/kk/register/pairs')).statusCode).toBe(403)
  })

  it('DEC-53 DEC-62 a form leads to the second person, who reads both beside one another and no number whole', async () => {
    const form = await desk.keeper.page(`/kk/register/pairs/${pairId}/merge?stays=${survivorId}`)
    expect(form.body).toContain('name="values.familyName"')
    expect(form.body).not.toContain('name="values.phone"')
    const fields = { survivorId, 'values.familyName': 'survivor', 'values.givenName': 'survivor' }
    const without = await desk.keeper.post(`/kk/register/pairs/${pairId}/merge`, fields)
    expect(without.statusCode).toBe(422)
    const sent = await desk.keeper.post(`/kk/register/pairs/${pairId}/merge`, {
      ...fields,
      reason: 'Туу туралы куәлік бірдей',
    })
    expect(sent.headers.location).toMatch(/^\/kk\/approvals\/[0-9a-f-]{36}$/)
    const wish = await desk.decider.page(String(sent.headers.location).replace('/kk/', '/ru/'))
    for (const words of ['Сейітжанов Жәнібек', 'Seiitzhanov Zhanibek', 'Туу туралы куәлік бірдей'])
      expect(wish.body).toContain(words)
    const beside = await desk.decider.page(`/ru/register/pairs/${pairId}`)
    expect(beside.body).toContain('Seiitzhanov')
    expect(beside.body).not.toContain('+77010000011')
    expect(beside.body).not.toContain(`/register/pairs/${pairId}/merge`)
  })

  it('DEC-55 takes «two children» and «later» with a reason', async () => {
    for (const [what, state] of [
      ['aside', 'aside'],
      ['dismiss', 'dismissed'],
      ['reopen', 'open'],
    ] as const) {
      const address = `/ru/register/pairs/${pairId}/${what}`
      expect((await desk.keeper.page(address)).statusCode).toBe(200)
      expect((await desk.keeper.post(address, {})).statusCode).toBe(422)
      const done = await desk.keeper.post(address, { reason: 'Ждём копию свидетельства' })
      expect(done.headers.location).toBe(`/ru/register/pairs/${pairId}`)
      expect((await desk.keeper.shown<Pair>('registry.pair', { pairId })).state).toBe(state)
    }
  })

  it('LAW-3-5 the register keeper opens the record without health and names a second one by its number', async () => {
    const otherIin = boyIin(70)
    await addChild(desk, {
      familyName: nameOf(70),
      givenName: 'Еркін',
      birthDate: '2023-11-21',
      iin: otherIin,
    })
    const shown = await desk.keeper.shown<{ statuses: unknown[]; consents: unknown[] }>('registry.child', {
      childId: survivorId,
    })
    expect([shown.statuses, shown.consents]).toEqual([[], []])
    const page = await desk.keeper.page(`/kk/people/${survivorId}`)
    expect(page.body).toContain(`/kk/people/${survivorId}/second-record`)
    expect(page.body).not.toContain('/signals/new')
    const sent = await desk.keeper.post(`/kk/people/${survivorId}/second-record`, {
      otherIin,
      reason: 'Анасы айтты',
    })
    expect(sent.headers.location).toMatch(/^\/kk\/register\/pairs\/[0-9a-f-]{36}$/)
    const missed = await desk.keeper.post(`/kk/people/${survivorId}/second-record`, {
      otherIin: boyIin(71),
      reason: 'Анасы айтты',
    })
    expect([missed.statusCode, missed.body]).toEqual([409, expect.stringContaining('Мұндай екінші жазба')])
  })

  it('LAW-3-4 the administrator starts a run from a page that names nobody', async () => {
    const admin = await desk.system.signIn({ role: 'administrator' })
    expect((await admin.page('/ru/home')).body).toContain('/ru/register/matching')
    const started = await admin.post('/ru/register/matching', {})
    expect(started.headers.location).toBe('/ru/register/matching')
    const { body } = await admin.page('/ru/register/matching')
    expect(body).toContain('записываются ключи')
    expect(body).not.toContain('Сейітжанов')
    expect((await admin.page(`/ru/register/pairs/${pairId}`)).statusCode).toBe(403)
  })
})

describe('records of two regions', () => {
  it('LAW-3-5 are merged and parted like those of one', async () => {
    const far = await desk.system.signIn({ role: 'obstetric-nurse', region: MANGYSTAU })
    const survivorId = await addChild(desk, {
      familyName: 'Қуанышев',
      givenName: 'Дамир',
      birthRecord: 'Щ-1',
    })
    const otherIin = boyIin(80)
    const mergedId = await addChild(
      { ...desk, nurse: far },
      {
        familyName: 'Тілеубаев',
        givenName: 'Асқар',
        birthDate: '2023-10-03',
        iin: otherIin,
        region: MANGYSTAU,
        phone: '+77010000080',
      },
    )
    const { pairId } = await desk.keeper.done<{ pairId: string }>('registry.name-pair', {
      personId: survivorId,
      otherIin,
      reason: 'Көшіп келген',
    })
    const { sides } = await desk.keeper.shown<Pair>('registry.pair', { pairId })
    const closed = { iin: `••••••••${otherIin.slice(-4)}`, phone: null, address: null, representatives: [] }
    expect(sides.find(({ id }) => id === mergedId)).toMatchObject({ ...closed, isOpen: false })
    const shownPage = await desk.keeper.page(`/kk/register/pairs/${pairId}`)
    expect(shownPage.body).toContain('сізге ашық емес')
    expect(shownPage.body).not.toContain('+77010000080')
    for (const [by, personId] of [
      [desk.nurse, survivorId],
      [far, mergedId],
    ] as const)
      expect((await by.shown<{ events: object[] }>('path.timeline', { personId })).events).toContainEqual(
        expect.objectContaining({ name: 'registry.pair-named' }),
      )
    const before = await snapshot(desk, [survivorId, mergedId])
    const input = { pairId, survivorId, reason: 'Бір бала' }
    expect((await byTwo(desk, 'registry.merge', input)).status).toBe(200)
    for (const by of [desk.nurse, far])
      expect(await by.shown('registry.child', { childId: survivorId })).toMatchObject({ iin: otherIin })
    const { events } = await far.shown<{ events: { name: string }[] }>('path.timeline', {
      personId: survivorId,
    })
    expect(events.filter(({ name }) => name === 'registry.child-registered')).toHaveLength(2)
    const [merge] = (await desk.keeper.shown<Pair>('registry.pair', { pairId })).merges
    const undo = { mergeId: merge?.id, reason: 'Екі бала' }
    const asked = await desk.keeper.command<{ facts: { page: string } }>('registry.unmerge', undo)
    expect((await desk.decider.page(`/kk${asked.body.facts.page}`)).body).toContain('Қуанышев Дамир')
    await parted(desk, merge?.id ?? '')
    expect(await snapshot(desk, [survivorId, mergedId])).toEqual(before)
    expect((await far.query('registry.child', { childId: survivorId })).status).toBe(404)
  })
})

describe('a merge', () => {
  it('DEC-57 asks for a fresh proof of who wishes it, and so does undoing it', async () => {
    const a = await addChild(desk, { familyName: nameOf(90), givenName: 'Ерасыл', birthRecord: 'Ю-1' })
    const b = await addChild(desk, {
      familyName: nameOf(91),
      givenName: 'Нұрасыл',
      birthRecord: 'Ю-2',
      birthDate: '2023-11-23',
    })
    const { pairId, mergeId } = await merged(desk, a, b)
    await askDatabase(
      desk,
      `update access_session set proved_at = now() - interval '1 hour' where account_id = '${desk.keeper.accountId}'`,
    )
    for (const [name, input] of [
      ['registry.merge', { pairId, survivorId: a, reason: 'Бір бала' }],
      ['registry.unmerge', { mergeId, reason: 'Екі бала' }],
    ] as const)
      expect(await desk.keeper.command(name, input)).toMatchObject({
        status: 401,
        body: { code: 'platform.prove-again' },
      })
    expect((await desk.keeper.query('registry.pair', { pairId })).status).toBe(200)
  })
})

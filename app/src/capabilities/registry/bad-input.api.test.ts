import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listHistory } from '#platform/history/history.ts'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import { ADULT_IINS, TURKISTAN } from './registry.fixture.ts'

const MANGYSTAU = '470000000'

let system: TestSystem
let nurse: Person

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
})
afterAll(() => system.close())

const child = {
  familyName: 'Жанұзақ',
  givenName: 'Сая',
  birthDate: '2024-01-08',
  sex: 'female',
  birthRecord: 'АН-100',
  region: TURKISTAN,
}

describe('what the registry does not take', () => {
  it('LAW-3-5 refuses a second record of a child by the birth record, whatever the spelling, in the form too', async () => {
    await nurse.done('registry.register-child', child)
    const { body } = await nurse.command('registry.register-child', {
      ...child,
      familyName: 'Жанузак',
      birthRecord: 'ан - 100',
    })
    expect(body).toMatchObject({ code: 'registry.already-registered', cite: [{ unit: 'art-3-3-1' }] })

    const page = await nurse.post('/ru/people/new-child', {
      familyName: 'Жанузак',
      givenName: 'Сая',
      'birthDate.day': '8',
      'birthDate.month': '1',
      'birthDate.year': '2024',
      sex: 'female',
      birthRecord: 'АН-100',
      region: TURKISTAN,
      _key: 'second',
    })
    expect(page.statusCode).toBe(409)
    expect(page.body).toContain('Запись этого ребёнка или человека уже есть')
    expect(page.body).toContain('Вторая запись не открывается')
    expect(page.body).toContain('value="Жанузак"')
  })

  it('LAW-3-5 sees one child behind three papers, in another region too, and asks who is sure and why', async () => {
    const same = { familyName: 'Ораз', givenName: 'Әлия', birthDate: '2024-01-05', sex: 'female' }
    await nurse.done('registry.register-child', { ...same, birthRecord: 'ОР-1', region: TURKISTAN })
    const far = await system.signIn({ role: 'obstetric-nurse', region: MANGYSTAU })
    const byIin = { ...same, familyName: 'Oraz', givenName: 'Алия', iin: ADULT_IINS[7], region: MANGYSTAU }
    const { status, body } = await far.command('registry.register-child', byIin)
    expect(status).toBe(409)
    expect(body).toMatchObject({
      code: 'registry.probably-registered',
      cite: [{ act: 'law-343', unit: 'art-3-3-1' }],
      facts: {},
    })
    expect(JSON.stringify(body)).not.toContain('ОР-1')
    const unsaid = await far.command('registry.register-child', { ...byIin, confirmedDifferent: true })
    expect(unsaid).toMatchObject({ status: 422, body: { fields: [{ path: 'differentReason' }] } })

    const differentReason = 'Аттас бала, анасы басқа'
    const sure = { ...byIin, confirmedDifferent: true, differentReason }
    const { childId } = await far.done<{ childId: string }>('registry.register-child', sure)
    const history = await system.parts.runner.asSystem((act) => listHistory(act.db, childId))
    expect(history.find(({ name }) => name === 'registry.child-registered')).toMatchObject({
      data: { confirmedDifferent: true, differentReason },
    })
    const twin = { ...same, birthOrder: 2, iin: ADULT_IINS[8], region: TURKISTAN }
    expect((await nurse.command('registry.register-child', twin)).status).toBe(200)
  })

  it('LAW-3-5 the form asks whether it is another child only after the register has doubted', async () => {
    const named = { familyName: 'Нұр', givenName: 'Самал', sex: 'female', region: TURKISTAN }
    const born = { ...named, birthDate: '2024-01-05', birthRecord: 'НС-1' }
    await nurse.done('registry.register-child', born)
    const other = {
      ...named,
      'birthDate.day': '5',
      'birthDate.month': '1',
      'birthDate.year': '2024',
      iin: ADULT_IINS[9],
    }
    expect((await nurse.page('/kk/people/new-child')).body).not.toContain('name="confirmedDifferent"')
    const doubted = await nurse.post('/kk/people/new-child', { ...other, _key: 'doubt-1' })
    expect(doubted.statusCode).toBe(409)
    expect(doubted.body).toContain('name="confirmedDifferent"')
    const sure = { ...other, confirmedDifferent: 'yes', differentReason: 'Аттас бала', _key: 'doubt-2' }
    expect((await nurse.post('/kk/people/new-child', sure)).statusCode).toBe(303)
  })

  it('refuses a birth date that lies ahead, at the field', async () => {
    const { status, body } = await nurse.command('registry.register-child', {
      ...child,
      birthRecord: 'АН-101',
      birthDate: '2024-01-11',
    })
    expect(status).toBe(422)
    expect(body).toMatchObject({
      code: 'registry.birth-in-future',
      fields: [{ path: 'birthDate', code: 'future-date' }],
    })
  })

  it('refuses an IIN with a wrong check digit, at the field', async () => {
    const wrong = `${(ADULT_IINS[0] ?? '').slice(0, 11)}9`
    const { status, body } = await nurse.command('registry.register-child', { ...child, iin: wrong })
    expect(status).toBe(422)
    expect(body).toMatchObject({ fields: [{ path: 'iin', code: 'iin-check-digit' }] })
  })

  it('refuses an act out of the territory of the post, with the article', async () => {
    const social = await system.signIn({ role: 'ed-specialist', region: MANGYSTAU })
    const { status, body } = await social.command('registry.register-child', {
      ...child,
      birthRecord: 'АН-102',
    })
    expect(status).toBe(403)
    expect(body).toMatchObject({ code: 'registry.other-region', cite: [{ unit: 'art-3-3-1' }] })
  })

  it('refuses a page that has grown old, and writes nothing', async () => {
    const { childId } = await nurse.done<{ childId: string }>('registry.register-child', {
      ...child,
      birthRecord: 'АН-331',
    })
    const stale = { personId: childId, iin: ADULT_IINS[1], version: 7 }
    expect(await nurse.command('registry.record-iin', stale)).toMatchObject({
      status: 409,
      body: { code: 'platform.stale' },
    })
    expect((await nurse.page(`/kk/people/${childId}/iin`)).body).toMatch(/name="version" value="1"/)
    await nurse.done('registry.record-iin', { ...stale, version: 1 })
  })

  it('a repeated submit of a form registers one child', async () => {
    const fields = {
      familyName: 'Оспан',
      givenName: 'Аружан',
      'birthDate.day': '9',
      'birthDate.month': '1',
      'birthDate.year': '2024',
      sex: 'female',
      birthRecord: 'АН-104',
      region: TURKISTAN,
      _key: 'twice',
    }
    const first = await nurse.post('/kk/people/new-child', fields)
    const second = await nurse.post('/kk/people/new-child', fields)
    expect(first.statusCode).toBe(303)
    expect(second.headers['location']).toBe(first.headers['location'])
    const { people } = await nurse.shown<{ people: unknown[] }>('registry.search', { name: 'Оспан' })
    expect(people).toHaveLength(1)
  })
})

describe('an empty form', () => {
  it.each([
    ['/people/new-child', ['familyName', 'givenName', 'birthDate', 'sex', 'region', 'iin']],
    ['/people/new-adult', ['familyName', 'givenName', 'birthDate', 'sex', 'region', 'iin']],
  ])('names every missing answer at once, in three languages: %s', async (path, names) => {
    for (const lang of ['kk', 'ru', 'en']) {
      const page = await nurse.post(`/${lang}${path}`, { phone: '+7 701 000 00 00', _key: `e-${lang}` })
      expect(page.statusCode).toBe(422)
      for (const name of names) expect(page.body).toContain(`href="#f-${name}"`)
      expect(page.body).toContain('+7 701 000 00 00')
    }
  })

  it('of a representative names every missing answer at once', async () => {
    const { childId } = await nurse.done<{ childId: string }>('registry.register-child', {
      ...child,
      birthRecord: 'АН-555',
    })
    const page = await nurse.post(`/kk/people/${childId}/representatives/new`, { _key: 'e-right' })
    for (const name of ['representativeIin', 'basis', 'document', 'documentDate'])
      expect(page.body).toContain(`href="#f-${name}"`)
    const disability = await (await system.signIn({ role: 'ed-specialist', region: TURKISTAN })).post(
      `/kk/people/${childId}/statuses/new`,
      { _key: 'e-status' },
    )
    for (const name of ['group', 'validFrom', 'issuer', 'document', 'documentDate'])
      expect(disability.body).toContain(`href="#f-${name}"`)
  })
})

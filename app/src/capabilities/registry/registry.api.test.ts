import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listHistory } from '#platform/history/history.ts'
import type { Person, TestSystem } from '../../main/testing/test-system.ts'
import { ADULT_IINS, decide, giveRight, openRegistry, TURKISTAN } from './registry.fixture.ts'

const MOTHER = {
  familyName: 'Қасымова',
  givenName: 'Айгүл',
  birthDate: '1995-03-02',
  sex: 'female',
  iin: '190314600003',
  region: TURKISTAN,
}
const NEWBORN = { familyName: 'Қасым', birthDate: '2024-01-10', region: TURKISTAN }

let system: TestSystem
let nurse: Person

beforeAll(async () => {
  ;({ system, nurse } = await openRegistry())
})
afterAll(() => system.close())

describe('registry over HTTP', () => {
  let motherId = ''
  let childId = ''

  it('LAW-3-4 registers a newborn without an IIN under the mother’s record', async () => {
    const mother = await nurse.done<{ personId: string }>('registry.register-adult', MOTHER)
    motherId = mother.personId
    const newborn = { ...NEWBORN, givenName: 'Әлия', sex: 'female', motherId }
    const child = await nurse.done<{ childId: string }>('registry.register-child', newborn)
    childId = child.childId
    expect(childId).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('LAW-3-5 refuses a second live record of the same child with the citation', async () => {
    const again = { ...NEWBORN, familyName: 'Касым', givenName: 'Алия', sex: 'female', motherId }
    const { status, body } = await nurse.command('registry.register-child', again)
    expect(status).toBe(409)
    expect(body).toMatchObject({
      code: 'registry.already-registered',
      cite: [{ act: 'law-343', unit: 'art-3-3-1' }],
    })
  })

  it('LAW-3-5 asks whether an adult is another person than one registered by other papers, and keeps why', async () => {
    const young = {
      familyName: 'Тілеу',
      givenName: 'Айша',
      birthDate: '2006-03-01',
      sex: 'female',
      region: TURKISTAN,
    }
    await nurse.done('registry.register-child', { ...young, birthRecord: 'АН-77' })
    const adult = { ...young, iin: ADULT_IINS[0] }
    const doubted = await nurse.command('registry.register-adult', adult)
    expect(doubted.body).toMatchObject({
      code: 'registry.probably-registered',
      fields: [{ path: 'confirmedDifferent', code: 'confirm-different' }],
    })
    const form = { ...adult, 'birthDate.day': '1', 'birthDate.month': '3', 'birthDate.year': '2006' }
    const page = await nurse.post('/ru/people/new-adult', { ...form, _key: 'adult-doubted' })
    expect(page.body).toContain('Это другой человек')
    const { personId } = await nurse.done<{ personId: string }>('registry.register-adult', {
      ...adult,
      confirmedDifferent: true,
      differentReason: 'Аттас адам',
    })
    const history = await system.parts.runner.asSystem((act) => listHistory(act.db, personId))
    expect(history).toContainEqual(
      expect.objectContaining({
        name: 'registry.adult-registered',
        data: expect.objectContaining({ differentReason: 'Аттас адам' }),
      }),
    )
  })

  it('registers a twin of the same day by the order of birth', async () => {
    const twin = { ...NEWBORN, givenName: 'Әли', sex: 'male', motherId, birthOrder: 2 }
    expect((await nurse.command('registry.register-child', twin)).status).toBe(200)
  })

  it('refuses a consent of someone without the right and writes nothing', async () => {
    const consent = {
      personId: childId,
      purpose: 'referral-to-pmpc',
      scope: ['screening-result'],
      decision: 'given',
      informationGiven: 'түсіндірілді',
    }
    const { status, body } = await nurse.command('registry.record-consent', {
      ...consent,
      representativeId: motherId,
    })
    expect(status).toBe(409)
    expect(body).toMatchObject({ code: 'registry.no-right-to-consent' })
    expect((await nurse.shown<{ consents: unknown[] }>('registry.child', { childId })).consents).toEqual([])
  })

  it('LAW-8-5 takes the consent of the mother once her right is on file, and LAW-10-7 lets her withdraw it', async () => {
    await giveRight(nurse, childId, motherId, 'mother')
    const mother = await system.signIn({ person: motherId })
    const { consentId } = await decide(mother, childId, { decision: 'given', recipientId: null })
    await mother.done('registry.withdraw-consent', { consentId })
    const { consents } = await mother.shown<{ consents: { live: boolean }[] }>('registry.child', { childId })
    expect(consents).toMatchObject([{ live: false }])
  })

  it('answers alike for an unknown child and a child that is not open to the actor', async () => {
    const stranger = await system.signIn({ role: 'pmpc-registrar', region: '750000000' })
    const closed = await stranger.query('registry.child', { childId })
    const unknown = await stranger.query('registry.child', { childId: motherId.replace(/.$/, '0') })
    expect(closed.status).toBe(404)
    expect(closed.body).toEqual(unknown.body)
  })

  it('repeats the same answer after a lost reply and writes once', async () => {
    const key = { 'idempotency-key': 'lost-reply-1' }
    const child = {
      familyName: 'Сейіт',
      givenName: 'Дана',
      birthDate: '2023-05-01',
      sex: 'female',
      iin: '231130500109',
      region: TURKISTAN,
    }
    const first = await nurse.command('registry.register-child', child, key)
    const second = await nurse.command('registry.register-child', child, key)
    expect(second).toEqual(first)
    expect(
      (await nurse.command('registry.register-child', { ...child, givenName: 'Диана' }, key)).body,
    ).toMatchObject({ code: 'platform.key-reused' })
  })

  it('LAW-3-4 gives the newborn’s record the IIN issued later, once, and finds the child by it', async () => {
    const done = await nurse.done<{ warnings: string[] }>('registry.record-iin', {
      personId: childId,
      iin: '240230500012',
    })
    expect(done.warnings).toContain('birth-date-differs')
    const { people } = await nurse.shown<{ people: { id: string }[] }>('registry.search', {
      iin: '240230500012',
    })
    expect(people.map((person) => person.id)).toEqual([childId])
    const again = await nurse.command('registry.record-iin', { personId: childId, iin: '200230500015' })
    expect(again.body).toMatchObject({ code: 'registry.iin-known' })
  })

  it('names a mother and a representative by the IIN, and says at the field when there is no such record', async () => {
    const child = { ...NEWBORN, givenName: 'Нұр', birthDate: '2022-05-05', sex: 'male' }
    const { childId: brotherId } = await nurse.done<{ childId: string }>('registry.register-child', {
      ...child,
      motherIin: MOTHER.iin,
    })
    const right = { personId: brotherId, basis: 'mother', document: '№ 2', documentDate: '2022-05-06' }
    const unknown = await nurse.command('registry.add-representative', {
      ...right,
      representativeIin: '230230600017',
    })
    expect(unknown.body).toMatchObject({ fields: [{ path: 'representativeIin', code: 'unknown-record' }] })
    expect(
      (await nurse.command('registry.add-representative', { ...right, representativeIin: MOTHER.iin }))
        .status,
    ).toBe(200)
  })

  it('finds people by any spelling of the start of the name', async () => {
    const { people } = await nurse.shown<{ people: { id: string }[] }>('registry.search', { name: 'Касым' })
    expect(people.map((person) => person.id)).toContain(childId)
  })

  it('shows every mistake at its field and keeps what was typed', async () => {
    const page = await nurse.post('/kk/people/new-child', { familyName: 'Ахмет <b>', _key: 'k1', sex: 'x' })
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('Ахмет &lt;b')
    expect(page.body).toContain('aria-invalid="true"')
  })

  it('refuses a form that was sent from another site', async () => {
    const response = await system.app.inject({
      method: 'POST',
      url: '/kk/people/new-child',
      cookies: { tirek_session: nurse.token },
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' },
      payload: 'familyName=x',
    })
    expect(response.statusCode).toBe(403)
  })
})

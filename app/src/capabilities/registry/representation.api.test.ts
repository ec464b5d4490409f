import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import { decide, type Family, registerFamily, screen, TURKISTAN } from './registry.fixture.ts'

let system: TestSystem
let nurse: Person

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
})
afterAll(() => system.close())

const COURT = {
  reason: 'court-act',
  endedOn: '2024-01-10',
  document: 'Түркістан қалалық соты, № 2-15/2024 шешім',
  documentDate: '2024-01-09',
  confirmed: true,
}
const sees = async (who: Person, childId: string) => (await who.query('registry.child', { childId })).status

describe('the right of a representative ends before its time', () => {
  let family: Family
  const typed = {
    reason: 'court-act',
    'endedOn.day': '10',
    'endedOn.month': '1',
    'endedOn.year': '2024',
    document: COURT.document,
    'documentDate.day': '9',
    'documentDate.month': '1',
    'documentDate.year': '2024',
  }
  const page = (right: string, lang = 'ru') =>
    `/${lang}/people/${family.childId}/representatives/${right}/end`

  beforeAll(async () => {
    family = await registerFamily(system, nurse, 0)
    await decide(family.mother, family.childId, { decision: 'given', recipientId: null })
    await decide(family.father, family.childId, { decision: 'objection', recipientId: null })
  })

  it('names every missing answer at once', async () => {
    const answer = await nurse.post(page(family.fatherRight, 'kk'), { _key: 'end-empty' })
    expect(answer.statusCode).toBe(422)
    for (const name of ['reason', 'endedOn', 'document', 'documentDate'])
      expect(answer.body).toContain(`href="#f-${name}"`)
  })

  it('asks to check the answers before anything is written', async () => {
    const answer = await nurse.post(page(family.fatherRight), { ...typed, _key: 'end-check' })
    expect(answer.body).toContain('Проверьте ответы')
    expect(answer.body).toContain('10 января 2024 года')
    expect(answer.body).not.toContain('Ребёнок останется без законного представителя')
    expect(await sees(family.father, family.childId)).toBe(200)
    const back = await nurse.post(page(family.fatherRight), {
      ...typed,
      confirmed: 'yes',
      change: 'yes',
      _checked: 'yes',
      _key: 'end-check',
    })
    expect(back.body).toContain('С какого дня права нет')
    expect(back.body).not.toContain('role="alert"')
    expect(await sees(family.father, family.childId)).toBe(200)
  })

  it('refuses a day before the right began, a document from the future, and a role that may not', async () => {
    const early = { ...COURT, representationId: family.fatherRight, endedOn: '2023-01-01' }
    expect((await nurse.command('registry.end-representation', early)).body).toMatchObject({
      fields: [{ path: 'endedOn', code: 'before-start' }],
    })
    const ahead = { ...COURT, representationId: family.fatherRight, documentDate: '2024-05-01' }
    expect((await nurse.command('registry.end-representation', ahead)).body).toMatchObject({
      fields: [{ path: 'documentDate', code: 'future-date' }],
    })
    const own = { ...COURT, representationId: family.fatherRight }
    expect((await family.mother.command('registry.end-representation', own)).status).toBe(403)
    const elsewhere = await system.signIn({ role: 'pmpc-registrar', region: '750000000' })
    expect((await elsewhere.command('registry.end-representation', own)).status).toBe(404)
  })

  it('DEC-6 LAW-X-1 closes the file to the father at once, and the mother keeps her right', async () => {
    const answer = await nurse.post(page(family.fatherRight), {
      ...typed,
      confirmed: 'yes',
      _checked: 'yes',
      _key: 'end-check',
    })
    expect(answer.statusCode).toBe(303)
    expect(await sees(family.father, family.childId)).toBe(404)
    expect((await family.father.shown<{ people: unknown[] }>('registry.my-people')).people).toEqual([])
    expect(await sees(family.mother, family.childId)).toBe(200)
    const shown = await nurse.shown<{ representatives: object[] }>('registry.child', {
      childId: family.childId,
    })
    expect(shown.representatives).toContainEqual(
      expect.objectContaining({
        id: family.fatherRight,
        inForce: false,
        endedOn: '2024-01-10',
        endedReason: 'court-act',
      }),
    )
  })

  it('DEC-6 his objection no longer stops the consent of the mother', async () => {
    await screen(nurse, family.childId, 'risk')
    await nurse.done('screening.send-referral', { childId: family.childId })
  })

  it('ends only once', async () => {
    const { status, body } = await nurse.command('registry.end-representation', {
      ...COURT,
      representationId: family.fatherRight,
    })
    expect(status).toBe(409)
    expect(body).toMatchObject({ code: 'registry.representation-ended', cite: [{ unit: 'art-17-2' }, {}] })
  })

  it('LAW-8-5 warns before the last right ends, allows it, and then nobody can consent', async () => {
    const check = await nurse.post(page(family.motherRight), { ...typed, _key: 'end-last' })
    expect(check.body).toContain('Ребёнок останется без законного представителя')
    const unticked = await nurse.post(page(family.motherRight), {
      ...typed,
      _checked: 'yes',
      _key: 'end-last',
    })
    expect(unticked.body).toContain('href="#f-confirmed"')
    const done = await nurse.done('registry.end-representation', {
      ...COURT,
      representationId: family.motherRight,
    })
    expect(done).toMatchObject({ leftWithoutRepresentative: true })
    expect((await nurse.page(`/ru/people/${family.childId}`)).body).toContain(
      'У ребёнка нет законного представителя',
    )
    const paper = await nurse.command('registry.record-consent', {
      personId: family.childId,
      representativeId: family.mother.personId,
      purpose: 'referral-to-pmpc',
      scope: ['child-referral'],
      decision: 'given',
      informationGiven: 'түсіндірілді',
    })
    expect(paper.body).toMatchObject({ code: 'registry.no-right-to-consent', cite: [{ unit: 'art-8-2-4' }] })
  })
})

describe('an end that lies ahead', () => {
  it('leaves the right in force until its day and closes the file on it', async () => {
    const family = await registerFamily(system, nurse, 1)
    await nurse.done('registry.end-representation', {
      ...COURT,
      reason: 'adoption',
      endedOn: '2024-01-20',
      representationId: family.fatherRight,
    })
    await system.setClock('2024-01-19T23:00:00+06:00')
    expect(await sees(family.father, family.childId)).toBe(200)
    await system.setClock('2024-01-20T00:30:00+06:00')
    expect(await sees(family.father, family.childId)).toBe(404)
    expect(await sees(family.mother, family.childId)).toBe(200)
  })
})

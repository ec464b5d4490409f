import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import {
  DOCUMENTS,
  type Family,
  impossibleIin,
  recogniseNeed,
  registerFamily,
  registerRecipient,
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
  })
})

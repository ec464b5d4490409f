import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import {
  type Family,
  historyOf,
  recogniseNeed,
  registerFamily,
  runWorker,
  type Staff,
  signInStaff,
} from './placement.fixture.ts'

let system: TestSystem
let staff: Staff
let family: Family
let papers: { familyName: string; givenName: string; birthDate: string; sex: string; iin: string }

beforeAll(async () => {
  system = await startTestSystem('2024-01-08T09:00:00+06:00')
  staff = await signInStaff(system)
  family = await registerFamily(system, staff)
  const { familyName, givenName, birthDate, sex, iin } = await staff.specialist.shown<typeof papers>(
    'registry.child',
    { childId: family.childId },
  )
  papers = { familyName, givenName, birthDate, sex, iin }
})
afterAll(() => system.close())

const people = async (who: Person, input: object) =>
  (await who.shown<{ people: unknown[] }>('registry.search', input)).people

describe('the own caseload of a social worker', () => {
  it('A5 LAW-10-6 shows a home-help worker without the family’s consent no trace of the child', async () => {
    const { worker } = staff
    expect((await worker.query('registry.child', { childId: family.childId })).status).toBe(404)
    expect((await worker.query('path.timeline', { personId: family.childId })).status).toBe(404)
    expect(await people(worker, { iin: papers.iin })).toEqual([])
    expect(await people(worker, { name: 'Сейтқали' })).toEqual([])
    const need = {
      personId: family.childId,
      category: 1,
      reasons: ['family-asks'],
      assessment: 'x',
      document: 'y',
    }
    expect((await worker.command('placement.recognise-need', need)).status).toBe(404)
    const page = await worker.page(`/kk/people/${family.childId}`)
    expect(page.statusCode).toBe(404)
  })

  it('LAW-10-6 answers papers that do not agree exactly like those of an unknown person', async () => {
    const unknown = await staff.worker.command('placement.take-on', { ...papers, iin: '190314600003' })
    expect(unknown).toMatchObject({ status: 409, body: { code: 'placement.papers-unknown' } })
    const wrong = [{ givenName: 'Бекзат' }, { birthDate: '2015-03-03' }, { sex: 'female' }]
    for (const change of wrong) {
      const answer = await staff.worker.command('placement.take-on', { ...papers, ...change })
      expect({ ...answer.body, requestId: '', instance: '' }).toEqual({
        ...unknown.body,
        requestId: '',
        instance: '',
      })
      expect(answer.status).toBe(unknown.status)
    }
    const elsewhere = await system.signIn({ role: 'social-worker', region: '470000000' })
    expect((await elsewhere.command('placement.take-on', papers)).body).toMatchObject({
      code: 'placement.papers-unknown',
    })
    expect((await staff.worker.query('registry.child', { childId: family.childId })).status).toBe(404)
  })

  it('takes the child on by the form; the family sees who did, and the work goes on', async () => {
    const empty = await staff.worker.page('/kk/placement/take-on')
    expect(empty.body).toContain('name="birthRecord"')
    expect((await staff.worker.page('/kk/people')).body).toContain('/kk/placement/take-on')
    const { birthDate, ...rest } = papers
    const [year = '', month = '', day = ''] = birthDate.split('-')
    const typed = { 'birthDate.year': year, 'birthDate.month': month, 'birthDate.day': day }
    const sent = await staff.worker.post('/kk/placement/take-on', { ...rest, ...typed })
    expect(sent.statusCode).toBe(303)
    expect((await staff.worker.query('registry.child', { childId: family.childId })).status).toBe(200)
    expect(await people(staff.worker, { iin: papers.iin })).toHaveLength(1)
    expect((await staff.worker.page('/kk/home')).body).toContain('Жұмысқа алынғандар')
    const [event] = (await historyOf(system, family.childId)).filter(
      (one) => one.name === 'placement.taken-on',
    )
    expect(event?.data).toMatchObject({ by: expect.any(String) })
    await recogniseNeed(staff, family.childId, 1)
    await runWorker(system)
    const timeline = await family.mother.shown('path.timeline', { personId: family.childId })
    expect(JSON.stringify(timeline)).toContain('placement')
  })

  it('opens the register and the placement only, never the examination', async () => {
    const answer = await staff.worker.query('consultation.files', { personId: family.childId })
    expect(answer.status).not.toBe(200)
  })
})

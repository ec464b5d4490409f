import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FIELDS, SITUATIONS } from '../capabilities/family-support/domain/needs.ts'
import { type Family, registerFamily, TURKISTAN } from '../capabilities/registry/registry.fixture.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

type Asked = { caseId: string; takeBy: string }
type Plan = {
  id: string
  state: string
  mover: string
  edition: number
  steps: { id: string }[]
  version: number
}
type Shown = {
  state: string
  plans: Plan[]
  needs: { edition: number; writtenBy: string }[]
  notes: unknown[]
  introductions: { id: string; opened: string | null; areBoth: boolean }[]
  isLate: boolean
  reviewDueOn: string | null
}

let system: TestSystem
let family: Family
let second: Family
let worker: Person
let colleague: Person

const MONDAY = '2024-02-12T09:00:00+06:00'

beforeAll(async () => {
  system = await startTestSystem(MONDAY)
  const nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  family = await registerFamily(system, nurse, 0)
  second = await registerFamily(system, nurse, 1)
  worker = await system.signIn({ role: 'social-worker', region: TURKISTAN })
  colleague = await system.signIn({ role: 'social-worker', region: TURKISTAN, specialty: 'accounting' })
})
afterAll(() => system?.close())

const words = 'Шаршадым, баланы бір сағатқа қалдыратын адам жоқ'
const ask = (of: Family) =>
  of.mother.done<Asked>('family-support.ask', { personId: of.childId, words, agrees: true })
const shown = (who: Person, caseId: string) => who.shown<Shown>('family-support.case', { caseId })

const every = (keys: readonly string[], value: string) => Object.fromEntries(keys.map((key) => [key, value]))
const NEEDS = {
  fields: { ...every(FIELDS, 'none'), leisure: 'urgent', work: 'some' },
  situations: { ...every(SITUATIONS, 'nothing'), papers: 'both' },
  priorities: ['Демалу', 'Жұмысқа шығу'],
}
const STEP = {
  help: 'respite',
  goal: 'Аптасына екі рет бала күтуші келеді',
  executor: 'organisation',
} as const
const RIGHT = 'law-343/art-9-6-4'

let caseId: string

describe('the case of a family', () => {
  it('LAW-3-7 LAW-9-6 begins with the family’s own request and consent; before it the worker sees nobody', async () => {
    const before = await worker.query('registry.child', { childId: family.childId })
    expect(before.status).toBe(404)
    const without = await family.mother.command('family-support.ask', {
      ...{ personId: family.childId, words, agrees: false },
    })
    expect(without.status).toBe(422)
    const asked = await ask(family)
    caseId = asked.caseId
    expect(asked.takeBy).toBe('2024-02-19')
    expect((await worker.query('registry.child', { childId: family.childId })).status).toBe(200)
    expect(await shown(family.father, caseId)).toMatchObject({ words, state: 'asked', workerName: null })
    expect((await second.mother.query('family-support.case', { caseId })).status).toBe(404)
    const twice = await family.father.command('family-support.ask', {
      ...{ personId: family.childId, words, agrees: true },
    })
    expect(twice).toMatchObject({ status: 409, body: { code: 'family-support.open-already' } })
    expect(twice.body['cite']).toHaveLength(1)
  })

  it('LAW-3-7 REP-II-4 the family may write its needs first, apart from the child’s; together they write the next edition', async () => {
    await family.mother.done('family-support.write-needs', { caseId, ...NEEDS })
    const refused = await worker.command('family-support.write-needs', { caseId, ...NEEDS })
    expect(refused).toMatchObject({ status: 409, body: { code: 'family-support.not-yours' } })
  })

  it('LAW-7-2 is taken up by a worker with a qualifying specialty alone, who then leads it', async () => {
    const unqualified = await colleague.command('family-support.take', { caseId })
    expect(unqualified).toMatchObject({ status: 409, body: { code: 'family-support.no-specialty' } })
    await worker.done('family-support.take', { caseId })
    const again = await worker.command('family-support.take', { caseId })
    expect(again).toMatchObject({ status: 409, body: { code: 'family-support.state' } })
    await worker.done('family-support.write-needs', { caseId, ...NEEDS, words: 'Бірге жаздық' })
    const { needs } = await shown(family.mother, caseId)
    expect(needs).toMatchObject([
      { edition: 2, writtenBy: 'together' },
      { edition: 1, writtenBy: 'family', fields: { leisure: 'urgent' }, situations: { papers: 'both' } },
    ])
    const notes = await colleague.command('family-support.write-note', { caseId, right: RIGHT, words: 'x' })
    expect(notes).toMatchObject({ body: { code: 'family-support.not-yours' } })
  })

  it('LAW-1-19 every note of the worker names a right or a guarantee, and the family reads it (LAW-3-11)', async () => {
    const note = { caseId, words: 'Күтуші туралы келістік' }
    const nowhere = await worker.command('family-support.write-note', { ...note, right: 'law-343/art-1-1' })
    expect(nowhere).toMatchObject({ status: 422, body: { code: 'family-support.right-unknown' } })
    expect((await worker.command('family-support.write-note', note)).status).toBe(422)
    await worker.done('family-support.write-note', { ...note, right: RIGHT })
    const { notes } = await shown(family.mother, caseId)
    expect(notes).toMatchObject([{ words: note.words, right: { unit: 'art-9-6-4' } }])
  })
})

async function propose(dueOn = '2024-03-01'): Promise<Plan> {
  const step = { caseId, ...STEP, dueOn }
  const { planId } = await worker.done<{ planId: string }>('family-support.add-step', step)
  const work = { help: 'work-of-parent', goal: 'Жарты күндік жұмыс іздейміз', executor: 'employment-centre' }
  await worker.done('family-support.add-step', { caseId, ...work, dueOn })
  await worker.done('family-support.add-step', {
    caseId,
    ...work,
    help: 'labour-preparation',
    executor: 'family',
    dueOn,
  })
  await worker.done('family-support.propose-plan', { planId })
  const again = await worker.command('family-support.propose-plan', { planId })
  expect(again).toMatchObject({ status: 409, body: { code: 'family-support.plan-state' } })
  const plan = (await shown(family.mother, caseId)).plans[0]
  if (plan === undefined) throw new Error('no plan is shown')
  return plan
}

describe('the plan of a family', () => {
  it('LAW-3-11 LAW-16-2 the family sees whose move it is and decides; a draft is not shown to it', async () => {
    const past = await worker.command('family-support.add-step', { caseId, ...STEP, dueOn: '2024-02-01' })
    expect(past).toMatchObject({ status: 422, body: { code: 'family-support.past-day' } })
    const first = await worker.done<{ stepId: string }>('family-support.add-step', {
      ...{ caseId, ...STEP, dueOn: '2024-03-01' },
    })
    expect((await shown(family.mother, caseId)).plans).toEqual([])
    await worker.done('family-support.drop-step', { stepId: first.stepId })
    const plan = await propose()
    expect(plan).toMatchObject({ edition: 1, state: 'proposed', mover: 'family', steps: [{}, {}, {}] })
    const home = await family.mother.page('/kk/home')
    expect(home.body).toContain('Отбасыңызға жоспар ұсынылды')
    const meanwhile = await worker.command('family-support.add-step', {
      caseId,
      ...STEP,
      dueOn: '2024-03-01',
    })
    expect(meanwhile).toMatchObject({ body: { code: 'family-support.family-decides' } })
  })

  it('LAW-17-2 a family that does not agree loses nothing: the child’s file stands as it stood', async () => {
    const path = () => family.father.shown<{ steps: unknown }>('path.timeline', { personId: family.childId })
    const before = await path()
    const [plan] = (await shown(family.mother, caseId)).plans
    await family.mother.done('family-support.answer-plan', {
      planId: plan?.id,
      agrees: false,
      words: 'Бізге керегі бұл емес',
    })
    expect((await shown(worker, caseId)).plans[0]).toMatchObject({
      state: 'declined',
      mover: 'worker',
      familyWords: 'Бізге керегі бұл емес',
    })
    expect((await path()).steps).toEqual(before.steps)
  })

  it('LAW-14-2 LAW-8-13 LAW-3-7 a new edition with respite, work of a parent and labour preparation at home is agreed and done', async () => {
    const plan = await propose()
    expect(plan).toMatchObject({ edition: 2 })
    await family.father.done('family-support.answer-plan', { planId: plan.id, agrees: true })
    const agreed = (await shown(family.mother, caseId)).plans
    expect(agreed.map(({ state }) => state)).toEqual(['agreed', 'replaced'])
    expect(agreed[0]).toMatchObject({ reviewOn: '2024-08-12', mover: 'worker' })
    for (const { id: stepId } of plan.steps)
      await worker.done('family-support.mark-step', { stepId, note: 'Болды' })
    expect((await shown(family.mother, caseId)).plans[0]).toMatchObject({ mover: 'nobody' })
    const again = await worker.command('family-support.mark-step', { stepId: plan.steps[0]?.id })
    expect(again).toMatchObject({ body: { code: 'family-support.done-already' } })
  })
})

describe('an introduction', () => {
  it('LAW-3-7 opens what two families wrote to each other only when both have said yes', async () => {
    const other = await ask(second)
    await worker.done('family-support.take', { caseId: other.caseId })
    const about = { about: 'Көрші көшедегі ана', aboutThis: 'Балалары құрдас отбасы' }
    await worker.done('family-support.offer-introduction', { caseId, otherCaseId: other.caseId, ...about })
    const mine = (await shown(family.mother, caseId)).introductions[0]
    const theirs = (await shown(second.mother, other.caseId)).introductions[0]
    const contact = 'Гүлнұр, кешке хабарласыңыз'
    const answer = (who: Person, introductionId: string | undefined, words: Record<string, unknown>) =>
      who.command('family-support.answer-introduction', { introductionId, ...words })
    expect((await answer(family.mother, mine?.id, { agrees: true })).status).toBe(422)
    expect((await answer(family.mother, mine?.id, { agrees: true, contact })).status).toBe(200)
    expect((await shown(second.mother, other.caseId)).introductions[0]).toMatchObject({ opened: null })
    expect((await answer(second.mother, theirs?.id, { agrees: true, contact: 'Айнұр' })).status).toBe(200)
    expect((await shown(second.mother, other.caseId)).introductions[0]).toMatchObject({ opened: contact })
    expect((await shown(worker, caseId)).introductions[0]).toMatchObject({ opened: null, areBoth: true })
  })
})

describe('the clocks of a family’s case', () => {
  it('DEC-76 the plan is to be looked at again; when the family ends its case, the file is closed to the department', async () => {
    await system.setClock('2024-08-13T09:00:00+06:00')
    expect((await shown(worker, caseId)).reviewDueOn).toBe('2024-08-12')
    const page = await worker.page(`/kk/family-support?list=review`)
    expect(page.body).toContain(caseId)
    await family.mother.done('family-support.close', { caseId })
    expect((await worker.query('family-support.case', { caseId })).status).toBe(404)
    expect((await worker.query('registry.child', { childId: family.childId })).status).toBe(404)
    expect(await shown(family.father, caseId)).toMatchObject({ state: 'closed', closedBy: 'family' })
  })

  it('LAW-3-9 a case that nobody took up in its term stands as late before the whole department', async () => {
    const again = await ask(family)
    await system.setClock('2024-08-22T09:00:00+06:00')
    expect(await shown(colleague, again.caseId)).toMatchObject({ state: 'asked', isLate: true })
    const work = await colleague.query<{ items: { key: string; late?: number }[] }>('path.work')
    expect(work.body.items.find(({ key }) => key === 'family-support.asked')?.late).toBe(1)
  })
})

describe('information packs', () => {
  type Packs = { packs: { id: string; confirmedOn: string | null }[]; missing: string[] }
  const packs = (who: Person) => who.shown<Packs>('family-support.packs', { personId: family.childId })

  it('REP-II-7 every situation has a page for everybody, in three languages and in easy words', async () => {
    for (const lang of ['kk', 'ru', 'en'])
      for (const end of ['', '/easy'])
        for (const situation of (await packs(family.mother)).missing) {
          const url = `/${lang}/information/${situation}${end}`
          expect([url, (await system.app.inject({ method: 'GET', url })).statusCode]).toEqual([url, 200])
        }
  })

  it('REP-II-7 LAW-16-2 what was given is proved and told to the family, which confirms it; a stranger sees nothing', async () => {
    const nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
    const given = { situation: 'first-risk', lang: 'kk', isEasy: true, means: 'read-aloud' }
    const { packId } = await nurse.done<{ packId: string }>('family-support.give-pack', {
      ...{ personId: family.childId, ...given },
    })
    expect(await packs(family.father)).toMatchObject({ packs: [{ ...given, confirmedOn: null }] })
    expect((await packs(nurse)).missing).not.toContain('first-risk')
    const strange = await second.mother.command('family-support.confirm-pack', { packId })
    expect(strange.status).toBe(404)
    const page = await family.mother.page(`/kk/people/${family.childId}/information`)
    expect(page.body).toContain('Алғашқы қатер белгісі')
    await family.mother.done('family-support.confirm-pack', { packId })
    expect(await packs(nurse)).toMatchObject({ packs: [{ confirmedOn: '2024-08-22' }] })
    const again = await family.mother.command('family-support.confirm-pack', { packId })
    expect(again).toMatchObject({ status: 409, body: { code: 'family-support.confirmed' } })
  })
})

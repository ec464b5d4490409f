import { localDate } from '@tirek/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmLimitedAbilities, findPerson } from '#capabilities/registry/index.ts'
import { type Family, registerFamily, TURKISTAN } from '../capabilities/registry/registry.fixture.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

type Served = {
  served: { id: string; state: string; basis: string | null; visits: { outcome: string | null }[] }[]
}
type Units = {
  units: { id: string; regulation: { number: string } | null; underLaw: number; asExtra: number }[]
}

let system: TestSystem
let family: Family
let second: Family
let unit: Person
let head: Person
let room: Person

beforeAll(async () => {
  system = await startTestSystem('2024-02-12T09:00:00+06:00')
  const nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  family = await registerFamily(system, nurse, 0)
  second = await registerFamily(system, nurse, 1)
  head = await system.signIn({ role: 'leb-decision-maker', region: TURKISTAN })
  room = await system.signIn({ role: 'service-specialist', region: TURKISTAN })
  const { units } = await head.shown<Units>('home-help.units')
  unit = await system.signIn({ role: 'service-specialist', organisation: units[0]?.id ?? '' })
})
afterAll(() => system?.close())

const WORDS = 'Күніне екі сағат бала күтуші керек'

async function ask(of: Family): Promise<string> {
  const wish = { personId: of.childId, unitId: unit.organisationId, words: WORDS, agrees: true }
  return (await of.mother.done<{ servedId: string }>('home-help.ask', wish)).servedId
}

/** Both statuses of a child, as the PMPC and the expertise would set them. */
async function giveStatuses(personId: string): Promise<void> {
  const papers = { issuer: 'ПМПК', document: '№ 5', documentDate: localDate('2024-02-01') }
  await system.parts.runner.asSystem(async (act) => {
    const found = {
      defectKinds: ['physical' as const],
      cause: 'congenital' as const,
      lifeRestriction: 'Жүру',
    }
    expect((await findPerson(act.db, personId))?.id).toBe(personId)
    expect((await confirmLimitedAbilities(act, { personId, ...found, ...papers })).ok).toBe(true)
  })
  const department = await system.signIn({ role: 'ed-specialist', region: TURKISTAN })
  await department.done('registry.record-disability', {
    ...{ personId, group: 'child-under-seven', validFrom: '2024-02-01' },
    ...{ issuer: 'МӘС', document: '№ 7', documentDate: '2024-02-01' },
  })
}

const units = async () =>
  (await head.shown<Units>('home-help.units')).units.find(({ id }) => id === unit.organisationId)

describe('units of help at home', () => {
  it('LAW-8-2 the local executive body records the regulation of a unit, once, and not before it was adopted', async () => {
    expect(await units()).toMatchObject({ regulation: null, underLaw: 0, asExtra: 0 })
    const regulation = {
      ...{ unitId: unit.organisationId, number: '12-қ', adoptedBy: 'Әкімдік', adoptedOn: '2024-01-15' },
      validFrom: '2024-02-01',
    }
    const early = await head.command('home-help.record-regulation', {
      ...regulation,
      validFrom: '2024-01-01',
    })
    expect(early).toMatchObject({ status: 422, body: { code: 'home-help.before-adopted' } })
    await head.done('home-help.record-regulation', regulation)
    const twice = await head.command('home-help.record-regulation', regulation)
    expect(twice).toMatchObject({ status: 422, body: { code: 'home-help.regulation-known' } })
    expect(await units()).toMatchObject({ regulation: { number: '12-қ' } })
    expect(await room.query('home-help.today')).toMatchObject({ body: { code: 'home-help.only-units' } })
  })

  it('LAW-8-2 DEC-76 refuses to count a child without a disability under 8(2)(1); as an extra of the region it is counted apart', async () => {
    const servedId = await ask(family)
    expect((await second.mother.query('home-help.of-person', { personId: family.childId })).status).toBe(404)
    const refused = await unit.command('home-help.answer', { servedId, answer: 'law' })
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'home-help.not-with-disability',
        facts: { missing: ['limited-abilities', 'disability'] },
      },
    })
    const bare = await unit.command('home-help.answer', { servedId, answer: 'regional-extra' })
    expect(bare).toMatchObject({ status: 422, body: { code: 'home-help.ground-missing' } })
    const ground = 'Мәслихаттың № 3 шешімі, 2024 жылғы 10 қаңтар'
    await unit.done('home-help.answer', { servedId, answer: 'regional-extra', ground })
    expect(await units()).toMatchObject({ underLaw: 0, asExtra: 1 })
  })

  it('LAW-8-2 serves a child with limited abilities and a disability under 8(2)(1)', async () => {
    await giveStatuses(second.childId)
    const servedId = await ask(second)
    await unit.done('home-help.answer', { servedId, answer: 'law' })
    const answered = await unit.command('home-help.answer', { servedId, answer: 'law' })
    expect(answered).toMatchObject({ status: 409, body: { code: 'home-help.state' } })
    expect(await units()).toMatchObject({ underLaw: 1, asExtra: 1 })
    const twice = await second.mother.command('home-help.ask', {
      ...{ personId: second.childId, unitId: unit.organisationId, words: WORDS, agrees: true },
    })
    expect(twice).toMatchObject({ status: 409, body: { code: 'home-help.asked-already' } })
  })

  it('LAW-9-6 LAW-17-2 the day of the unit lists its visits; what was done is written down and shown to the family, a cancelled one costs nothing', async () => {
    const { served } = await second.mother.shown<Served>('home-help.of-person', { personId: second.childId })
    const servedId = served[0]?.id
    const visit = { servedId, visitAt: '10:30', tasks: ['walk', 'watch-over'] }
    const past = await unit.command('home-help.plan-visit', { ...visit, visitOn: '2024-02-11' })
    expect(past).toMatchObject({ status: 422, body: { code: 'home-help.past-day' } })
    await unit.done('home-help.plan-visit', { ...visit, visitOn: '2024-02-12' })
    await unit.done('home-help.plan-visit', { ...visit, visitOn: '2024-02-12', visitAt: '15:00' })
    const { visits } = await unit.shown<{ visits: { id: string }[] }>('home-help.today')
    expect(visits.length).toBe(2)
    const [first, last] = visits
    const empty = await unit.command('home-help.record-visit', {
      visitId: first?.id,
      outcome: 'held',
      done: [],
    })
    expect(empty).toMatchObject({ status: 422, body: { code: 'home-help.nothing-done' } })
    await unit.done('home-help.record-visit', {
      visitId: first?.id,
      outcome: 'held',
      done: ['walk'],
      note: 'Жақсы',
    })
    await unit.done('home-help.record-visit', { visitId: last?.id, outcome: 'family-cancelled' })
    const page = await second.mother.page(`/kk/people/${second.childId}/home-help`)
    expect(page.body).toContain('Жақсы')
    const after = await second.mother.shown<Served>('home-help.of-person', { personId: second.childId })
    expect(after.served[0]).toMatchObject({ state: 'served', visits: [{}, {}] })
  })

  it('LAW-8-2 when the family ends the help, the file is closed to the unit', async () => {
    const { served } = await family.mother.shown<Served>('home-help.of-person', { personId: family.childId })
    await family.mother.done('home-help.end', { servedId: served[0]?.id })
    expect((await unit.query('home-help.child', { servedId: served[0]?.id })).status).toBe(404)
    expect(await units()).toMatchObject({ asExtra: 0 })
  })
})

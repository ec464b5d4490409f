import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Family, registerFamily, TURKISTAN } from '../capabilities/registry/registry.fixture.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

interface Lines {
  readonly hasMore: boolean
  readonly lines: readonly {
    readonly accountId: string
    readonly useCase: string
    readonly outcome: string
    readonly role: string
    readonly personIds: readonly string[]
  }[]
}
interface Anomalies {
  readonly anomalies: readonly { kind: string; accountId: string; people: number; threshold: number }[]
}

let system: TestSystem
let nurse: Person
let stranger: Person
let officer: Person
let families: readonly Family[]

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  stranger = await system.signIn({ role: 'service-specialist', region: TURKISTAN })
  officer = await system.signIn({ role: 'data-protection-officer' })
  const made: Family[] = []
  for (const pair of [0, 1, 2] as const) made.push(await registerFamily(system, nurse, pair))
  families = made
  await stranger.query('registry.child', { childId: families[0]?.childId })
  await system.setClock('2024-01-11T23:30:00+06:00')
  for (const { childId } of families) await nurse.shown('registry.child', { childId })
})
afterAll(() => system.close())

describe('the data-protection officer', () => {
  it('LAW-X-1 finds readings by person, account, organisation, use case, outcome and days, and opens no file', async () => {
    const childId = families[0]?.childId ?? ''
    const search = async (input: object) => (await officer.shown<Lines>('audit.search', input)).lines
    const ofChild = await search({ personId: childId })
    expect(ofChild.some((one) => one.outcome === 'refused' && one.role === 'service-specialist')).toBe(true)
    const ofNurse = await search({ accountId: nurse.accountId, from: '2024-01-11', to: '2024-01-11' })
    expect(ofNurse.map((one) => one.useCase)).toEqual(Array(3).fill('registry.child'))
    expect(await search({ accountId: nurse.accountId, to: '2024-01-09' })).toEqual([])
    const refused = await search({ organisationId: stranger.organisationId, outcome: 'refused' })
    expect(refused.map((one) => one.accountId)).toEqual([stranger.accountId])
    expect((await search({ useCase: 'registry.child' })).length).toBe(4)
    expect((await officer.query('registry.child', { childId })).status).toBe(403)
  })

  it('LAW-X-1 writes the officer’s own look down, where the family sees it', async () => {
    const { mother, childId } = families[0] as Family
    const { readings } = await mother.shown<{ readings: { role: string; useCase: string }[] }>(
      'audit.who-opened',
      { personId: childId },
    )
    expect(readings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ role: 'data-protection-officer', useCase: 'audit.search' }),
      ]),
    )
  })

  it('lists readings by night by the thresholds of the project, DEC-8, and none of the day', async () => {
    const { anomalies } = await officer.shown<Anomalies>('audit.anomalies')
    expect(anomalies).toMatchObject([{ kind: 'night', accountId: nurse.accountId, people: 3, threshold: 3 }])
    const before = await officer.shown<Anomalies>('audit.anomalies', { from: '2024-01-01', to: '2024-01-10' })
    expect(before.anomalies).toEqual([])
  })

  it('lists mass readings and readings of people with no tie to the organisation, DEC-8', async () => {
    const people = Array.from(
      { length: 120 },
      (_, n) => `018cf000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    )
    await system.parts.runner.asSystem((act) =>
      act.db
        .insertInto('history_access')
        .values({
          id: act.newId(),
          at: new Date('2024-01-11T12:00:00+06:00'),
          account_id: stranger.accountId,
          actor_role: 'service-specialist',
          actor_name: 'Дана',
          organisation_id: stranger.organisationId,
          use_case: 'registry.search',
          outcome: 'read',
          person_ids: people,
        })
        .execute(),
    )
    const { anomalies } = await officer.shown<Anomalies>('audit.anomalies')
    const found = anomalies.filter((one) => one.accountId === stranger.accountId)
    expect(found).toMatchObject([
      { kind: expect.any(String), people: 120 },
      { kind: expect.any(String), people: 120 },
    ])
    expect(found.map((one) => one.kind).sort()).toEqual(['mass', 'unrelated'])
  })

  it('draws the log and the unusual readings for the officer alone', async () => {
    for (const path of [
      '/kk/audit',
      '/ru/audit?outcome=refused',
      '/ru/audit?personId=nonsense',
      '/kk/audit/anomalies',
    ])
      expect([path, (await officer.page(path)).statusCode]).toEqual([path, 200])
    expect((await officer.page('/ru/home')).body).toContain('href="/ru/audit"')
    expect((await nurse.page('/ru/audit')).statusCode).toBe(403)
    expect((await nurse.query('audit.search')).status).toBe(403)
    expect((await families[0]?.mother.query('audit.anomalies'))?.status).toBe(403)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noteAccess } from '#platform/history/access-log.ts'
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

const old = '018cf000-0000-7000-8000-00000000ffff'

async function oldReading(day: string): Promise<void> {
  await system.parts.runner.asSystem((act) =>
    noteAccess(act.db, {
      actor: { accountId: old, role: 'primary-care-doctor', regions: [TURKISTAN], name: 'Дана' },
      now: new Date(`${day}T12:00:00+06:00`),
      useCase: 'registry.child',
      outcome: 'read',
      personIds: [old],
    }),
  )
}

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

  it('searches a month back unless a person or a first day is asked for, and says so', async () => {
    const ask = (input: object) => officer.shown<Lines & { from: string | null }>('audit.search', input)
    await oldReading('2023-12-01')
    const usual = await ask({ accountId: old })
    expect([usual.from, usual.lines]).toEqual(['2023-12-11', []])
    expect((await ask({ accountId: old, from: '2023-11-01' })).lines).toHaveLength(1)
    expect(await ask({ personId: old })).toMatchObject({ from: null, lines: [{ accountId: old }] })
    expect((await officer.page('/ru/audit')).body).toContain('value="2023-12-11"')
  })

  it('finds by links in the lines, and says every mistake of a question at its field', async () => {
    const found = await officer.page('/ru/audit?useCase=registry.child')
    const childId = families[0]?.childId ?? ''
    for (const narrowed of [`personId=${childId}`, `accountId=${nurse.accountId}`, 'organisationId='])
      expect(found.body).toContain(narrowed)
    const wrong = await officer.page('/ru/audit?personId=x&from=2024-01-10&to=2024-01-01')
    expect(wrong.statusCode).toBe(422)
    for (const id of ['personId', 'to']) expect(wrong.body).toContain(`href="#filter-${id}"`)
    expect(wrong.body).toContain('Последний день не может быть раньше первого')
    const unknown = await officer.page('/ru/audit?useCase=registry.not-there')
    expect([unknown.statusCode, unknown.body.includes('Такого действия нет')]).toEqual([422, true])
    const days = await officer.page('/ru/audit/anomalies?from=nonsense')
    expect([days.statusCode, days.body.includes('name="from"')]).toEqual([422, true])
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

  it('LAW-X-1 writes every question of the officer down with the person it was about, and nobody else of the lines found', async () => {
    const looks = () =>
      system.parts.runner.asSystem((act) =>
        act.db
          .selectFrom('history_access')
          .select(['person_ids', 'facts'])
          .where('use_case', '=', 'audit.search')
          .orderBy('at')
          .orderBy('id')
          .execute(),
      )
    const childId = families[0]?.childId ?? ''
    const before = (await looks()).length
    await officer.shown('audit.search', {})
    await officer.shown('audit.search', { accountId: nurse.accountId })
    await officer.shown('audit.search', { personId: childId })
    expect((await looks()).slice(before)).toEqual([
      { person_ids: [], facts: {} },
      { person_ids: [], facts: { accountId: nurse.accountId } },
      { person_ids: [childId], facts: { personId: childId } },
    ])
  })

  it('LAW-X-1 draws the log for the officer alone, and says which field of a question is wrong', async () => {
    for (const path of ['/kk/audit', '/ru/audit?outcome=refused', '/kk/audit/anomalies'])
      expect([path, (await officer.page(path)).statusCode]).toEqual([path, 200])
    const wrong = await officer.page('/ru/audit?personId=nonsense&from=2024-02-31')
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body.match(/aria-invalid="true"/g)).toHaveLength(2)
    expect(wrong.body).toContain('value="nonsense"')
    expect(wrong.body).not.toContain('Ничего не найдено')
    expect((await officer.page('/ru/home')).body).toContain('href="/ru/audit"')
    expect((await nurse.page('/ru/audit')).statusCode).toBe(403)
    expect((await nurse.query('audit.search')).status).toBe(403)
    expect((await families[0]?.mother.query('audit.anomalies'))?.status).toBe(403)
  })
})

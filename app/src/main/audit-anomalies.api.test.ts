import { localDate } from '@tirek/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addParty, endParty } from '#platform/access/party.ts'
import { runDaily } from '#platform/worker/jobs.ts'
import { runDue } from '#platform/worker/worker.ts'
import { type Family, registerFamily, TURKISTAN } from '../capabilities/registry/registry.fixture.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

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

/** What the officer is shown once the worker has counted the readings. */
async function shownAnomalies(period: object = {}): Promise<Anomalies['anomalies']> {
  await runDue(system.parts.worker)
  return (await officer.shown<Anomalies>('audit.anomalies', period)).anomalies
}

describe('readings that are out of the usual', () => {
  it('lists readings by night by the thresholds of the project, DEC-49, and none of the day', async () => {
    const anomalies = await shownAnomalies()
    expect(anomalies).toMatchObject([{ kind: 'night', accountId: nurse.accountId, people: 3, threshold: 3 }])
    expect(await shownAnomalies({ from: '2024-01-01', to: '2024-01-10' })).toEqual([])
  })

  const notes = (reading: { by: Person; role: string; day: string; personIds: readonly string[] }) =>
    system.parts.runner.asSystem((act) =>
      act.db
        .insertInto('history_access')
        .values({
          id: act.newId(),
          at: new Date(`${reading.day}T12:00:00+06:00`),
          account_id: reading.by.accountId,
          actor_role: reading.role,
          actor_name: 'Дана',
          organisation_id: reading.by.organisationId,
          use_case: 'registry.search',
          outcome: 'read',
          person_ids: [...reading.personIds],
        })
        .execute(),
    )
  const people = (count: number) =>
    Array.from({ length: count }, (_, n) => `018cf000-0000-7000-8000-${String(n).padStart(12, '0')}`)

  it('lists mass readings and readings of people with no tie to the organisation, DEC-49', async () => {
    await notes({ by: stranger, role: 'service-specialist', day: '2024-01-11', personIds: people(120) })
    const anomalies = await shownAnomalies()
    const found = anomalies.filter((one) => one.accountId === stranger.accountId)
    expect(found.map((one) => [one.kind, one.people]).sort()).toEqual([
      ['mass', 120],
      ['unrelated', 120],
    ])
  })

  it('counts a person once a day, however often the file is opened and however often the worker passes, DEC-49', async () => {
    const [one = ''] = people(1)
    for (const _ of [1, 2, 3]) {
      await notes({ by: stranger, role: 'service-specialist', day: '2024-01-11', personIds: [one] })
      await runDue(system.parts.worker)
    }
    const mass = (await shownAnomalies()).find(
      ({ kind, accountId }) => kind === 'mass' && accountId === stranger.accountId,
    )
    expect(mass?.people).toBe(120)
  })

  it('keeps who had no tie and forgets the people of days that are over, DEC-49', async () => {
    const kept = () =>
      system.parts.runner.asSystem((act) =>
        act.db
          .selectFrom('audit_counted_person')
          .select('kind')
          .distinct()
          .where('day', '=', '2024-01-11')
          .execute(),
      )
    const before = await shownAnomalies()
    await system.setClock('2024-01-14T09:00:00+06:00')
    await runDaily(system.parts.worker)
    expect(await kept()).toEqual([{ kind: 'unrelated' }])
    expect(await shownAnomalies({ from: '2024-01-05', to: '2024-01-11' })).toEqual(before)
    await system.setClock('2024-01-11T23:30:00+06:00')
  })

  it('looks for the tie on the day of the reading, and not where a post sees without one, DEC-49', async () => {
    const region = TURKISTAN
    const worker = await system.signIn({ role: 'social-worker', region })
    const head = await system.signIn({ role: 'ed-head', region })
    const planner = await system.signIn({ role: 'data-protection-officer' })
    const tied = people(30)
    await system.parts.runner.asSystem(async (act) => {
      for (const personId of tied) {
        const tie = { region, personId, partyId: worker.organisationId ?? '', relation: 'caseload' }
        const since = localDate('2024-01-05')
        await addParty(act.db, { ...tie, kind: 'organisation', classes: ['placement'], since })
        await endParty(act.db, tie, localDate('2024-01-09'))
      }
    })
    const unrelated = async (from: string, to: string) => {
      const anomalies = await shownAnomalies({ from, to })
      return anomalies.filter((one) => one.kind === 'unrelated').map((one) => one.accountId)
    }
    await notes({ by: worker, role: 'social-worker', day: '2024-01-08', personIds: tied })
    expect(await unrelated('2024-01-08', '2024-01-08')).toEqual([])
    for (const day of ['2024-01-04', '2024-01-10'])
      await notes({ by: worker, role: 'social-worker', day, personIds: tied })
    for (const by of [head, planner])
      await notes({
        by,
        role: by === head ? 'ed-head' : 'network-planner',
        day: '2024-01-10',
        personIds: tied,
      })
    expect(await unrelated('2024-01-04', '2024-01-04')).toEqual([worker.accountId])
    expect(await unrelated('2024-01-10', '2024-01-10')).toEqual([worker.accountId])
  })
})

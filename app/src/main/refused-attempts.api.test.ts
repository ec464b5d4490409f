import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleIin } from '#platform/eds/sandbox/samples.ts'
import { startTestSystem, type TestSystem } from './testing/test-system.ts'

let system: TestSystem

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
})
afterAll(() => system?.close())

describe('the id of a record', () => {
  it('is one and the same in upper and in lower case', async () => {
    const nurse = await system.signIn({ role: 'obstetric-nurse', region: '610000000' })
    const { personId } = await nurse.done<{ personId: string }>('registry.register-adult', {
      familyName: 'Сынақ',
      givenName: 'Айгүл',
      birthDate: '1995-03-02',
      sex: 'female',
      iin: sampleIin('somebody'),
      region: '610000000',
    })
    const shown = await nurse.query('path.timeline', { personId: personId.toUpperCase() })
    expect(shown.status).toBe(200)
    const { rows } = await system.parts.runner.asSystem((act) =>
      sql`select from history_access where outcome = 'read' and ${personId}::uuid = any (person_ids)`.execute(
        act.db,
      ),
    )
    expect(rows).not.toEqual([])
  })

  it('LAW-X-1 is written down in lower case when an attempt is refused, however it was typed', async () => {
    const planner = await system.signIn({ role: 'network-planner' })
    const personId = '01900000-ABCD-7000-8000-00000000ABCD'
    expect((await planner.query('path.timeline', { personId })).status).toBe(403)
    const { rows } = await system.parts.runner.asSystem((act) =>
      sql<{ facts: unknown }>`
        select facts from history_access where outcome = 'refused' and account_id = ${planner.accountId}`.execute(
        act.db,
      ),
    )
    expect(rows).toEqual([{ facts: { personId: personId.toLowerCase() } }])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '#platform/access/actor.ts'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import { REPORT_DATA_SETS } from './data/report-figures.ts'
import { TABLE_NUMBERS } from './domain/data-set.ts'
import { DEFINITIONS } from './domain/definitions.ts'

let system: TestSystem
let statistician: Person

beforeAll(async () => {
  system = await startTestSystem('2024-06-01T09:00:00+05:00')
  statistician = await system.signIn({ role: 'statistician' })
})
afterAll(() => system.close())

async function publish() {
  const useCase = system.parts.useCases.get('statistics.publish-registry')
  if (useCase === undefined) throw new Error('no such command')
  return system.parts.runner.run(useCase, {}, { actor: systemActor, lang: 'en' })
}

type Table = {
  asOf: string
  columns: { key: string; isKnown: boolean }[]
  rows: { key: string; values: (number | null)[]; hidden: (string | null)[] }[]
}

describe('the figures of the registry', () => {
  it('REP-I-30, REP-I-18 publishes the registry in the same layout, small cells hidden', async () => {
    const missing = await statistician.query('statistics.table', { number: 4, source: 'registry' })
    expect([missing.status, missing.body['code']]).toEqual([404, 'statistics.not-published'])
    const page = await statistician.page('/ru/statistics/4?source=registry')
    expect(page.body).toContain('На эту дату таблица не опубликована')
    expect((await statistician.command('statistics.publish-registry', {})).status).toBe(403)

    expect(await publish()).toMatchObject({ ok: true, value: { asOf: '2024-06-01', persons: 0 } })
    for (const number of TABLE_NUMBERS) {
      const table = await statistician.shown<Table>('statistics.table', { number, source: 'registry' })
      expect(table.asOf).toBe('2024-06-01')
      expect(table.columns.map((column) => column.key)).toEqual(
        DEFINITIONS[number].columns.map((column) => column.key),
      )
      expect(table.rows).toHaveLength(REPORT_DATA_SETS[number].rows.length)
    }
  })

  it('REP-I-30, REP-I-18 counts recorded disabilities and hides the few', async () => {
    const registrar = await system.signIn({ role: 'pmpc-registrar', region: '610000000' })
    const child = { familyName: 'Қасым', givenName: 'Әлия', birthDate: '2015-02-01', sex: 'female' }
    const { childId } = await registrar.done<{ childId: string }>('registry.register-child', {
      ...child,
      region: '610000000',
      iin: '190314600003',
    })
    await registrar.done('registry.record-disability', {
      personId: childId,
      group: 'group-2',
      validFrom: '2023-03-01',
      issuer: 'МӘС бөлімі',
      document: '№ 12',
      documentDate: '2023-03-01',
    })
    expect(await publish()).toMatchObject({ ok: true, value: { persons: 1 } })

    const table = await statistician.shown<Table>('statistics.table', { number: 5, source: 'registry' })
    const row = table.rows.find((one) => one.key === '610000000')
    expect(row).toMatchObject({ values: [0, null, 0], hidden: [null, 'small', null] })
    const urban = await statistician.shown<Table>('statistics.table', { number: 1, source: 'registry' })
    expect(urban.columns.find((column) => column.key === 'urban')?.isKnown).toBe(false)
  })
})

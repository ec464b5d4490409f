import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { impossibleIin } from '../capabilities/placement/placement.fixture.ts'
import { registerFamily, TURKISTAN } from '../capabilities/registry/registry.fixture.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

const MOST = 50

let system: TestSystem
let registrar: Person
let officer: Person

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
  registrar = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  officer = await system.signIn({ role: 'data-protection-officer' })
})
afterAll(() => system.close())

describe('trying one number after another', () => {
  it('DEC-65 stops an account after fifty strangers in a day, tells the officer, and lets others and the next day be', async () => {
    await registerFamily(system, registrar, 0)
    for (let tried = 0; tried < MOST; tried += 1)
      expect((await registrar.query('registry.who', { iin: impossibleIin() })).status).toBe(404)

    const stopped = await registrar.query('registry.who', { iin: impossibleIin() })
    expect(stopped).toMatchObject({
      status: 409,
      body: { code: 'platform.too-many-look-ups', facts: { most: MOST } },
    })

    const { anomalies } = await officer.shown<{ anomalies: object[] }>('audit.anomalies')
    expect(anomalies).toContainEqual(
      expect.objectContaining({
        kind: 'walking',
        accountId: registrar.accountId,
        people: MOST,
        threshold: MOST,
      }),
    )
    expect((await officer.page('/ru/home')).body).toContain('поиск по номеру сегодня остановлен')
    const other = await system.signIn({ role: 'primary-care-doctor', region: TURKISTAN })
    expect((await other.query('registry.who', { iin: impossibleIin() })).status).toBe(404)

    await system.setClock('2024-01-11T09:30:00+06:00')
    expect((await registrar.query('registry.who', { iin: impossibleIin() })).status).toBe(404)
  })
})

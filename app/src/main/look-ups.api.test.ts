import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runDue } from '#platform/worker/worker.ts'
import { impossibleIin } from '../capabilities/placement/placement.fixture.ts'
import {
  ADULT_IINS,
  type Family,
  registerFamily,
  TURKISTAN,
} from '../capabilities/registry/registry.fixture.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

const MOST = 50

let system: TestSystem
let registrar: Person
let officer: Person
let family: Family

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
  registrar = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  officer = await system.signIn({ role: 'data-protection-officer' })
  family = await registerFamily(system, registrar, 0)
})
afterAll(() => system.close())

describe('trying one number after another', () => {
  it('DEC-65 stops an account after fifty strangers in a day, tells the officer, and lets others and the next day be', async () => {
    for (let tried = 0; tried < MOST; tried += 1)
      expect((await registrar.query('registry.who', { iin: impossibleIin() })).status).toBe(404)

    const stopped = await registrar.query('registry.who', { iin: impossibleIin() })
    expect(stopped).toMatchObject({
      status: 409,
      body: { code: 'platform.too-many-look-ups', facts: { most: MOST } },
    })

    await runDue(system.parts.worker)
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

  it('DEC-65 counts forms sent back to be mended, whatever names the number, and never what succeeds', async () => {
    await system.setClock('2024-01-13T09:00:00+06:00')
    const paper = { document: 'Туу туралы куәлік № 7', documentDate: '2024-01-10' }
    const proof = { proof: 'Туу туралы куәлік № 7', proofDate: '2024-01-10', reason: 'Қате жазылған' }
    const newborn = { givenName: 'Алан', birthDate: '2024-01-12', sex: 'male', region: TURKISTAN }
    const who = () => registrar.query('registry.who', { iin: impossibleIin() })
    const tries = [
      () =>
        registrar.command('registry.add-representative', {
          personId: family.childId,
          representativeIin: impossibleIin(),
          basis: 'guardian',
          ...paper,
        }),
      () =>
        registrar.command('registry.register-child', {
          ...newborn,
          familyName: 'Оспанов',
          motherIin: impossibleIin(),
        }),
      () =>
        registrar.command('corrections.request', {
          personId: family.childId,
          field: 'registry.motherId',
          wanted: impossibleIin(),
          ...proof,
        }),
    ]
    for (let tried = 0; tried < MOST - 2; tried += 1) {
      const answer = await tries[tried % tries.length]?.()
      expect(answer).toMatchObject({ status: 422 })
      if (tried % tries.length === 2)
        expect(answer?.body).toMatchObject({ fields: [{ path: 'wanted', code: 'not-a-mother' }] })
    }
    const father = { field: 'registry.motherId', wanted: ADULT_IINS[1], personId: family.childId, ...proof }
    expect((await registrar.command('corrections.request', father)).body).toMatchObject({
      fields: [{ path: 'wanted', code: 'not-a-mother' }],
    })
    const looked = { ...newborn, familyName: 'Сейітов', motherIin: ADULT_IINS[0] }
    for (const [at, givenName] of ['Алан', 'Мейір', 'Тимур'].entries()) {
      const twin = {
        ...looked,
        birthOrder: at + 1,
        givenName,
        familyName: `Сейітов${givenName}`,
        confirmed: false,
      }
      expect((await registrar.command('registry.register-child', twin)).body).toMatchObject({
        code: 'registry.to-check',
      })
      await registrar.done('registry.register-child', {
        ...twin,
        confirmed: true,
        confirmedDifferent: true,
        differentReason: 'Егіздер',
      })
    }
    expect(
      (await registrar.command('registry.record-iin', { personId: family.childId, iin: '1' })).status,
    ).toBe(422)
    expect((await who()).status).toBe(404)
    const stopped = { status: 409, body: { code: 'platform.too-many-look-ups' } }
    expect(await who()).toMatchObject(stopped)
    for (const attempt of tries) expect(await attempt()).toMatchObject(stopped)
    await runDue(system.parts.worker)
    const { anomalies } = await officer.shown<{ anomalies: { kind: string; day: string; people: number }[] }>(
      'audit.anomalies',
    )
    const found = anomalies.find(({ kind, day }) => kind === 'walking' && day === '2024-01-13')
    expect(found?.people).toBeGreaterThanOrEqual(MOST)
  })

  it('DEC-65 lets no account past by asking all at once, and stops an emergency access by number too', async () => {
    await system.setClock('2024-01-15T09:00:00+06:00')
    const doctor = await system.signIn({ role: 'primary-care-doctor', region: TURKISTAN })
    const numbers = Array.from({ length: 2 * MOST }, impossibleIin)
    const answers = await Promise.all(numbers.map((iin) => doctor.query('registry.who', { iin })))
    const count = (wanted: number) => answers.filter(({ status }) => status === wanted).length
    expect([count(404), count(409)]).toEqual([MOST, MOST])
    const emergency = { iin: impossibleIin(), reason: 'life-or-health', words: 'Жедел жәрдеммен жеткізілді' }
    expect(await doctor.command('exceptional-access.ask-emergency', emergency)).toMatchObject({
      status: 409,
      body: { code: 'platform.too-many-look-ups' },
    })
  })

  it('DEC-65 never counts somebody tied to the own organisation, and counts a stranger', async () => {
    await system.setClock('2024-01-17T09:00:00+06:00')
    const keeper = await system.signIn({ role: 'register-keeper', region: TURKISTAN })
    const counted = async ({ accountId }: Person) => {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from access_look_up where account_id = ${accountId}::uuid
          and at > '2024-01-17T00:00:00+06:00'`.execute(system.parts.kysely)
      return rows[0]?.n
    }
    expect((await registrar.query('registry.who', { iin: ADULT_IINS[0] })).status).toBe(200)
    expect(await counted(registrar)).toBe(0)
    const far = await system.signIn({ role: 'obstetric-nurse', region: '470000000' })
    expect((await far.query('registry.who', { iin: ADULT_IINS[0] })).status).toBe(200)
    expect(await counted(far)).toBe(1)
    const reason = 'Анасы екі рет тіркелгенін айтты'
    const name = (otherIin: string) =>
      keeper.command('registry.name-pair', { personId: family.childId, otherIin, reason })
    expect((await name(impossibleIin())).status).toBe(409)
    expect((await name(ADULT_IINS[0])).status).toBe(200)
    expect(await counted(keeper)).toBe(2)
  })
})

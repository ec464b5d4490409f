import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  ADULT_IINS,
  type Family,
  registerFamily,
  TURKISTAN,
} from '../capabilities/registry/registry.fixture.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

let system: TestSystem
let officer: Person
let family: Family
const MOTHER_IIN = ADULT_IINS[0]
const WHY = 'Обращение № 12'

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
  const nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  officer = await system.signIn({ role: 'data-protection-officer' })
  family = await registerFamily(system, nurse, 0)
  await nurse.shown('registry.child', { childId: family.childId })
})
afterAll(() => system.close())

const find = (fields: Record<string, string>) => officer.post('/ru/audit/person', { purpose: WHY, ...fields })
const notes = () =>
  system.parts.runner.asSystem(({ db }) =>
    db
      .selectFrom('history_access')
      .selectAll()
      .where('use_case', 'in', ['audit.find-person', 'audit.tell-apart'])
      .orderBy('at')
      .orderBy('id')
      .execute(),
  )

describe('the log about a person', () => {
  it('LAW-X-1 is found by the number of the person, which stands in no address and no log', async () => {
    const { statusCode, headers } = await find({ iin: MOTHER_IIN })
    expect([statusCode, headers.location]).toEqual([303, `/ru/audit?personId=${family.mother.personId}`])
    const page = await officer.page(String(headers.location))
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toContain(MOTHER_IIN)
    const rows = await notes()
    expect(rows.at(-1)).toMatchObject({
      use_case: 'audit.find-person',
      person_ids: [family.mother.personId],
      purpose: WHY,
    })
    expect(JSON.stringify(rows)).not.toContain(MOTHER_IIN)
  })

  it('LAW-X-1 is found by the beginning of the name in any spelling; those of one name are told apart without it', async () => {
    const { headers } = await find({ name: 'Sarsenov' })
    const location = String(headers.location)
    expect(location).toContain('/ru/audit/person?found=')
    expect(decodeURIComponent(location)).not.toMatch(/сәрсенов|sarsenov/i)
    const page = (await officer.page(location)).body
    expect(page).toContain('10 января 2024 года')
    expect(page).toContain(`/ru/audit?personId=${family.childId}`)
    expect(page).not.toContain('Сәрсенов')
    const rows = await notes()
    expect(rows.at(-1)).toMatchObject({ use_case: 'audit.tell-apart' })
    expect(rows.at(-1)?.person_ids).toContain(family.childId)
    expect(JSON.stringify(rows)).not.toMatch(/сәрсенов|sarsenov/i)
  })

  it('LAW-X-1 writes down also the look that found nobody, and wants its purpose and one of the two', async () => {
    const nobody = await find({ iin: ADULT_IINS[11] })
    expect(nobody.headers.location).toBe('/ru/audit/person?found=none')
    expect((await officer.page('/ru/audit/person?found=none')).body).toContain('Никто не найден')
    const rows = await notes()
    expect(rows.at(-1)).toMatchObject({ use_case: 'audit.find-person', person_ids: [], purpose: WHY })

    const empty = await officer.post('/ru/audit/person', { purpose: WHY })
    expect([empty.statusCode, empty.body.includes('Укажите ИИН или имя')]).toEqual([422, true])
    expect((await officer.command('audit.find-person', { iin: MOTHER_IIN })).status).toBe(422)
  })

  it('is for the officer alone', async () => {
    const nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
    const wish = { iin: MOTHER_IIN, purpose: WHY }
    for (const one of [nurse, family.mother])
      expect((await one.command('audit.find-person', wish)).status).toBe(403)
    expect((await nurse.query('audit.tell-apart', { personIds: [family.childId] })).status).toBe(403)
    expect((await nurse.page('/ru/audit/person')).statusCode).toBe(403)
  })
})

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Family,
  MOTHER_IINS,
  registerFamily,
  TURKISTAN,
} from '#capabilities/screening/screening.fixture.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

let system: TestSystem
let doctor: Person
let family: Family
let declined: Family

const DEVICE = '0195a000-0000-4000-8000-000000000001'
const NOW = '2026-03-16T09:00:00+05:00'

beforeAll(async () => {
  system = await startTestSystem(NOW)
  doctor = await system.signIn({ role: 'primary-care-doctor', region: TURKISTAN })
  const wish = { givenName: 'Аружан', birthDate: '2025-03-10', motherIin: MOTHER_IINS[0] }
  family = await registerFamily(system, doctor, wish)
  declined = await registerFamily(system, doctor, { ...wish, givenName: 'Алихан', motherIin: MOTHER_IINS[1] })
  await doctor.done('field.enrol', { deviceId: DEVICE, name: 'Android · Chrome' })
})
afterAll(() => system.close())

const ANSWERS = {
  'family-worry': true,
  'family-words': 'Атын атағанда бұрылмайды',
  hearing: false,
  sight: false,
  movement: false,
  contact: false,
  speech: false,
}
const ids = (n: number) => `0195a000-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`
const record = (n: number, childId: string, more: object = {}) => ({
  id: ids(n),
  childId,
  instrumentId: 'development-12',
  instrumentVersion: '1.0',
  questionnaireVersion: '1.0',
  result: 'no-risk',
  answers: ANSWERS,
  takenAt: NOW,
  ...more,
})
interface Delivered {
  readonly clockDifference: number
  readonly answers: readonly { id: string; outcome: string; reason: string | null }[]
}
const deliver = (records: readonly object[], sentAt = NOW, by = doctor) =>
  by.command<Delivered>('field.deliver', { deviceId: DEVICE, sentAt, records })
const outcomes = async (records: readonly object[]) => {
  const { body } = await deliver(records)
  return body.answers.map(({ outcome, reason }) => (reason === null ? outcome : `${outcome}: ${reason}`))
}

describe('screening without a network', () => {
  it('LAW-1-20 takes along whom to screen and the questionnaires pinned to their versions', async () => {
    const bundle = await doctor.shown<{
      children: { childId: string; instrumentId: string }[]
      questionnaires: { document: { id: string; version: string } }[]
    }>('field.bundle', { deviceId: DEVICE })
    expect(bundle.children.map(({ childId }) => childId)).toContain(family.childId)
    expect(bundle.questionnaires.map(({ document: { id, version } }) => `${id} ${version}`)).toEqual([
      'development-12 1.0',
    ])
  })

  it('files each record exactly once, whatever comes twice, and says so of each', async () => {
    const both = await Promise.all([
      deliver([record(1, family.childId)]),
      deliver([record(1, family.childId)]),
    ])
    const first = both.flatMap(({ body }) => body.answers.map(({ outcome }) => outcome)).sort()
    expect(first).toEqual(['accepted', 'duplicate'])
    expect(await outcomes([record(1, family.childId)])).toEqual(['duplicate'])
    const { rows } = await system.parts.runner.asSystem(({ db }) =>
      sql`select taken_at from screening_result where client_id = ${ids(1)}`.execute(db),
    )
    expect(rows).toHaveLength(1)
  })

  it('LAW-1-20 leaves to a person what cannot be filed: unknown child, declined, filed already, another version, no answer', async () => {
    await declined.mother.done('screening.decline', {
      childId: declined.childId,
      line: 'month-12',
      isInformed: true,
    })
    const missing = { ...ANSWERS, hearing: undefined }
    expect(
      await outcomes([
        record(2, ids(99)),
        record(3, declined.childId),
        record(4, family.childId),
        record(5, family.childId, { questionnaireVersion: '0.9' }),
        record(6, family.childId, { answers: missing }),
      ]),
    ).toEqual([
      'needs-person: unknown-child',
      'needs-person: consent-withdrawn',
      'needs-person: already-filed',
      'needs-person: other-version',
      'needs-person: answers',
    ])
    const { rows } = await system.parts.runner.asSystem(({ db }) =>
      sql`select * from field_record`.execute(db),
    )
    expect(JSON.stringify(rows)).not.toContain('Атын')
  })

  it('keeps the hour of the telephone and lets the clock of the server decide the day', async () => {
    const wrong = record(7, family.childId, { takenAt: '2031-01-01T02:00:00Z', result: 'refused' })
    const { body } = await deliver([wrong], '2031-01-01T03:00:00Z')
    expect(body.answers[0]?.outcome).toBe('accepted')
    expect(body.clockDifference).toBeLessThan(-86_400 * 365)
    const { rows } = await system.parts.runner.asSystem(({ db }) =>
      sql<{
        examined_on: string
        taken_at: Date
      }>`select examined_on::text, taken_at from screening_result where client_id = ${ids(7)}`.execute(db),
    )
    expect(rows[0]?.examined_on).toBe('2026-03-16')
    expect(new Date(rows[0]?.taken_at ?? 0).toISOString()).toBe('2031-01-01T02:00:00.000Z')
  })

  it('is settled on a page without a script: filed after all, or set aside with a word', async () => {
    const list = (await doctor.page('/kk/field')).body
    expect(list).toContain('Отбасы бұл скринингтен бас тартты')
    const at = `/kk/field/records/${ids(4)}`
    expect((await doctor.page(at)).body).toContain('Атын атағанда бұрылмайды')
    expect((await doctor.post(at, { _key: 's1', how: 'file' })).statusCode).toBe(409)
    expect((await doctor.post(at, { _key: 's2', how: 'set-aside' })).statusCode).toBe(422)
    const aside = await doctor.post(at, { _key: 's3', how: 'set-aside', note: 'Қайталанған' })
    expect([aside.statusCode, aside.headers.location]).toEqual([303, '/kk/field'])
    expect((await doctor.page(at)).statusCode).toBe(404)
    await declined.mother.done('screening.withdraw-decline', { childId: declined.childId, line: 'month-12' })
    const filed = await doctor.done<{ resultId: string }>('field.settle', { recordId: ids(3), how: 'file' })
    expect(filed.resultId).not.toBeNull()
  })

  it('erases a lost telephone at its next contact; until then it gets and brings nothing', async () => {
    const administrator = await system.signIn({ role: 'administrator' })
    const page = (await administrator.page('/kk/field')).body
    expect(page).toContain('Android · Chrome')
    expect(page).not.toContain('Аружан')
    const asked = await administrator.post(`/kk/field/telephones/${DEVICE}`, { _key: 'w1' })
    expect(asked.statusCode).toBe(303)
    expect((await deliver([record(8, family.childId)])).status).toBe(409)
    expect((await doctor.query('field.bundle', { deviceId: DEVICE })).status).toBe(409)
    const contact = await doctor.done<{ isToErase: boolean }>('field.contact', { deviceId: DEVICE, held: 2 })
    expect(contact.isToErase).toBe(true)
    await doctor.done('field.contact', { deviceId: DEVICE, held: 0, isErased: true })
    expect((await administrator.page('/kk/field')).body).toContain('өшірілді')
    const other = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
    expect((await deliver([record(9, family.childId)], NOW, other)).status).toBe(404)
  })
})

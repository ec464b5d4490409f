import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Family, registerFamily, TURKISTAN } from '../capabilities/registry/registry.fixture.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

type Sent = { number: string; due: string }
type Listed = { signals: readonly { id: string; number: string; words: string }[] }

const WORDS = 'Баланың денесінде көгерген жерлер бар'
const ALMATY_REGION = '190000000'

let system: TestSystem
let doctor: Person
let family: Family
let guardian: Person
let sent: Sent
let signalId: string

beforeAll(async () => {
  system = await startTestSystem('2024-02-12T09:00:00+06:00')
  doctor = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  family = await registerFamily(system, doctor, 0)
  guardian = await system.signIn({ role: 'guardianship-officer', region: TURKISTAN })
  sent = await doctor.done<Sent>('complaints.file-signal', {
    personId: family.childId,
    concern: 'cruelty',
    norm: 'law-343/art-17-2',
    source: 'family',
    isUrgent: true,
    words: WORDS,
  })
  const { signals } = await guardian.shown<Listed>('complaints.signals')
  signalId = signals[0]?.id ?? ''
  await guardian.shown('complaints.signal', { signalId })
})
afterAll(() => system?.close())

/** What an answer would give away: the number, the words, the id, or that there is such a thing at all. */
function expectSilence(text: string): void {
  for (const trace of [sent.number, WORDS, signalId, 'signal', 'guardianship', 'қорғаншылық', 'опек'])
    expect(text.toLowerCase()).not.toContain(trace.toLowerCase())
}

async function asOwner<T extends object>(sql: string): Promise<readonly T[]> {
  const client = new Client({ connectionString: system.superUrl })
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

describe('a child-safety signal', () => {
  it('LAW-17-3 DEC-51 goes to the guardianship service, which reads it, takes it up and says what it did', async () => {
    expect(sent).toMatchObject({ number: expect.stringMatching(/^S-61-2024-\d{6}$/), due: '2024-02-13' })
    expect(await guardian.shown('complaints.signal', { signalId })).toMatchObject({
      number: sent.number,
      words: WORDS,
      isUrgent: true,
      filerRole: 'Obstetric nurse',
      state: 'filed',
    })
    await guardian.done('complaints.take-up-signal', { signalId })
    const again = await guardian.command('complaints.take-up-signal', { signalId })
    expect(again.body['code']).toBe('complaints.signal-taken-up')
    await guardian.done('complaints.close-signal', {
      signalId,
      outcome: 'measures',
      measures: 'Үйіне бардық',
    })
    const closed = await guardian.command('complaints.close-signal', {
      signalId,
      outcome: 'measures',
      measures: 'Тағы',
    })
    expect(closed.body['code']).toBe('complaints.signal-closed')
  })

  it('LAW-18-1 names the norm that was breached, is listed and counted by it', async () => {
    const invented = {
      personId: family.childId,
      concern: 'harm',
      source: 'other',
      isUrgent: false,
      words: WORDS,
    }
    const refused = await doctor.command('complaints.file-signal', { ...invented, norm: 'law-343/art-999' })
    expect(refused.status).toBe(422)
    const all = await guardian.shown('complaints.signals', { norm: 'law-343/art-17-2' })
    expect(all).toMatchObject({
      signals: [{ number: sent.number, norm: expect.stringContaining('17') }],
      byNorm: [{ norm: 'law-343/art-17-2', count: 1 }],
    })
    expect(await guardian.shown('complaints.signals', { norm: 'law-343/art-16-3' })).toMatchObject({
      signals: [],
    })
    expect((await guardian.page('/ru/signals')).body).toContain('По нарушенным нормам')
    expect((await doctor.page(`/ru/people/${family.childId}/signals/new`)).body).toContain(
      'Какая норма нарушена',
    )
  })

  it('LAW-17-3 DEC-51 is unknown to the representatives on every page of the family', async () => {
    const pages = [
      '/kk/home',
      `/kk/path/${family.childId}`,
      `/kk/people/${family.childId}`,
      `/kk/people/${family.childId}/complaints`,
      `/kk/people/${family.childId}/complaints/new`,
      `/kk/people/${family.childId}/readings`,
      `/kk/people/${family.childId}/readings?own=1`,
      `/kk/people?q=${encodeURIComponent('Сәрсенов')}`,
    ]
    for (const parent of [family.mother, family.father])
      for (const path of pages) expectSilence((await parent.page(path)).body)
  })

  it('LAW-17-3 is unknown to the representatives through every query: path, who opened, complaints', async () => {
    const of = { personId: family.childId }
    const asked = [
      await family.mother.query('path.timeline', of),
      await family.mother.query('audit.who-opened', { ...of, own: true }),
      await family.mother.query('complaints.of-person', of),
      await family.mother.query('complaints.prepare', of),
      await family.mother.query('registry.child', { childId: family.childId }),
      await family.mother.query('path.work', {}),
    ]
    for (const { status, body } of asked) {
      expect(status).toBe(200)
      expectSilence(JSON.stringify(body))
    }
  })

  it('LAW-17-3 is in no extract of what is held about the child', async () => {
    const { status, body } = await family.mother.query('data-rights.extract', { personId: family.childId })
    expect(status).toBe(200)
    // The same words about what an extract leaves out stand in everybody's.
    const { leftOut: _, ...held } = body
    expectSilence(JSON.stringify(held))
  })

  it('LAW-17-3 answers those who guess as it answers for a signal that never was', async () => {
    const never = '01900000-0000-7000-8000-000000000009'
    const elsewhere = await system.signIn({ role: 'guardianship-officer', region: ALMATY_REGION })
    for (const id of [signalId, never]) {
      expect((await elsewhere.query('complaints.signal', { signalId: id })).status).toBe(404)
      expect((await family.mother.query('complaints.signal', { signalId: id })).status).toBe(403)
      expect((await family.mother.page(`/kk/signals/${id}`)).statusCode).toBe(403)
    }
    expect((await elsewhere.shown<Listed>('complaints.signals')).signals).toEqual([])
  })

  it('LAW-17-3 DEC-51 is unknown to colleagues, to the one who filed it, to the body’s other posts and to the centre', async () => {
    const roles = ['obstetric-nurse', 'leb-decision-maker', 'ed-head', 'pmpc-head', 'authority-officer']
    for (const role of roles) {
      const one = await system.signIn({
        role,
        ...(role === 'authority-officer' ? {} : { region: TURKISTAN }),
      })
      expect((await one.query('complaints.signal', { signalId })).status).toBe(403)
      expect((await one.query('complaints.signals', {})).status).toBe(403)
      const path = await one.query('path.timeline', { personId: family.childId })
      expectSilence(JSON.stringify(path.body).replaceAll('complaints.signal', ''))
    }
  })

  it('LAW-17-3 writes every reading down, and never under the child', async () => {
    const rows = await asOwner<{ use_case: string; person_ids: string[]; facts: Record<string, string> }>(
      "select use_case, person_ids, facts from history_access where use_case like 'complaints.%signal%'",
    )
    expect(rows.filter(({ use_case }) => use_case === 'complaints.signal').length).toBeGreaterThan(0)
    expect(rows.some(({ facts }) => facts['signalId'] === signalId)).toBe(true)
    for (const row of rows) expect(JSON.stringify(row)).not.toContain(family.childId)
  })

  it('LAW-17-3 a refused attempt to file one leaves no line in the log of the family either', async () => {
    const stranger = await system.signIn({ role: 'service-specialist', region: TURKISTAN })
    const refused = await stranger.command('complaints.file-signal', {
      personId: family.childId,
      concern: 'harm',
      source: 'other',
      isUrgent: false,
      words: WORDS,
    })
    expect(refused.status).toBe(404)
    const log = await family.mother.shown('audit.who-opened', { personId: family.childId })
    expectSilence(JSON.stringify(log))
  })

  it('LAW-17-3 has no deadline and no named event in the file, and the wall hides what names the signal', async () => {
    const deadlines = await asOwner(`select 1 from deadline where subject_kind = 'safety-signal'`)
    expect(deadlines).toEqual([])
    const events = await asOwner<{ person_id: string | null; data: object }>(
      `select person_id, data from history_event where subject_kind = 'safety-signal'`,
    )
    expect(events.length).toBeGreaterThan(0)
    for (const event of events) expect(event).toEqual({ person_id: null, data: {} })
  })

  it('LAW-17-3 is hidden from a guardianship officer who is of the child’s own family', async () => {
    const { kysely } = system.parts
    const { inTransaction } = await import('#platform/db/transaction.ts')
    const read = (parties: readonly string[], classes: readonly string[]) =>
      inTransaction(
        kysely,
        { scope: 'party', regions: [TURKISTAN], parties, classes, today: '2024-02-12' },
        async (tx) => ({
          keep: false,
          value: (await tx.selectFrom('complaints_signal').select('id').execute()).length,
        }),
      )
    const organ = guardian.organisationId ?? ''
    const mother = family.mother.personId ?? ''
    expect(await read([organ], ['safety'])).toBe(1)
    expect(await read([organ, mother], ['safety'])).toBe(0)
    expect(await read([mother], ['*'])).toBe(0)
    expect(await read([organ], ['*'])).toBe(0)
  })
})

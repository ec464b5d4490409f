import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LEFT_OUT } from '#capabilities/data-rights/domain/left-out.ts'
import { type Family, registerFamily, TURKISTAN } from '#capabilities/registry/registry.fixture.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

let system: TestSystem
let nurse: Person
let officer: Person
let family: Family
let owner: pg.Client

beforeAll(async () => {
  system = await startTestSystem('2024-07-15T09:00:00+05:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  officer = await system.signIn({ role: 'data-protection-officer' })
  family = await registerFamily(system, nurse, 1)
  owner = new pg.Client({ connectionString: system.superUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner?.end()
  await system?.close()
})

interface Extract {
  readonly tables: readonly { readonly name: string; readonly rows: readonly Record<string, unknown>[] }[]
  readonly readings: readonly { readonly useCase: string; readonly name: string | null }[]
  readonly leftOut: readonly { readonly table: string; readonly why: string }[]
}

const extract = (by: Person) => by.shown<Extract>('data-rights.extract', { personId: family.childId })

describe('the extract of everything held about a child', () => {
  it('LAW-X-1 has every table that names a person, or says why it has not', async () => {
    await owner.query('analyze')
    const { rows } = await owner.query<{ name: string }>(`
      select distinct c.relname::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and a.attname in ('person_id', 'person_ids', 'child_id', 'subject_person_id')`)
    const { rows: walled } = await owner.query<{ name: string }>(
      `select distinct tablename::text as name from pg_policies where qual like '%access_party%' and tablename <> 'access_party'`,
    )
    const { tables, leftOut } = await extract(family.mother)
    const told = [...tables.map((one) => one.name), ...leftOut.map((one) => one.table)]
    expect([...rows, ...walled].map((one) => one.name).filter((name) => !told.includes(name))).toEqual([])
    expect(rows.length).toBeGreaterThan(30)
    expect(Object.values(LEFT_OUT).every((why) => why.kk !== '' && why.ru !== '' && why.en !== '')).toBe(true)
  })

  it('has the rows themselves, the history and the log of readings', async () => {
    await nurse.shown('registry.child', { childId: family.childId })
    const { tables, readings } = await extract(family.mother)
    const rows = (name: string) => tables.find((one) => one.name === name)?.rows ?? []
    expect(rows('registry_person')).toMatchObject([{ id: family.childId, family_name: 'Сәрсенов' }])
    expect(rows('registry_representative')).toHaveLength(2)
    expect(rows('history_event').map((one) => one['name'])).toContain('registry.child-registered')
    expect(readings.map((one) => one.useCase)).toContain('registry.child')
  })

  it('is read under the rights of the family alone: nobody else gets it, and unknown looks the same', async () => {
    const other = await registerFamily(system, nurse, 2)
    const unknown = '01900000-0000-7000-8000-00000000beef'
    for (const personId of [family.childId, unknown])
      expect((await other.mother.query('data-rights.extract', { personId })).status).toBe(404)
    expect((await nurse.query('data-rights.extract', { personId: family.childId })).status).toBe(403)
    expect((await officer.query('data-rights.extract', { personId: family.childId })).status).toBe(403)
  })

  it('leaves out signals about safety, even by name of a row', async () => {
    const { tables } = await extract(family.mother)
    expect(tables.map((one) => one.name)).not.toContain('complaints_signal')
  })

  it('comes as JSON and as PDF, with no data in the address or the name of the file', async () => {
    const json = await family.mother.page(`/kk/people/${family.childId}/rights/extract.json`)
    expect(json.statusCode).toBe(200)
    expect(json.headers['content-disposition']).toContain('tirek-extract.json')
    const parsed = JSON.parse(json.body) as {
      tables: Record<string, unknown[]>
      person: { fullName: string }
    }
    expect(parsed.tables['registry_person']).toHaveLength(1)
    expect(parsed.person.fullName).toContain('Сәрсенов')
    const pdf = await family.mother.page(`/kk/people/${family.childId}/rights/extract.pdf`)
    expect(pdf.statusCode).toBe(200)
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })
})

describe('a restriction of processing', () => {
  const ask = (by: Person) =>
    by.command<{ restrictionId: string; code: string }>('data-rights.ask-restriction', {
      personId: family.childId,
      ground: 'contested',
      words: 'Мекенжай қате',
    })

  it('is asked for by the family once, decided by the officer, and stops new openings of the file', async () => {
    const first = await ask(family.mother)
    expect(first.status).toBe(200)
    const second = await ask(family.father)
    expect([second.status, second.body.code]).toEqual([409, 'data-rights.already-asked'])

    const { requests } = await officer.shown<{ requests: { id: string; dueOn: string }[] }>(
      'data-rights.restrictions',
    )
    expect(requests).toMatchObject([{ id: first.body.restrictionId, dueOn: '2024-07-16' }])
    const given = { restrictionId: first.body.restrictionId, decision: 'grant', reason: 'Тексеріледі' }
    await officer.done('data-rights.decide-restriction', given)
    expect((await officer.command('data-rights.decide-restriction', given)).status).toBe(409)

    const open = await openToPmpc()
    expect([open.status, open.body.code]).toEqual([409, 'platform.processing-restricted'])
    const page = await nurse.page(`/kk/people/${family.childId}`)
    expect(page.body).toContain('Деректі өңдеу шектелген')
  })

  it('ends when the family lifts it', async () => {
    expect(
      await family.father.done('data-rights.end-restriction', { personId: family.childId }),
    ).toMatchObject({
      state: 'lifted',
    })
    expect((await openToPmpc()).status).toBe(200)
    expect(
      (await family.father.command('data-rights.end-restriction', { personId: family.childId })).status,
    ).toBe(409)
    const stranger = await registerFamily(system, nurse, 3)
    expect(
      (await stranger.mother.command('data-rights.end-restriction', { personId: family.childId })).status,
    ).toBe(404)
  })

  async function openToPmpc() {
    const pmpc = await system.signIn({ role: 'pmpc-registrar', region: TURKISTAN })
    const child = {
      familyName: 'Сәрсенов',
      givenName: 'Нұрлан',
      birthDate: '2024-01-10',
      sex: 'male',
      birthRecord: 'АН-1',
      region: TURKISTAN,
    }
    return pmpc.command<{ code: string }>('consultation.open-file', { child, request: 'Өтініш' })
  }
})

describe('a breach of security', () => {
  const drill = {
    kind: 'drill',
    whatHappened: 'Тіркелгі басқа қолға түсті',
    measures: 'Тіркелгі жабылды',
    noticedOn: '2024-07-15',
    fromDay: '2024-07-15',
    toDay: '2024-07-15',
  }

  it('finds in one step whom an account touched, with the last days for the notices', async () => {
    const breach = await officer.done<{ id: string; subjects: number; readings: number }>(
      'data-rights.record-breach',
      { ...drill, accountId: nurse.accountId },
    )
    expect(breach).toMatchObject({ authorityDue: '2024-07-16', subjectsDue: '2024-07-18' })
    const { rows } = await owner.query<{ people: number }>(
      `select count(distinct person)::int as people from (
        select unnest(person_ids) as person from history_access where account_id = $1 and outcome = 'read'
        union select person_id from history_event where account_id = $1 and person_id is not null) one`,
      [nurse.accountId],
    )
    expect(breach.subjects).toBe(rows[0]?.people)
    expect(breach.subjects).toBeGreaterThan(5)
    const { subjects } = await officer.shown<{ subjects: { personId: string; fullName: string | null }[] }>(
      'data-rights.breach-subjects',
      { breachId: breach.id },
    )
    expect(subjects.map((one) => one.personId)).toContain(family.childId)
    expect(subjects.every((one) => one.fullName === null)).toBe(true)
    expect(await family.mother.shown('data-rights.show', { personId: family.childId })).toMatchObject({
      breaches: [],
    })
  })

  it('DEC-66 that is real has names in its list once two people opened them, and is told to the family', async () => {
    const breach = await officer.done<{ id: string; number: string }>('data-rights.record-breach', {
      ...drill,
      kind: 'real',
      useCase: 'registry.child',
    })
    const list = () => officer.page(`/kk/data-rights/breaches/${breach.id}/subjects.csv`)
    expect((await list()).body).not.toContain('Сәрсенов Нұрлан')
    const asked = await officer.post(`/ru/data-rights/breaches/${breach.id}/release`, {
      reason: 'Сообщить семьям в срок',
    })
    expect([asked.statusCode, asked.headers.location]).toEqual([
      303,
      expect.stringMatching(/\/ru\/approvals\//),
    ])
    const second = await system.signIn({ role: 'administrator' })
    const approvalId = String(asked.headers.location).split('/').at(-1) ?? ''
    await second.done('exceptional-access.approve', { approvalId })
    expect((await list()).body).toContain('Сәрсенов Нұрлан')
    expect(await family.mother.shown('data-rights.show', { personId: family.childId })).toMatchObject({
      breaches: [{ number: breach.number }],
    })
    for (const lang of ['kk', 'ru'])
      for (const paper of ['authority', 'notice']) {
        const file = await officer.page(`/${lang}/data-rights/breaches/${breach.id}/${paper}.pdf`)
        expect([file.statusCode, file.rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
      }
  })

  it('refuses days that cannot be, at the field', async () => {
    const answer = await officer.command<{ fields: { path: string }[] }>('data-rights.record-breach', {
      ...drill,
      toDay: '2024-07-14',
    })
    expect([answer.status, answer.body.fields[0]?.path]).toEqual([422, 'toDay'])
    expect((await family.mother.query('data-rights.breaches')).status).toBe(403)
  })
})

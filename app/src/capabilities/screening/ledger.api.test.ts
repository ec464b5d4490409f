import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person, TestSystem } from '../../main/testing/test-system.ts'
import { birth, ledgerOf, type Notified, openProgramme, placeOf } from './programme.fixture.ts'
import { MOTHER_IINS, TURKISTAN } from './screening.fixture.ts'

let system: TestSystem
let nurse: Person
let doctor: Person

beforeAll(async () => {
  ;({ system, nurse, doctor } = await openProgramme())
})
afterAll(() => system.close())

const notify = (changes: Record<string, unknown> = {}) =>
  nurse.done<Notified>('screening.notify-birth', birth(changes))
const base64 = (rows: readonly string[]) => Buffer.from(rows.join('\n')).toString('base64')

describe('ledger of screening', () => {
  let childId: string
  let mother: Person

  beforeAll(async () => {
    childId = (await notify()).childId
    const { motherId } = await nurse.shown<{ motherId: string }>('registry.child', { childId })
    await nurse.done('registry.add-representative', {
      personId: childId,
      representativeId: motherId,
      basis: 'mother',
      document: 'Туу туралы куәлік № 1',
      documentDate: '2024-01-10',
    })
    mother = await system.signIn({ person: motherId })
    await doctor.done('screening.attach-child', { motherIin: MOTHER_IINS[0], bornOn: '2024-01-10' })
  })

  it('DEC-67 the corrected age of a child born early moves its developmental checks and not the check of a newborn', async () => {
    const ledger = await ledgerOf(nurse, childId)
    expect(ledger.daysEarly).toBe(70)
    expect(ledger.lines.find((one) => one.line === 'month-3')?.dueOn).toBe('2024-06-20')
    expect(ledger.lines.find((one) => one.line === 'newborn')?.dueOn).toBe('2024-01-10')
  })

  it('DEC-68 LAW-1-21 a stage of hearing is filed on its own form alone: the general one takes none, and risk of a first stage enters nothing', async () => {
    const { status, body } = await nurse.command('screening.record-result', {
      childId,
      instrumentId: 'hearing-first-stage',
      instrumentVersion: '1.0',
      result: 'risk',
    })
    expect(status).toBe(422)
    expect(body).toMatchObject({
      code: 'screening.hearing-form-needed',
      cite: [{ act: 'project', unit: 'DEC-68' }],
      fields: [{ path: 'instrumentId', code: 'hearing-form-needed' }],
    })
    expect(await placeOf(nurse, childId, 'hearing-first')).toBe('due')
    expect(await nurse.shown('screening.child', { childId })).toMatchObject({ risk: null, results: [] })
  })

  it('LAW-1-20, LAW-1-21 the first stage that was not passed leads to the second; only that one enters the risk group', async () => {
    const hearing = (changes: Record<string, unknown>) => ({
      childId,
      stage: '1',
      consent: 'given',
      representativeId: mother.personId,
      left: 'pass',
      right: 'refer',
      ...changes,
    })
    expect((await nurse.command('screening.record-hearing', hearing({ stage: '2' }))).body['code']).toBe(
      'screening.first-stage-needed',
    )
    expect(
      (await nurse.command('screening.record-hearing', hearing({ right: undefined }))).body,
    ).toMatchObject({
      fields: [{ path: 'right', code: 'required' }],
    })
    const first = await nurse.done('screening.record-hearing', hearing({}))
    expect(first).toMatchObject({ result: 'risk', secondBy: '2024-02-12', riskId: null })
    expect(await placeOf(nurse, childId, 'hearing-first')).toBe('done-risk')

    const centre = await system.signIn({ role: 'diagnostic-specialist', region: TURKISTAN })
    expect(await placeOf(centre, childId, 'hearing-second')).toBe('due')
    // Only who may hand a child over to another clinic is shown the way there.
    const path = `/kk/screening/children/${childId}`
    expect((await nurse.page(`${path}/ledger`)).body).toContain(`${path}/attachment`)
    expect((await centre.page(`${path}/ledger`)).body).not.toContain(`${path}/attachment`)
    const refused = await centre.done(
      'screening.record-hearing',
      hearing({ stage: '2', consent: 'refused', left: undefined, right: undefined }),
    )
    expect(refused).toMatchObject({ result: 'refused', riskId: null })
    expect(await placeOf(centre, childId, 'hearing-second')).toBe('declined')
    await centre.done('screening.withdraw-decline', {
      childId,
      line: 'hearing-second',
      representativeId: mother.personId,
    })
    const second = await centre.done<{ riskId: string | null }>(
      'screening.record-hearing',
      hearing({ stage: '2' }),
    )
    expect(second.riskId).not.toBeNull()
  })

  it('LAW-8-6 the family declines a screening when it was informed, and takes the refusal back at any time', async () => {
    const line = 'newborn'
    const bare = await mother.command('screening.decline', { childId, line, isInformed: false })
    expect(bare).toMatchObject({ status: 422, body: { code: 'screening.information-needed' } })
    await mother.done('screening.decline', { childId, line, isInformed: true })
    expect(await placeOf(mother, childId, line)).toBe('declined')
    await mother.done('screening.withdraw-decline', { childId, line })
    expect(await placeOf(mother, childId, line)).toBe('due')
  })

  it('LAW-8-4 what the organisation lacks waits on the state, with the reason and since when', async () => {
    const about = { childId, line: 'newborn' }
    await doctor.done('screening.record-waiting', { ...about, reason: 'no-device', onDay: '2024-01-12' })
    expect(await placeOf(doctor, childId, 'newborn')).toBe('waiting')
    const twice = await doctor.command('screening.record-waiting', { ...about, reason: 'no-device' })
    expect(twice).toMatchObject({ status: 409, body: { code: 'screening.not-from-here' } })
    const { byPlace } = await doctor.shown<{ byPlace: Record<string, number> }>('screening.due-list')
    expect(byPlace['waiting']).toBe(1)
    await doctor.done('screening.end-waiting', about)
    expect(await placeOf(doctor, childId, 'newborn')).toBe('due')
  })

  it('LAW-8-4 a result that is only reported is lost to documentation until it is filed', async () => {
    await doctor.done('screening.report-done', { childId, line: 'newborn', reason: 'family-says' })
    expect(await placeOf(doctor, childId, 'newborn')).toBe('lost')
    await doctor.done('screening.record-result', {
      childId,
      instrumentId: 'newborn-standard',
      instrumentVersion: '2.0',
      result: 'no-risk',
    })
    expect(await placeOf(doctor, childId, 'newborn')).toBe('done-no-risk')
  })

  it('DEC-67 calls the family without a name or a word of health, and says "not reached" only after three attempts; the corrected age holds when a result is filed', async () => {
    await system.setClock('2024-07-01T09:00:00+06:00')
    await doctor.done('screening.send-recall', { childId })
    const bare = await doctor.command('screening.record-unreachable', { childId })
    expect(bare).toMatchObject({ body: { code: 'screening.more-attempts', facts: { made: 1, needed: 3 } } })
    for (const means of ['call', 'visit'])
      await doctor.done('screening.record-attempt', { childId, means, outcome: 'no-answer' })
    await doctor.done('screening.record-unreachable', { childId })
    expect(await placeOf(doctor, childId, 'month-3')).toBe('unreachable')
    await doctor.done('screening.record-attempt', { childId, means: 'call', outcome: 'reached' })
    expect(await placeOf(doctor, childId, 'month-3')).toBe('due')

    // Five months and three weeks old: by the corrected age the check of three months is due, and that of six is not.
    const filing = (instrumentId: string) =>
      doctor.command('screening.record-result', {
        childId,
        instrumentId,
        instrumentVersion: '1.0',
        result: 'no-risk',
        examinedOn: '2024-07-12',
      })
    await system.setClock('2024-07-12T09:00:00+06:00')
    expect((await filing('development-6')).body).toMatchObject({
      code: 'screening.outside-age',
      fields: [{ path: 'instrumentId', code: 'outside-age' }],
    })
    expect((await filing('development-3')).status).toBe(200)
    expect(await placeOf(doctor, childId, 'month-3')).toBe('done-no-risk')

    const letter = await doctor.page(`/kk/screening/children/${childId}/letter.pdf`)
    expect([letter.statusCode, letter.headers['content-type']]).toEqual([200, 'application/pdf'])
    const other = { motherIin: MOTHER_IINS[1], bornOn: '2024-07-10' }
    await notify({ ...other, number: 'Т-2', motherFamilyName: 'Сейтова', gestationWeeks: 39 })
    await doctor.done('screening.attach-child', other)
    expect((await doctor.page('/kk/screening?list=due')).body).toContain('Сейтова Нәресте')
  })

  it('LAW-8-4, LAW-8-7 shows the akimat coverage in figures with a way down, and no name', async () => {
    const leb = await system.signIn({ role: 'leb-decision-maker', region: TURKISTAN })
    const { whole, rows } = await leb.shown<{
      whole: { total: number; figures: Record<string, number | null> }
      rows: { key: string; total: number | null }[]
    }>('screening.coverage', { year: 2024 })
    // One child with four checks due in the year and the second stage of hearing, and one with three.
    expect(whole.total).toBe(8)
    expect(rows.length).toBeGreaterThan(0)
    const narrow = `?settlement=${rows[0]?.key}`
    const ways = [
      'coverage',
      `coverage${narrow}`,
      'funnel',
      `funnel${narrow}`,
      `funnel?organisation=${nurse.organisationId}`,
    ]
    for (const path of ways.map((way) => `/screening/${way}`)) {
      const page = await leb.page(`/kk${path}`)
      expect(page.statusCode).toBe(200)
      expect(page.body).not.toContain('Қасымова')
    }
    const csv = await leb.page('/kk/screening/coverage/csv')
    expect(csv.headers['content-type']).toContain('text/csv')
    expect((await doctor.query('screening.coverage')).status).toBe(403)
  })

  it('LAW-5-1 only the health authority publishes a schedule, from a day to come, and every ledger follows it', async () => {
    const authority = await system.signIn({ role: 'authority-officer' })
    const line = {
      line: 'month-9',
      instrumentId: 'development-6',
      kind: 'primary-care',
      fromMonths: 9,
      byMonths: 10,
      untilMonths: 12,
      byCorrectedAge: true,
    }
    const edition = { edition: '2', validFrom: '2024-08-01', document: 'Бұйрық № 5', lines: [line] }
    expect((await doctor.command('screening.publish-schedule', edition)).status).toBe(403)
    const teachers = await system.signIn({ role: 'authority-officer', specialty: 'education-authority' })
    expect(await teachers.command('screening.publish-schedule', edition)).toMatchObject({
      status: 403,
      body: { code: 'platform.other-authority', cite: [{ unit: 'art-5-1' }] },
    })
    const past = await authority.command('screening.publish-schedule', {
      ...edition,
      validFrom: '2024-01-01',
    })
    expect(past.body).toMatchObject({ fields: [{ path: 'validFrom', code: 'day-to-come' }] })
    const { line: _, kind, ...ages } = line
    const rows = [
      'line;instrumentId;organisationKind;fromMonths;byMonths;untilMonths;byCorrectedAge',
      ...['month-9', 'month-9'].map((name) => [name, ages.instrumentId, kind, 9, 10, 12, 'yes'].join(';')),
    ]
    const { lines: __, ...head } = edition
    const inFile = { ...head, file: base64(rows) }
    expect((await authority.command('screening.publish-schedule-file', inFile)).body).toMatchObject({
      fields: [{ path: 'file', code: 'schedule-row' }],
    })
    await authority.done('screening.publish-schedule-file', { ...inFile, file: base64(rows.slice(0, 2)) })
    await system.setClock('2024-08-02T09:00:00+06:00')
    expect((await ledgerOf(doctor, childId)).lines.map((one) => one.line)).toEqual(['month-9'])
    expect((await system.app.inject({ url: '/ru/screening/schedule' })).body).toContain('Бұйрық № 5')
  })
})

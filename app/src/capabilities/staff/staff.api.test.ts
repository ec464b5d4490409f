import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'

const TURKISTAN = '610000000'
const title = { kk: 'Ерте анықтау', ru: 'Раннее выявление', en: 'Early identification' }

let system: TestSystem
let health: Person
let education: Person
let akimat: Person
let officer: Person
let elsewhere: Person

type MemberId = { memberId: string }
const enter = (by: Person, given: object) =>
  by.command<MemberId>('staff.register', {
    name: 'Сейітова Әлия',
    post: 'nurse',
    branch: 'identification',
    load: '1.00',
    begunOn: '2023-01-10',
    ...given,
  })
const propose = (groups: readonly string[]) =>
  health.command<{ programmeId: string }>('staff.propose-programme', {
    title,
    organiser: 'Ұлттық орталық',
    hours: 36,
    groups,
    actNumber: '12',
  })
const train = (memberId: string, programmeId: string, given: object) =>
  officer.command<{ validUntil: string }>('staff.record-training', {
    memberId,
    programmeId,
    certificate: 'KZ-1',
    ...given,
  })
type Line = { region: string; group: string; staff: number; trained: number; share: number | null }
async function covered(group: string): Promise<Line | undefined> {
  const { body } = await health.query<{ lines: Line[] }>('staff.coverage', {})
  return body.lines.find((one) => one.region === TURKISTAN && one.group === group)
}
const overdue = async (by: Person) =>
  (await by.query<{ lines: { id: string }[] }>('staff.due', { kind: 'attestation', late: 'yes' })).body.lines

beforeAll(async () => {
  system = await startTestSystem('2024-03-01T09:00:00+05:00')
  const of = (authority: string) =>
    system.signIn({ role: 'authority-officer', specialty: `${authority}-authority` })
  health = await of('health')
  education = await of('education')
  akimat = await system.signIn({ role: 'leb-decision-maker', region: TURKISTAN })
  officer = await system.signIn({ role: 'staff-officer', region: TURKISTAN })
  elsewhere = await system.signIn({ role: 'staff-officer', region: '470000000' })
})
afterAll(() => system.close())

describe('the register of staff', () => {
  it('LAW-3-8 holds post, branch, load and days of the people of an organisation, and nobody else reads it', async () => {
    const { body } = await enter(officer, { load: '0.50', post: 'registrar', branch: 'registration' })
    expect((await officer.query('staff.member', { memberId: body.memberId })).body).toMatchObject({
      member: { post: 'registrar', branch: 'registration', load: '0.50', endedOn: null },
    })
    expect((await elsewhere.query('staff.member', { memberId: body.memberId })).status).toBe(404)
    expect((await akimat.query('staff.member', { memberId: body.memberId })).status).toBe(200)
    expect((await health.query('staff.member', { memberId: body.memberId })).status).toBe(403)
    const change = { memberId: body.memberId, post: 'nurse', branch: 'identification', load: '1.00' }
    expect((await officer.command('staff.change', { ...change, version: 1 })).status).toBe(200)
    expect((await officer.command('staff.change', { ...change, version: 1 })).body).toMatchObject({
      code: 'platform.stale',
    })
    const end = { memberId: body.memberId, reason: 'Ауысты' }
    expect((await officer.command('staff.end', { ...end, endedOn: '2022-01-01' })).status).toBe(422)
    expect((await officer.command('staff.end', { ...end, endedOn: '2024-02-29' })).status).toBe(200)
    expect((await officer.command('staff.change', change)).body).toMatchObject({ code: 'staff.ended' })
  })

  it('LAW-5-5 DEC-82 a training counts only under a programme that health proposed and education agreed to', async () => {
    const nurse = (await enter(officer, {})).body.memberId
    const doctor = (await enter(officer, { name: 'Ахметов Б.', post: 'paediatrician' })).body.memberId
    const { programmeId } = (await propose(['mid-level'])).body
    const given = { heldOn: '2024-03-01' }
    expect((await train(nurse, programmeId, given)).body).toMatchObject({
      code: 'staff.programme-not-agreed',
      cite: [{ unit: 'art-5-3' }, { unit: 'DEC-82' }],
    })
    expect((await health.command('staff.agree-programme', { programmeId, actNumber: '9' })).status).toBe(403)
    expect((await education.command('staff.propose-programme', { title })).status).toBe(403)
    expect((await education.command('staff.agree-programme', { programmeId, actNumber: '9' })).status).toBe(
      200,
    )
    expect(await covered('mid-level')).toMatchObject({ staff: 1, trained: 0 })
    expect((await train(doctor, programmeId, given)).body).toMatchObject({ code: 'staff.not-this-group' })
    expect((await train(nurse, programmeId, { heldOn: '2024-02-01' })).body).toMatchObject({
      code: 'staff.programme-not-agreed',
    })
    expect((await train(nurse, programmeId, given)).body).toMatchObject({ validUntil: '2029-03-01' })
    expect((await train(nurse, programmeId, given)).body).toMatchObject({ code: 'staff.training-known' })
    expect(await covered('mid-level')).toMatchObject({ staff: 1, trained: 1, share: 1 })
    expect(await covered('paediatrician')).toMatchObject({ staff: 1, trained: 0, share: 0 })
    expect(await covered('general-practitioner')).toMatchObject({ staff: 0, share: null })
    expect((await health.page('/ru/home')).body).toContain('/ru/staff/coverage')
    expect((await health.page('/ru/staff/coverage?group=mid-level')).body).toContain('100')
  })

  it('LAW-5-5 a training whose last day has passed counts no more; either body may take its word back', async () => {
    const doctor = (await enter(officer, { post: 'general-practitioner', name: 'Оспанов Д.' })).body.memberId
    const { programmeId } = (await propose(['general-practitioner'])).body
    await education.command('staff.agree-programme', { programmeId, actNumber: '10' })
    const given = { heldOn: '2024-03-01', validUntil: '2024-03-20' }
    expect((await train(doctor, programmeId, given)).body).toMatchObject({ validUntil: '2024-03-20' })
    expect(await covered('general-practitioner')).toMatchObject({ trained: 1 })
    await system.setClock('2024-03-21T09:00:00+05:00')
    expect(await covered('general-practitioner')).toMatchObject({ staff: 1, trained: 0 })
    const withdraw = { programmeId, reason: 'Ескірген' }
    expect((await education.command('staff.withdraw-programme', withdraw)).status).toBe(200)
    expect((await health.command('staff.withdraw-programme', withdraw)).body).toMatchObject({
      code: 'staff.programme-state',
    })
    expect((await train(doctor, programmeId, { heldOn: '2024-03-21' })).body).toMatchObject({
      code: 'staff.programme-not-agreed',
    })
    expect((await train(doctor, programmeId, { heldOn: '2024-03-05' })).status).toBe(200)
  })

  it('LAW-8-9 a plan names who is due; what its day has passed for is listed for the organisation and the akimat', async () => {
    const memberId = (await enter(officer, { name: 'Төлеуова Г.' })).body.memberId
    const other = (await enter(officer, { branch: 'other', post: 'other', name: 'Көмекші' })).body.memberId
    const { planId } = (await officer.command<{ planId: string }>('staff.draft-plan', { year: 2024 })).body
    expect((await officer.command('staff.draft-plan', { year: 2024 })).body).toMatchObject({
      code: 'staff.plan-known',
    })
    const line = { planId, memberId, kind: 'attestation', dueOn: '2024-04-10' }
    expect((await officer.command('staff.plan-item', { ...line, dueOn: '2025-01-01' })).status).toBe(422)
    expect((await officer.command('staff.plan-item', { ...line, memberId: other })).body).toMatchObject({
      code: 'staff.not-in-plan',
      cite: [{ unit: 'art-8-2-7' }],
    })
    const { itemId } = (await officer.command<{ itemId: string }>('staff.plan-item', line)).body
    const held = { itemId, heldOn: '2024-03-21', certificate: 'А-7' }
    expect((await officer.command('staff.hold-item', held)).body).toMatchObject({
      code: 'staff.plan-not-adopted',
    })
    expect((await officer.command('staff.adopt-plan', { planId, actNumber: '5' })).status).toBe(403)
    expect((await akimat.command('staff.adopt-plan', { planId, actNumber: '5' })).status).toBe(200)
    expect((await officer.command('staff.plan-item', line)).body).toMatchObject({
      code: 'staff.plan-adopted',
    })
    expect(await overdue(officer)).toHaveLength(0)
    await system.setClock('2024-04-11T09:00:00+05:00')
    expect(await overdue(officer)).toHaveLength(1)
    expect(await overdue(akimat)).toHaveLength(1)
    expect(await overdue(elsewhere)).toHaveLength(0)
    expect((await officer.page('/ru/home')).body).toContain('/ru/staff/due?kind=attestation&amp;late=yes')
    const page = await officer.page('/ru/staff/due?kind=attestation&late=yes')
    expect(page.body).toContain('Строк: 1')
    const missed = { itemId, reason: 'Комиссия жиналмады', nextDueOn: '2024-05-02' }
    expect((await officer.command('staff.miss-item', missed)).status).toBe(200)
    expect((await officer.command('staff.hold-item', held)).body).toMatchObject({ code: 'staff.line-closed' })
    expect(await overdue(akimat)).toHaveLength(0)
    await system.setClock('2024-05-03T09:00:00+05:00')
    const [again] = await overdue(akimat)
    await officer.command('staff.hold-item', { ...held, itemId: again?.id, heldOn: '2024-05-03' })
    expect(await overdue(officer)).toHaveLength(0)
  })

  it('LAW-8-9 shows whoever works the own training and dates, by the own account alone', async () => {
    const doctor = await system.signIn({ role: 'primary-care-doctor', region: TURKISTAN })
    expect((await doctor.query('staff.own', {})).body).toEqual({ cards: [] })
    const { body } = await officer.query<{ accounts: { id: string }[] }>('staff.accounts', {})
    for (const [index, { id }] of body.accounts.entries())
      await enter(officer, { accountId: id, name: `Маман ${index}` })
    expect((await enter(officer, { accountId: body.accounts[0]?.id })).status).toBe(422)
    const own = await doctor.query<{ cards: unknown[] }>('staff.own', {})
    expect(own.body.cards).toHaveLength(1)
    expect((await doctor.query('staff.list', {})).status).toBe(403)
  })

  it('asks for what is missing at its field and loses nothing that was typed', async () => {
    const page = await officer.post('/kk/staff/new', { name: 'Жақсылықова Н.', load: '1.00' })
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('value="Жақсылықова Н."')
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Family, registerFamily, TURKISTAN } from '../capabilities/registry/registry.fixture.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

type Prepared = {
  organisations: readonly { id: string; name: string }[]
  terms: readonly { deadlineId: string; isMissed: boolean }[]
}
type Filed = { complaintId: string; number: string; due: string }
type Shown = { state: string; isAtCentre: boolean; may: Record<string, boolean>; version: number }
type Listed = { complaints: readonly { id: string }[] }

let system: TestSystem
let nurse: Person
let family: Family
let body: Person
let centre: Person
let pmpcHead: Person
let edHead: Person
let stranger: Family

const FILED = '2024-02-12T09:00:00+06:00'

beforeAll(async () => {
  system = await startTestSystem(FILED)
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  body = await system.signIn({ role: 'leb-decision-maker', region: TURKISTAN })
  centre = await system.signIn({ role: 'authority-officer' })
  pmpcHead = await system.signIn({ role: 'pmpc-head', region: TURKISTAN })
  edHead = await system.signIn({ role: 'ed-head', region: TURKISTAN })
  family = await registerFamily(system, nurse, 0)
  stranger = await registerFamily(system, nurse, 1)
})
afterAll(() => system?.close())

const ABOUT_PMPC = { about: 'body', words: 'Тексеру күні белгіленбеді' } as const

function complain(organisationId: string | null, more: Record<string, unknown> = {}): Promise<Filed> {
  return family.mother.done<Filed>('complaints.file', {
    personId: family.childId,
    organisationId,
    ...ABOUT_PMPC,
    ...more,
  })
}

async function lies(on: Person, complaintId: string): Promise<boolean> {
  const { complaints } = await on.shown<Listed>('complaints.desk')
  const one = await on.query('complaints.complaint', { complaintId })
  const isListed = complaints.some(({ id }) => id === complaintId)
  expect(one.status).toBe(isListed ? 200 : 404)
  return isListed
}

describe('a complaint', () => {
  it('LAW-16-3 is filled with the step and the organisations of the case, never with names of staff', async () => {
    const prepared = await family.mother.shown<Prepared>('complaints.prepare', {
      personId: family.childId,
      stage: 'screening',
    })
    expect(prepared).toMatchObject({ stage: 'screening', step: { article: expect.stringContaining('343') } })
    expect(prepared.organisations.map(({ id }) => id)).toContain(nurse.organisationId)
    expect(prepared).toMatchObject({ suggestedOrganisation: nurse.organisationId })
    expect(JSON.stringify(prepared)).not.toContain('Перзентхана мейіргері')
  })

  it('LAW-16-3 DEC-50 goes past the body it is about to the one above, with a number and a last day', async () => {
    const { complaintId, number, due } = await complain(pmpcHead.organisationId, { stage: 'examination' })
    expect(number).toMatch(/^C-61-2024-\d{6}$/)
    expect(due).toBe('2024-03-12')
    expect(await lies(body, complaintId)).toBe(true)
    expect(await lies(pmpcHead, complaintId)).toBe(false)
    expect(await lies(edHead, complaintId)).toBe(false)
    expect(await lies(centre, complaintId)).toBe(false)
    expect(await family.mother.shown('complaints.complaint', { complaintId })).toMatchObject({
      number,
      stage: 'examination',
      step: { cite: { act: 'law-343' } },
      state: 'filed',
      may: { answer: false, appeal: false },
    })
  })

  it('DEC-50 about the local executive body goes to the centre, which the body itself cannot see', async () => {
    const { complaintId } = await complain(body.organisationId)
    expect(await lies(centre, complaintId)).toBe(true)
    expect(await lies(body, complaintId)).toBe(false)
  })

  it('DEC-50 about a worker is for the head alone: no other post of the organisation reads it', async () => {
    const { complaintId } = await complain(pmpcHead.organisationId, { about: 'worker' })
    expect(await lies(pmpcHead, complaintId)).toBe(true)
    expect(await lies(body, complaintId)).toBe(false)
    for (const role of ['pmpc-specialist', 'pmpc-registrar', 'irp-coordinator']) {
      const colleague = await system.signIn({ role, region: TURKISTAN })
      expect(colleague.organisationId).toBe(pmpcHead.organisationId)
      expect((await colleague.query('complaints.complaint', { complaintId })).status).toBe(403)
    }
  })

  it('LAW-16-3 is a part of the file that no organisation reads: neither path nor history tells of it', async () => {
    const { number } = await complain(nurse.organisationId)
    const told = await family.father.shown('path.timeline', { personId: family.childId })
    expect(JSON.stringify(told)).toContain(number)
    const toStaff = await nurse.shown('path.timeline', { personId: family.childId })
    expect(JSON.stringify(toStaff)).not.toContain(number)
    expect(JSON.stringify(toStaff)).not.toMatch(/complain/i)
    const ofTerritory = await edHead.shown('path.timeline', { personId: family.childId })
    expect(JSON.stringify(ofTerritory)).not.toContain(number)
  })

  it('LAW-16-3 answers alike for an unknown complaint and for one of another family', async () => {
    const { complaintId } = await complain(pmpcHead.organisationId)
    const other = await stranger.mother.query('complaints.complaint', { complaintId })
    const none = await stranger.mother.query('complaints.complaint', {
      complaintId: '01900000-0000-7000-8000-000000000009',
    })
    expect([other.status, none.status]).toEqual([404, 404])
    expect(other.body['code']).toBe(none.body['code'])
    const filed = await stranger.mother.command('complaints.file', {
      personId: family.childId,
      organisationId: pmpcHead.organisationId,
      ...ABOUT_PMPC,
    })
    expect(filed.status).toBe(404)
  })
})

describe('the answer to a complaint', () => {
  /** What the mother was told of a complaint, oldest first. */
  async function toldOf(complaintId: string): Promise<readonly string[]> {
    type Told = { notices: { kind: string; href: string }[] }
    const { notices } = await family.mother.shown<Told>('notices.of-person', { personId: family.childId })
    return notices
      .filter(({ href }) => href.endsWith(complaintId))
      .map(({ kind }) => kind)
      .toSorted()
  }

  const answer = { decision: 'partly', reason: 'Күн белгіленді', ground: 'law-343/art-16-3' }

  it('LAW-16-3 has a decision, a reason and an article, and the family reads it', async () => {
    const { complaintId } = await complain(pmpcHead.organisationId)
    const wrong = await body.command('complaints.answer', { complaintId, ...answer, ground: 'law-343/art-2' })
    expect(wrong.status).toBe(422)
    await body.done('complaints.answer', { complaintId, ...answer })
    const shown = await family.mother.shown('complaints.complaint', { complaintId })
    expect(shown).toMatchObject({
      state: 'answered',
      answer: { decision: 'partly', reason: 'Күн белгіленді', appealUntil: '2024-05-12' },
      may: { appeal: true },
    })
    expect(await toldOf(complaintId)).toEqual(['complaints.answered'])
    const again = await body.command('complaints.answer', { complaintId, ...answer })
    expect(again).toMatchObject({ status: 409, body: { code: 'complaints.answered' } })
  })

  it('LAW-16-3 is appealed once to the body above, where only the court is left', async () => {
    const { complaintId } = await complain(pmpcHead.organisationId)
    const early = await family.mother.command('complaints.appeal', { complaintId, words: 'Келіспеймін' })
    expect(early.body['code']).toBe('complaints.not-answered')
    await body.done('complaints.answer', { complaintId, ...answer })
    const appeal = await family.mother.done<Filed>('complaints.appeal', { complaintId, words: 'Келіспеймін' })
    expect(await lies(centre, appeal.complaintId)).toBe(true)
    expect(await lies(body, appeal.complaintId)).toBe(false)
    const twice = await family.mother.command('complaints.appeal', { complaintId, words: 'Тағы да' })
    expect(twice.body['code']).toBe('complaints.appealed')

    await centre.done('complaints.answer', { complaintId: appeal.complaintId, ...answer })
    const higher = { complaintId: appeal.complaintId, words: 'Келіспеймін' }
    const last = await family.mother.command('complaints.appeal', higher)
    expect(last).toMatchObject({ status: 409, body: { code: 'complaints.court-only' } })
  })

  it('is put off once, in time and within the limit, with a reason that the family reads', async () => {
    const { complaintId } = await complain(pmpcHead.organisationId)
    const page = (await body.page(`/ru/complaints/${complaintId}/extend`)).body
    expect(page).toContain('не позже 12 апреля 2024 года')
    const extend = (until: string) =>
      body.command('complaints.extend', { complaintId, until, reason: 'Құжаттар сұратылды' })
    expect((await extend('2024-04-13')).body['code']).toBe('complaints.extension-too-long')
    expect((await extend('2024-03-12')).status).toBe(422)
    expect(await extend('2024-04-12')).toMatchObject({ status: 200, body: { due: '2024-04-12' } })
    expect((await extend('2024-04-12')).body['code']).toBe('complaints.extension-closed')
    expect(await family.mother.shown('complaints.complaint', { complaintId })).toMatchObject({
      due: '2024-04-12',
      extension: { on: '2024-02-12', reason: 'Құжаттар сұратылды' },
    })
    expect((await body.page(`/ru/complaints/${complaintId}`)).body).not.toContain('/extend')
    await system.setClock('2024-03-14T09:00:00+05:00')
    expect(await lies(centre, complaintId)).toBe(false)
    await system.setClock('2024-04-13T09:00:00+05:00')
    expect(await lies(centre, complaintId)).toBe(true)
    expect(await toldOf(complaintId)).toEqual(['complaints.extended', 'complaints.overdue'])
  })

  it('LAW-16-3 not given in time is shown as overdue and lies on the desk above as well', async () => {
    const { complaintId } = await complain(pmpcHead.organisationId)
    expect(await lies(centre, complaintId)).toBe(false)
    await system.setClock('2024-05-20T09:00:00+05:00')
    expect(await lies(centre, complaintId)).toBe(true)
    expect(await lies(body, complaintId)).toBe(true)
    expect(await lies(pmpcHead, complaintId)).toBe(false)
    expect(await family.mother.shown('complaints.complaint', { complaintId })).toMatchObject({
      state: 'overdue',
    })
    await centre.done('complaints.answer', { complaintId, ...answer })
    expect(await family.mother.shown<Shown>('complaints.complaint', { complaintId })).toMatchObject({
      state: 'answered',
    })
  })

  it('takes a late appeal and says that it is late: the reason is looked at with the matter', async () => {
    const { complaintId } = await complain(pmpcHead.organisationId)
    await body.done('complaints.answer', { complaintId, ...answer })
    await system.setClock('2024-08-22T09:00:00+05:00')
    const appeal = await family.mother.done<Filed>('complaints.appeal', { complaintId, words: 'Келіспеймін' })
    expect(appeal).toMatchObject({ isLate: true })
  })
})

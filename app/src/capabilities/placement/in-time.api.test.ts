import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import {
  appliedBy,
  DOCUMENTS,
  type Family,
  historyOf,
  houseOf,
  readyToChoose,
  recogniseNeed,
  registerFamily,
  registerRecipient,
  runWorker,
  type Staff,
  signInStaff,
} from './placement.fixture.ts'

let system: TestSystem
let staff: Staff

type Someone = { readonly self: Person; readonly requestId: string }

async function child(): Promise<Someone> {
  const family = await registerFamily(system, staff)
  const who = { personId: family.childId, self: family.mother }
  return { self: who.self, requestId: await readyToChoose(system, staff, who, 1) }
}

async function adult(): Promise<Someone> {
  const who = await registerRecipient(system, staff)
  return { self: who.self, requestId: await readyToChoose(system, staff, who, 4) }
}

const stateOf = async ({ self, requestId }: Someone) =>
  (await self.shown<{ state: string }>('placement.request', { requestId })).state
const names = async ({ requestId }: Someone) => (await historyOf(system, requestId)).map((one) => one.name)

beforeAll(async () => {
  system = await startTestSystem('2024-01-08T09:00:00+06:00')
  staff = await signInStaff(system)
})
afterAll(() => system.close())

describe('an arrival in time that is written down the next morning', () => {
  it('REP-STD-20 REP-STD-24 DEC-11 admits who came on the last day, and the next goes back to the head of the queue', async () => {
    const { id: organisationId, registrar } = await houseOf(system, 1)
    await registrar.done('placement.set-capacity', { capacity: 1, document: 'Бұйрық № 1' })
    const [holder, next, last] = [await child(), await child(), await child()]
    await holder.self.done('placement.choose', { requestId: holder.requestId, organisationId })
    const entered: string[] = []
    for (const { self, requestId } of [next, last]) {
      const { enteredAt } = await self.done<{ enteredAt: string }>('placement.join-queue', {
        requestId,
        organisationId,
      })
      entered.push(enteredAt)
    }
    await system.setClock('2024-01-30T08:30:00+06:00')
    expect([await stateOf(holder), await stateOf(next)]).toEqual(['not-arrived', 'reserved'])

    const late = { requestId: holder.requestId, arrivedOn: '2024-01-30' }
    expect(await registrar.command('placement.record-arrival', late)).toMatchObject({
      status: 409,
      body: { code: 'placement.arrived-late', facts: { due: '2024-01-29' } },
    })
    await registrar.done('placement.record-arrival', { ...late, arrivedOn: '2024-01-29' })
    expect(await Promise.all([holder, next, last].map(stateOf))).toEqual(['admitted', 'queued', 'queued'])
    const own = await next.self.shown('placement.queue', { requestId: next.requestId })
    expect(own).toMatchObject({ own: { position: 1, enteredAt: entered[0] } })
    expect(await names(next)).toContain('placement.returned-to-queue')
    expect(await registrar.shown('placement.queue', {})).toMatchObject({
      capacity: 1,
      occupied: 1,
      reserved: 0,
      free: 0,
      queueLength: 2,
    })
    const closed = await registrar.query('placement.request', { requestId: next.requestId })
    expect(closed.status).toBe(404)
    const figures = await staff.head.shown<{ noShows: number; terms: { kind: string; missed: number }[] }>(
      'placement.statistics',
    )
    expect(figures).toMatchObject({ noShows: 0, terms: [{}, {}, { missed: 0, met: 1 }] })
  })

  it('REP-STD-24 makes one more place when the next already lives there: no place has two holders', async () => {
    const { id: organisationId, registrar } = await houseOf(system, 4)
    await registrar.done('placement.set-capacity', { capacity: 1, document: 'Бұйрық № 2' })
    const [holder, next] = [await adult(), await adult()]
    await holder.self.done('placement.choose', { requestId: holder.requestId, organisationId })
    await next.self.done('placement.join-queue', { requestId: next.requestId, organisationId })
    await system.setClock('2024-02-21T08:30:00+06:00')
    expect([await stateOf(holder), await stateOf(next)]).toEqual(['not-arrived', 'reserved'])
    await registrar.done('placement.record-arrival', { requestId: next.requestId })
    await registrar.done('placement.record-arrival', { requestId: holder.requestId, arrivedOn: '2024-02-20' })
    expect(await registrar.shown('placement.queue', {})).toMatchObject({ capacity: 2, occupied: 2, free: 0 })
  })

  it('REP-STD-24 uses another free place before it asks anybody to step back', async () => {
    const { id: organisationId, registrar } = await houseOf(system, 4, 2)
    const holder = await adult()
    await holder.self.done('placement.choose', { requestId: holder.requestId, organisationId })
    const { arriveBy } = await holder.self.shown<{ arriveBy: string }>('placement.request', {
      requestId: holder.requestId,
    })
    await system.setClock('2024-03-20T08:30:00+06:00')
    expect(await stateOf(holder)).toBe('not-arrived')
    await registrar.done('placement.record-arrival', { requestId: holder.requestId, arrivedOn: arriveBy })
    expect(await registrar.shown('placement.queue', {})).toMatchObject({ capacity: 60, occupied: 1 })
  })
})

describe('placement by the act of a court', () => {
  it('DEC-48 REP-II-8 refuses an act of tomorrow at its field, and reaches a person in the queue, whose entry is closed with the reason', async () => {
    const full = await houseOf(system, 1)
    const other = await houseOf(system, 1, 2)
    const who = await child()
    await who.self.done('placement.choose', { requestId: who.requestId, organisationId: full.id })
    await who.self.done('placement.join-queue', { requestId: who.requestId })
    const courtAct = { number: '2-11', court: 'Түркістан қалалық соты', date: '2024-03-21' }
    const given = {
      requestId: who.requestId,
      organisationId: other.id,
      bestInterests: 'баланың қауіпсіздігі',
    }
    const early = await staff.executive.command('placement.place-by-court-act', { ...given, courtAct })
    expect(early).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'courtAct.date', code: 'future-date' }] },
    })
    await staff.executive.done('placement.place-by-court-act', {
      ...given,
      courtAct: { ...courtAct, date: '2024-03-19' },
    })
    expect(await stateOf(who)).toBe('reserved')
    const left = (await historyOf(system, who.requestId)).find((one) => one.name === 'placement.queue-left')
    expect(left?.data).toMatchObject({ why: 'court-act', organisationId: full.id })
    expect(await full.registrar.shown('placement.queue', {})).toMatchObject({ queueLength: 2 })
  })

  it('REP-II-8 closes the file to the organisation that the act leads away from', async () => {
    const first = await houseOf(system, 1, 2)
    await first.registrar.done('placement.set-capacity', { capacity: 2, document: 'Бұйрық № 3' })
    const who = await child()
    const chosen = await who.self.done('placement.choose', {
      requestId: who.requestId,
      organisationId: first.id,
    })
    expect(chosen).toMatchObject({ outcome: 'reserved' })
    expect((await first.registrar.query('placement.request', { requestId: who.requestId })).status).toBe(200)
    await system.setClock('2024-05-02T08:30:00+06:00')
    const full = await houseOf(system, 1)
    await full.registrar.done('placement.set-capacity', { capacity: 9, document: 'Бұйрық № 4' })
    await system.setClock('2024-05-02T08:31:00+06:00')
    await staff.executive.done('placement.place-by-court-act', {
      requestId: who.requestId,
      organisationId: full.id,
      bestInterests: 'баланың қауіпсіздігі',
      courtAct: { number: '2-12', court: 'Түркістан қалалық соты', date: '2024-05-01' },
    })
    expect((await first.registrar.query('placement.request', { requestId: who.requestId })).status).toBe(404)
  })
})

describe('eighteen between the application and the decision', () => {
  it('REP-STD-13 asks the court’s records at that moment, and the case goes on in the category of adults', async () => {
    await system.setClock('2024-05-10T09:00:00+06:00')
    const family = await registerFamily(system, staff, '2006-05-20')
    const { requestId } = await appliedAndEntered(family)
    await system.setClock('2024-05-20T09:00:00+06:00')
    const decision = { requestId, provides: true, reason: 'Мұқтаждық расталды', bestInterests: 'Күтім' }
    expect((await staff.executive.command('placement.decide', decision)).body).toMatchObject({
      code: 'placement.look-ups-pending',
      facts: { waiting: ['court'] },
    })
    expect(await staff.specialist.shown('placement.request', { requestId })).toMatchObject({
      lacksCourtLookUp: true,
    })
    expect(await staff.specialist.done('placement.retry-look-ups', { requestId })).toMatchObject({
      asked: ['court'],
    })
    await runWorker(system)
    expect((await staff.executive.command('placement.decide', decision)).body).toMatchObject({
      code: 'placement.category-does-not-fit',
    })
    await recogniseNeed(staff, family.childId, 3)
    expect(await staff.executive.done('placement.decide', decision)).toMatchObject({ state: 'decided' })
    expect(await staff.specialist.shown('placement.request', { requestId })).toMatchObject({ category: 3 })
  })

  async function appliedAndEntered(family: Family): Promise<{ requestId: string }> {
    const requestId = await appliedBy(staff, family)
    await runWorker(system)
    await staff.specialist.done('placement.accept-package', { requestId, documents: DOCUMENTS })
    return { requestId }
  }
})

import { describe, expect, it } from 'vitest'
import type { Person } from '../../main/testing/test-system.ts'
import {
  appliedBy,
  arrival,
  DOCUMENTS,
  type Family,
  houseOf,
  readyToChoose,
  recogniseNeed,
  registerFamily,
  registerRecipient,
  runWorker,
} from './placement.fixture.ts'
import { historyOf } from './reading.fixture.ts'
import { useSystem } from './system.fixture.ts'

const at = useSystem('2024-01-08T09:00:00+06:00')

type Someone = { readonly self: Person; readonly requestId: string }

async function child(): Promise<Someone> {
  const family = await registerFamily(at.system, at.staff)
  const who = { personId: family.childId, self: family.mother }
  return { self: who.self, requestId: await readyToChoose(at.system, at.staff, who, 1) }
}

async function adult(): Promise<Someone> {
  const who = await registerRecipient(at.system, at.staff)
  return { self: who.self, requestId: await readyToChoose(at.system, at.staff, who, 4) }
}

const stateOf = async ({ self, requestId }: Someone) =>
  (await self.shown<{ state: string }>('placement.request', { requestId })).state
type Term = { kind: string; met: number; missed: number }
const figures = () => at.staff.head.shown<{ noShows: number; terms: readonly Term[] }>('placement.statistics')

describe('an arrival in time that is written down the next morning', () => {
  it('REP-STD-20 REP-STD-24 DEC-11 DEC-27 admits who came on the last day; who was offered the place since keeps it, and the organisation makes one more', async () => {
    const { id: organisationId, registrar } = await houseOf(at.system, 1)
    await registrar.done('placement.set-capacity', { capacity: 1, document: 'Бұйрық № 1' })
    const [holder, next, last] = [await child(), await child(), await child()]
    await holder.self.done('placement.choose', { requestId: holder.requestId, organisationId })
    for (const { self, requestId } of [next, last]) {
      await self.done('placement.join-queue', { requestId, organisationId })
    }
    await at.system.setClock('2024-01-30T08:30:00+06:00')
    expect([await stateOf(holder), await stateOf(next)]).toEqual(['not-arrived', 'reserved'])
    const offered = await next.self.shown<{ arriveBy: string }>('placement.request', {
      requestId: next.requestId,
    })

    const late = await arrival(registrar, holder.requestId, '2024-01-30')
    expect(await registrar.command('placement.record-arrival', late)).toMatchObject({
      status: 409,
      body: { code: 'placement.arrived-late', facts: { due: '2024-01-29' } },
    })
    await registrar.done('placement.record-arrival', { ...late, arrivedOn: '2024-01-29' })
    expect(await Promise.all([holder, next, last].map(stateOf))).toEqual(['admitted', 'reserved', 'queued'])
    expect(await next.self.shown('placement.request', { requestId: next.requestId })).toMatchObject({
      arriveBy: offered.arriveBy,
      deadlines: [{ kind: 'placement.arrive', due: offered.arriveBy }],
    })
    expect(await registrar.shown('placement.queue', {})).toMatchObject({
      capacity: 2,
      occupied: 1,
      reserved: 1,
      free: 0,
      queueLength: 1,
    })
    expect(await figures()).toMatchObject({ noShows: 0, terms: [{}, {}, { missed: 0, met: 1, open: 1 }] })
  })

  it('REP-STD-24 makes one more place when the next already lives there: no place has two holders', async () => {
    const { id: organisationId, registrar } = await houseOf(at.system, 4)
    await registrar.done('placement.set-capacity', { capacity: 1, document: 'Бұйрық № 2' })
    const [holder, next] = [await adult(), await adult()]
    await holder.self.done('placement.choose', { requestId: holder.requestId, organisationId })
    await next.self.done('placement.join-queue', { requestId: next.requestId, organisationId })
    await at.system.setClock('2024-02-21T08:30:00+06:00')
    expect([await stateOf(holder), await stateOf(next)]).toEqual(['not-arrived', 'reserved'])
    const came = (requestId: string, day: string) => arrival(registrar, requestId, day)
    await registrar.done('placement.record-arrival', await came(next.requestId, '2024-02-21'))
    await registrar.done('placement.record-arrival', await came(holder.requestId, '2024-02-20'))
    expect(await registrar.shown('placement.queue', {})).toMatchObject({ capacity: 2, occupied: 2, free: 0 })
  })

  it('REP-STD-24 uses another free place first, and the family that was offered the place keeps it', async () => {
    const { id: organisationId, registrar } = await houseOf(at.system, 4, 2)
    await registrar.done('placement.set-capacity', { capacity: 1, document: 'Бұйрық № 3' })
    const [holder, next] = [await adult(), await adult()]
    await holder.self.done('placement.choose', { requestId: holder.requestId, organisationId })
    await next.self.done('placement.join-queue', { requestId: next.requestId, organisationId })
    const { arriveBy } = await holder.self.shown<{ arriveBy: string }>('placement.request', {
      requestId: holder.requestId,
    })
    await at.system.setClock('2024-03-20T08:30:00+06:00')
    await registrar.done('placement.set-capacity', { capacity: 2, document: 'Бұйрық № 4' })
    await runWorker(at.system)
    expect([await stateOf(holder), await stateOf(next)]).toEqual(['not-arrived', 'reserved'])
    expect(await registrar.shown('placement.queue', {})).toMatchObject({ capacity: 2, reserved: 1, free: 1 })
    await registrar.done('placement.record-arrival', await arrival(registrar, holder.requestId, arriveBy))
    expect(await stateOf(next)).toBe('reserved')
    expect(await registrar.shown('placement.queue', {})).toMatchObject({
      capacity: 2,
      occupied: 1,
      reserved: 1,
      free: 0,
    })
  })
})

describe('placement by the act of a court', () => {
  it('DEC-48 REP-II-8 refuses an act of tomorrow at its field, and reaches a person in the queue, whose entry is closed with the reason', async () => {
    const full = await houseOf(at.system, 1)
    const other = await houseOf(at.system, 1, 2)
    const { occupied, reserved } = await full.registrar.shown<{ occupied: number; reserved: number }>(
      'placement.queue',
    )
    const held = { capacity: occupied + reserved, document: 'Бұйрық № 5' }
    await full.registrar.done('placement.set-capacity', held)
    const who = await child()
    await who.self.done('placement.choose', { requestId: who.requestId, organisationId: full.id })
    await who.self.done('placement.join-queue', { requestId: who.requestId })
    const courtAct = { number: '2-11', court: 'Түркістан қалалық соты', date: '2024-03-21' }
    const given = {
      requestId: who.requestId,
      organisationId: other.id,
      bestInterests: 'баланың қауіпсіздігі',
    }
    const early = await at.staff.executive.command('placement.place-by-court-act', { ...given, courtAct })
    expect(early).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'courtAct.date', code: 'future-date' }] },
    })
    await at.staff.executive.done('placement.place-by-court-act', {
      ...given,
      courtAct: { ...courtAct, date: '2024-03-19' },
    })
    expect(await stateOf(who)).toBe('reserved')
    const left = (await historyOf(at.system, who.requestId)).find(
      (one) => one.name === 'placement.queue-left',
    )
    expect(left?.data).toMatchObject({ why: 'court-act', organisationId: full.id })
    expect(await full.registrar.shown('placement.queue', {})).toMatchObject({ queueLength: 0 })
  })

  it('REP-II-8 closes the file to the organisation that the act leads away from', async () => {
    const first = await houseOf(at.system, 1, 2)
    await first.registrar.done('placement.set-capacity', { capacity: 2, document: 'Бұйрық № 3' })
    const who = await child()
    const chosen = await who.self.done('placement.choose', {
      requestId: who.requestId,
      organisationId: first.id,
    })
    expect(chosen).toMatchObject({ outcome: 'reserved' })
    expect((await first.registrar.query('placement.request', { requestId: who.requestId })).status).toBe(200)
    await at.system.setClock('2024-05-02T08:30:00+06:00')
    const full = await houseOf(at.system, 1)
    await full.registrar.done('placement.set-capacity', { capacity: 9, document: 'Бұйрық № 4' })
    await at.system.setClock('2024-05-02T08:31:00+06:00')
    await at.staff.executive.done('placement.place-by-court-act', {
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
    await at.system.setClock('2024-05-10T09:00:00+06:00')
    const family = await registerFamily(at.system, at.staff, '2006-05-20')
    const { requestId } = await appliedAndEntered(family)
    await at.system.setClock('2024-05-20T09:00:00+06:00')
    const decision = { requestId, provides: true, reason: 'Мұқтаждық расталды', bestInterests: 'Күтім' }
    expect((await at.staff.executive.command('placement.decide', decision)).body).toMatchObject({
      code: 'placement.look-ups-pending',
      facts: { waiting: ['court'] },
    })
    expect(await at.staff.specialist.shown('placement.request', { requestId })).toMatchObject({
      lacksCourtLookUp: true,
    })
    expect(await at.staff.specialist.done('placement.retry-look-ups', { requestId })).toMatchObject({
      asked: ['court'],
    })
    await runWorker(at.system)
    expect((await at.staff.executive.command('placement.decide', decision)).body).toMatchObject({
      code: 'placement.category-does-not-fit',
    })
    await recogniseNeed(at.staff, family.childId, 3)
    expect(await at.staff.executive.done('placement.decide', decision)).toMatchObject({ state: 'decided' })
    expect(await at.staff.specialist.shown('placement.request', { requestId })).toMatchObject({ category: 3 })
  })

  async function appliedAndEntered(family: Family): Promise<{ requestId: string }> {
    const requestId = await appliedBy(at.staff, family)
    await runWorker(at.system)
    await at.staff.specialist.done('placement.accept-package', { requestId, documents: DOCUMENTS })
    return { requestId }
  }
})

describe('two terms of arrival of one request', () => {
  it('REP-STD-27 keeps the first term as missed when only the second was kept', async () => {
    // Whoever was offered a place before has had the term by now.
    await at.system.setClock('2024-06-10T09:00:00+05:00')
    const who = await adult()
    const [first, second] = [await houseOf(at.system, 4, 2), await houseOf(at.system, 4)]
    for (const { registrar } of [first, second]) {
      await registrar.done('placement.set-capacity', { capacity: 9, document: 'Бұйрық № 9' })
    }
    const before = await arrivals()
    await who.self.done('placement.choose', { requestId: who.requestId, organisationId: first.id })
    await at.system.setClock('2024-07-20T09:00:00+05:00')
    expect(await stateOf(who)).toBe('not-arrived')
    const { arriveBy } = await who.self.done<{ arriveBy: string }>('placement.choose', {
      requestId: who.requestId,
      organisationId: second.id,
    })
    await at.system.setClock('2024-08-30T09:00:00+05:00')
    await second.registrar.done(
      'placement.record-arrival',
      await arrival(second.registrar, who.requestId, arriveBy),
    )
    const after = await arrivals()
    expect([after.missed - before.missed, after.met - before.met]).toEqual([1, 1])
  })

  async function arrivals(): Promise<Term> {
    const term = (await figures()).terms.find((one) => one.kind === 'placement.arrive')
    return term ?? { kind: '', met: 0, missed: 0 }
  }
})

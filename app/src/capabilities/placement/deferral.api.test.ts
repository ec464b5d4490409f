import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../main/testing/test-system.ts'
import {
  arrival,
  type Family,
  houseOf,
  readyToChoose,
  registerAdult,
  registerFamily,
} from './placement.fixture.ts'
import { historyOf } from './reading.fixture.ts'
import { useSystem } from './system.fixture.ts'

const at = useSystem('2024-01-04T15:00:00+06:00')
let family: Family
let requestId = ''
let referralNumber = ''

type Shown = {
  state: string
  deadlines: { kind: string; due: string }[]
  decision: { referralNumber: string }
}
const shown = () => family.mother.shown<Shown>('placement.request', { requestId })
const dueOf = async (kind: string) => (await shown()).deadlines.find((one) => one.kind === kind)?.due

beforeAll(async () => {
  family = await registerFamily(at.system, at.staff)
  requestId = await readyToChoose(at.system, at.staff, { personId: family.childId, self: family.mother }, 1)
  const { id: organisationId } = await houseOf(at.system, 1)
  await family.mother.done('placement.choose', { requestId, organisationId })
  referralNumber = (await shown()).decision.referralNumber
})

describe('A12 a deferral that ends on a Saturday', () => {
  let next: { mother: Person; requestId: string }

  it('REP-STD-25 lets another child queue for the only place', async () => {
    await at.system.setClock('2024-01-24T08:00:00+06:00')
    const { id: organisationId, registrar } = await houseOf(at.system, 1)
    await registrar.done('placement.set-capacity', { capacity: 1, document: 'Бұйрық № 1' })
    const other = await registerFamily(at.system, at.staff)
    const otherId = await readyToChoose(
      at.system,
      at.staff,
      { personId: other.childId, self: other.mother },
      1,
    )
    next = { mother: other.mother, requestId: otherId }
    const queued = await next.mother.done('placement.join-queue', { requestId: otherId, organisationId })
    expect(queued).toMatchObject({ position: 1 })
  })

  it('REP-STD-23 refuses a deferral for a journey or by phone', async () => {
    await at.system.setClock('2024-01-24T09:00:00+06:00')
    const notice = { requestId, document: 'Анықтама № 3' }
    const journey = await family.mother.command('placement.defer-arrival', { ...notice, reason: 'travel' })
    expect(journey.body).toMatchObject({
      code: 'placement.deferral-reason',
      cite: [{ act: 'order-263', unit: 'p-7' }],
    })
    const call = await family.mother.command('placement.defer-arrival', {
      ...notice,
      reason: 'illness',
      channel: 'phone',
    })
    expect(call.body).toMatchObject({ code: 'placement.deferral-channel' })
  })

  it('REP-STD-23 refuses a notice of a specialist, of an aunt without the right, of another child’s mother', async () => {
    const notice = { requestId, document: 'Анықтама № 3', reason: 'illness' }
    expect((await at.staff.specialist.command('placement.defer-arrival', notice)).status).toBe(403)
    const auntId = await registerAdult(at.staff, 'Гүлнар', '1985-02-03')
    const aunt = await at.system.signIn({ person: auntId, role: 'representative' })
    expect((await aunt.command('placement.defer-arrival', notice)).status).toBe(404)
    expect((await next.mother.command('placement.defer-arrival', notice)).status).toBe(404)
    expect((await shown()).state).toBe('reserved')
  })

  it('REP-STD-21 REP-STD-23 says what counts, what does not and the new last day before the form', async () => {
    const { body } = await family.mother.page(`/kk/placement/requests/${requestId}/defer`)
    const order = ['Қандай себеп ескеріледі', 'Не ескерілмейді', 'сапар', '2024 жылғы 26 ақпан', '<form']
    const main = body.slice(body.indexOf('<main'))
    const places = order.map((words) => main.indexOf(words))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(Math.min(...places)).toBeGreaterThan(0)
  })

  it('REP-STD-21 DEC-10 DEC-11 adds thirty days: 24 February is a Saturday, so the limit is 26 February', async () => {
    const notice = { requestId, reason: 'hospitalisation', document: 'Ауруханаға жатқызу туралы анықтама' }
    const deferred = await family.mother.done('placement.defer-arrival', notice)
    expect(deferred).toMatchObject({ state: 'deferred', arriveBy: '2024-02-26' })
    expect(await dueOf('placement.arrive')).toBe('2024-02-26')
    const { registrar } = await houseOf(at.system, 1)
    const { arrivals } = await registrar.shown<{ arrivals: object[] }>('placement.house-day')
    expect(arrivals).toContainEqual(expect.objectContaining({ requestId, deferredFor: 'hospitalisation' }))
    const { places } = await registrar.shown<{ places: { state: string; holder: object }[] }>(
      'placement.board',
    )
    expect(places.find(({ state }) => state === 'reserved')?.holder).toMatchObject({ requestId })
    const { body } = await registrar.page(`/kk/placement/requests/${requestId}`)
    expect(body, 'the organisation that keeps the place reads why').toContain(
      'Ауруханаға жатқызылу: Ауруханаға жатқызу туралы анықтама',
    )
  })

  it('REP-STD-23 refuses a second notice on 20 February', async () => {
    await at.system.setClock('2024-02-20T09:00:00+06:00')
    const notice = { requestId, reason: 'illness', document: 'Анықтама № 4' }
    const { status, body } = await family.mother.command('placement.defer-arrival', notice)
    expect(status).toBe(409)
    expect(body).toMatchObject({ code: 'placement.deferral-used', facts: { due: '2024-02-26' } })
    const page = await family.mother.page(`/kk/placement/requests/${requestId}/defer`)
    expect(page.body).toContain('бір рет')
    expect(page.body).toContain('Келудің соңғы күні: 2024 жылғы 26 ақпан')
  })

  it('REP-STD-24 DEC-27 passes the place on 27 February to the next of the queue and loses no decision', async () => {
    await at.system.setClock('2024-02-26T23:59:00+06:00')
    expect((await shown()).state).toBe('deferred')
    await at.system.setClock('2024-02-27T00:01:00+06:00')
    expect((await shown()).state).toBe('not-arrived')
    const queue = await family.mother.shown<{ free: number }>('placement.queue', { requestId })
    expect(queue.free).toBe(0)
    const passed = await next.mother.shown('placement.request', { requestId: next.requestId })
    expect(passed).toMatchObject({ state: 'reserved', arriveBy: '2024-03-20' })
  })

  it('REP-STD-27 counts the deferral, the no-show, the passed place and the wait for it', async () => {
    const figures = await at.staff.head.shown('placement.statistics')
    expect(figures).toMatchObject({ deferrals: 1, noShows: 1, passedOn: 1 })
    const { registrar } = await houseOf(at.system, 1)
    // Queued on 24 January, offered on 27 February: 34 days.
    expect(await registrar.shown('placement.queue', {})).toMatchObject({ medianWaitDays: 34, queueLength: 0 })
  })

  it('DEC-27 lets the person choose again, REP-STD-23 without a second deferral, and the organisation admits by the referral', async () => {
    const { id: organisationId, registrar } = await houseOf(at.system, 1)
    await registrar.done('placement.set-capacity', { capacity: 60, document: 'Бұйрық № 2' })
    await family.mother.done('placement.choose', { requestId, organisationId })
    const again = { requestId, reason: 'illness', document: 'Анықтама № 5' }
    expect((await family.mother.command('placement.defer-arrival', again)).body).toMatchObject({
      code: 'placement.deferral-used',
      facts: { used: 1, allowed: 1 },
    })
    const arrivedOn = '2024-02-27'
    const admitted = await registrar.done(
      'placement.record-arrival',
      await arrival(registrar, requestId, arrivedOn),
    )
    expect(admitted).toMatchObject({ state: 'admitted', referralNumber })
    const queue = await registrar.shown('placement.queue', {})
    expect(queue).toMatchObject({ capacity: 60, occupied: 1, reserved: 1, free: 58 })
  })

  it('REP-STD-28 refuses to discharge a child even after six breaches', async () => {
    const { registrar } = await houseOf(at.system, 1)
    const breach = {
      requestId,
      kind: 'internal-rules',
      happenedOn: '2024-02-27',
      explained: 'given',
      actNumber: '1',
      description: 'шу',
      explanation: 'шаршаған',
    }
    for (let n = 0; n < 6; n++) {
      await registrar.done('placement.record-breach', { ...breach, actNumber: `${n}` })
    }
    const { status, body } = await registrar.command('placement.discharge', {
      requestId,
      ground: 'breaches',
      orderNumber: '7',
      reason: 'бұзушылық',
    })
    expect(status).toBe(409)
    expect(body).toMatchObject({
      code: 'placement.discharge-not-for-category',
      cite: [{ unit: 'p-21' }, { unit: 'p-2-1' }],
    })
  })
})

describe('history', () => {
  it('keeps every step', async () => {
    const names = (await historyOf(at.system, requestId)).map((event) => event.name)
    const own = names.filter((name) => name.startsWith('placement.'))
    const steps = own.filter((name) => !name.includes('look-up') && !name.includes('breach'))
    expect(steps.sort()).toEqual(
      [
        'placement.applied',
        'placement.package-accepted',
        'placement.entered-in-e-sobes',
        'placement.decided',
        'placement.notified',
        'placement.receipt-confirmed',
        'placement.sms-sent',
        'placement.alternatives-shown',
        'placement.chosen',
        'placement.place-reserved',
        'placement.arrival-deferred',
        'placement.turn-passed',
        'placement.chosen',
        'placement.place-reserved',
        'placement.admitted',
      ].sort(),
    )
  })
})

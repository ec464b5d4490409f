import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import {
  decideToProvide,
  type Family,
  historyOf,
  houseOf,
  readyToChoose,
  recogniseNeed,
  registerAdult,
  registerFamily,
  runWorker,
  type Staff,
  signInStaff,
} from './placement.fixture.ts'

let system: TestSystem
let staff: Staff
let family: Family
let requestId = ''

beforeAll(async () => {
  system = await startTestSystem('2023-12-14T09:00:00+06:00')
  staff = await signInStaff(system)
  family = await registerFamily(system, staff)
})
afterAll(() => system.close())

type Shown = {
  state: string
  version: number
  arriveBy: string
  deadlines: { kind: string; due: string }[]
  lookUps: { kind: string; state: string; askedAt: string; answeredAt: string | null }[]
  decision: { referralNumber: string }
}
const shown = () => family.mother.shown<Shown>('placement.request', { requestId })
const dueOf = async (kind: string) => (await shown()).deadlines.find((one) => one.kind === kind)?.due

describe('A11 a place over New Year', () => {
  it('REP-STD-6 refuses an application before the need is recognised', async () => {
    const { status, body } = await family.mother.command('placement.apply', { personId: family.childId })
    expect(status).toBe(409)
    expect(body).toMatchObject({
      code: 'placement.need-not-recognised',
      cite: [{ act: 'order-263', unit: 'p-5' }],
    })
  })

  it('REP-STD-7 takes the application of the mother and REP-STD-12 REP-STD-13 asks three look-ups, not the court', async () => {
    await recogniseNeed(staff, family.childId, 1)
    const applied = await family.mother.done<{ requestId: string; state: string }>('placement.apply', {
      personId: family.childId,
    })
    requestId = applied.requestId
    expect(applied.state).toBe('submitted')
    await runWorker(system)
    const { lookUps } = await shown()
    expect(lookUps.map((one) => [one.kind, one.state])).toEqual([
      ['identity', 'answered'],
      ['disability', 'answered'],
      ['ipar', 'answered'],
    ])
    expect(lookUps.every((one) => one.askedAt !== '' && one.answeredAt !== null)).toBe(true)
  })

  it('DEC-27 refuses a second open request of the same person', async () => {
    const { body } = await family.mother.command('placement.apply', { personId: family.childId })
    expect(body).toMatchObject({ code: 'placement.request-open-already' })
  })

  it('REP-STD-16 DEC-47 decides with a numbered referral and is to notify by 19 December', async () => {
    const decided = await decideToProvide(system, staff, requestId)
    expect(decided).toMatchObject({ notifyBy: '2023-12-19', referralNumber: '61-2023-000001' })
  })

  it('REP-STD-18 counts the choice from the proved receipt: received on 19 December, choose by 4 January', async () => {
    await system.setClock('2023-12-19T10:00:00+06:00')
    await staff.specialist.done('placement.notify', { requestId })
    expect(await dueOf('placement.choose')).toBeUndefined()
    const receipt = await family.mother.done('placement.confirm-receipt', { requestId })
    expect(receipt).toMatchObject({ state: 'choosing', chooseBy: '2024-01-04' })
  })

  it('REP-STD-19 refuses the choice of a specialist from his own account', async () => {
    const { id: organisationId } = await houseOf(system, 1)
    const { status, body } = await staff.specialist.command('placement.choose', { requestId, organisationId })
    expect(status).toBe(403)
    expect(body).toMatchObject({ code: 'platform.not-your-role' })
  })

  it('REP-STD-2 refuses an organisation of another category', async () => {
    const { id: organisationId } = await houseOf(system, 4)
    const { body } = await family.mother.command('placement.choose', { requestId, organisationId })
    expect(body).toMatchObject({ code: 'placement.organisation-does-not-take' })
  })

  it('REP-STD-20 keeps the free place at the choice of 4 January and waits until 25 January', async () => {
    await system.setClock('2024-01-04T15:00:00+06:00')
    const { id: organisationId } = await houseOf(system, 1)
    const chosen = await family.mother.done('placement.choose', { requestId, organisationId })
    expect(chosen).toMatchObject({ state: 'reserved', outcome: 'reserved', arriveBy: '2024-01-25' })
    expect(await dueOf('placement.arrive')).toBe('2024-01-25')
  })

  it('shows the organisation who is coming, with the number of the referral', async () => {
    const { registrar } = await houseOf(system, 1)
    const list = await registrar.shown<{ requests: { personName: string; arriveBy: string }[] }>(
      'placement.requests',
      {
        states: ['reserved'],
      },
    )
    expect(list.requests).toMatchObject([{ personName: 'Сейтқали Әлихан', arriveBy: '2024-01-25' }])
    const request = await registrar.shown<Shown>('placement.request', { requestId })
    expect(request.decision.referralNumber).toBe('61-2023-000001')
    expect(request.lookUps).toEqual([])
  })
})

describe('A12 a deferral that ends on a Saturday', () => {
  let next: { mother: Person; requestId: string }

  it('REP-STD-25 lets another child queue for the only place', async () => {
    await system.setClock('2024-01-24T08:00:00+06:00')
    const { id: organisationId, registrar } = await houseOf(system, 1)
    await registrar.done('placement.set-capacity', { capacity: 1, document: 'Бұйрық № 1' })
    const other = await registerFamily(system, staff)
    const otherId = await readyToChoose(system, staff, { personId: other.childId, self: other.mother }, 1)
    next = { mother: other.mother, requestId: otherId }
    const queued = await next.mother.done('placement.join-queue', { requestId: otherId, organisationId })
    expect(queued).toMatchObject({ position: 1 })
  })

  it('REP-STD-23 refuses a deferral for a journey or by phone', async () => {
    await system.setClock('2024-01-24T09:00:00+06:00')
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
    expect((await staff.specialist.command('placement.defer-arrival', notice)).status).toBe(403)
    const auntId = await registerAdult(staff, 'Гүлнар', '1985-02-03')
    const aunt = await system.signIn({ person: auntId, role: 'representative' })
    expect((await aunt.command('placement.defer-arrival', notice)).status).toBe(404)
    expect((await next.mother.command('placement.defer-arrival', notice)).status).toBe(404)
    expect((await shown()).state).toBe('reserved')
  })

  it('REP-STD-21 DEC-10 DEC-11 adds thirty days: 24 February is a Saturday, so the limit is 26 February', async () => {
    const notice = { requestId, reason: 'hospitalisation', document: 'Ауруханаға жатқызу туралы анықтама' }
    const deferred = await family.mother.done('placement.defer-arrival', notice)
    expect(deferred).toMatchObject({ state: 'deferred', arriveBy: '2024-02-26' })
    expect(await dueOf('placement.arrive')).toBe('2024-02-26')
  })

  it('REP-STD-23 refuses a second notice on 20 February', async () => {
    await system.setClock('2024-02-20T09:00:00+06:00')
    const notice = { requestId, reason: 'illness', document: 'Анықтама № 4' }
    const { status, body } = await family.mother.command('placement.defer-arrival', notice)
    expect(status).toBe(409)
    expect(body).toMatchObject({ code: 'placement.deferral-used', facts: { due: '2024-02-26' } })
  })

  it('REP-STD-24 DEC-27 passes the place on 27 February to the next of the queue and loses no decision', async () => {
    await system.setClock('2024-02-26T23:59:00+06:00')
    expect((await shown()).state).toBe('deferred')
    await system.setClock('2024-02-27T00:01:00+06:00')
    expect((await shown()).state).toBe('not-arrived')
    const queue = await family.mother.shown<{ free: number }>('placement.queue', { requestId })
    expect(queue.free).toBe(0)
    const passed = await next.mother.shown('placement.request', { requestId: next.requestId })
    expect(passed).toMatchObject({ state: 'reserved', arriveBy: '2024-03-20' })
  })

  it('REP-STD-27 counts the deferral, the no-show, the passed place and the wait for it', async () => {
    const figures = await staff.head.shown('placement.statistics')
    expect(figures).toMatchObject({ deferrals: 1, noShows: 1, passedOn: 1 })
    const { registrar } = await houseOf(system, 1)
    // Queued on 24 January, offered on 27 February: 34 days.
    expect(await registrar.shown('placement.queue', {})).toMatchObject({ medianWaitDays: 34, queueLength: 0 })
  })

  it('DEC-27 lets the person choose again, REP-STD-23 without a second deferral, and the organisation admits by the referral', async () => {
    const { id: organisationId, registrar } = await houseOf(system, 1)
    await registrar.done('placement.set-capacity', { capacity: 60, document: 'Бұйрық № 2' })
    await family.mother.done('placement.choose', { requestId, organisationId })
    const again = { requestId, reason: 'illness', document: 'Анықтама № 5' }
    expect((await family.mother.command('placement.defer-arrival', again)).body).toMatchObject({
      code: 'placement.deferral-used',
      facts: { used: 1, allowed: 1 },
    })
    const admitted = await registrar.done('placement.record-arrival', { requestId })
    expect(admitted).toMatchObject({ state: 'admitted', referralNumber: '61-2023-000001' })
    const queue = await registrar.shown('placement.queue', {})
    expect(queue).toMatchObject({ capacity: 60, occupied: 1, reserved: 1, free: 58 })
  })

  it('REP-STD-28 refuses to discharge a child even after six breaches', async () => {
    const { registrar } = await houseOf(system, 1)
    const breach = {
      requestId,
      kind: 'internal-rules',
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
    const names = (await historyOf(system, requestId)).map((event) => event.name)
    const steps = names.filter((name) => !name.includes('look-up') && !name.includes('breach'))
    expect(steps.sort()).toEqual(
      [
        'placement.applied',
        'placement.package-accepted',
        'placement.entered-in-e-sobes',
        'placement.decided',
        'placement.notified',
        'placement.receipt-confirmed',
        'placement.sms-sent',
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

import { beforeAll, describe, expect, it } from 'vitest'
import {
  decideToProvide,
  type Family,
  houseOf,
  recogniseNeed,
  registerFamily,
  runWorker,
} from './placement.fixture.ts'
import { useSystem } from './system.fixture.ts'

const at = useSystem('2023-12-14T09:00:00+06:00')
let family: Family
let requestId = ''

beforeAll(async () => {
  family = await registerFamily(at.system, at.staff)
})
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
    await recogniseNeed(at.staff, family.childId, 1)
    const applied = await family.mother.done<{ requestId: string; state: string }>('placement.apply', {
      personId: family.childId,
    })
    requestId = applied.requestId
    expect(applied.state).toBe('submitted')
    await runWorker(at.system)
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
    const decided = await decideToProvide(at.system, at.staff, requestId)
    expect(decided).toMatchObject({ notifyBy: '2023-12-19', referralNumber: '61-2023-000001' })
  })

  it('REP-STD-18 counts the choice from the proved receipt: received on 19 December, choose by 4 January', async () => {
    await at.system.setClock('2023-12-19T10:00:00+06:00')
    await at.staff.specialist.done('placement.notify', { requestId })
    expect(await dueOf('placement.choose')).toBeUndefined()
    const receipt = await family.mother.done('placement.confirm-receipt', { requestId })
    expect(receipt).toMatchObject({ state: 'choosing', chooseBy: '2024-01-04' })
  })

  it('REP-STD-19 refuses the choice of a specialist from his own account', async () => {
    const { id: organisationId } = await houseOf(at.system, 1)
    const { status, body } = await at.staff.specialist.command('placement.choose', {
      requestId,
      organisationId,
    })
    expect(status).toBe(403)
    expect(body).toMatchObject({ code: 'platform.not-your-role' })
  })

  it('REP-STD-2 refuses an organisation of another category', async () => {
    const { id: organisationId } = await houseOf(at.system, 4)
    await family.mother.done('placement.see-alternatives', { requestId })
    const { body } = await family.mother.command('placement.choose', { requestId, organisationId })
    expect(body).toMatchObject({ code: 'placement.organisation-does-not-take' })
  })

  it('REP-STD-20 keeps the free place at the choice of 4 January and waits until 25 January', async () => {
    await at.system.setClock('2024-01-04T15:00:00+06:00')
    const { id: organisationId } = await houseOf(at.system, 1)
    const chosen = await family.mother.done('placement.choose', { requestId, organisationId })
    expect(chosen).toMatchObject({ state: 'reserved', outcome: 'reserved', arriveBy: '2024-01-25' })
    expect(await dueOf('placement.arrive')).toBe('2024-01-25')
  })

  it('shows the organisation who is coming, with the number of the referral', async () => {
    const { registrar } = await houseOf(at.system, 1)
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

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type AidsScene,
  enterLine,
  giveDisability,
  indicate,
  openAids,
  order,
  receive,
  WHERE,
} from './aids.fixture.ts'

let scene: AidsScene

beforeAll(async () => {
  scene = await openAids()
  for (const item of ['wheelchair-indoor', 'walker', 'standing-frame'])
    await scene.supplier.done('aids.change-offer', { item, isOffered: true })
  await giveDisability(scene, scene.family.childId)
  await scene.system.setClock('2024-02-17T09:00:00+06:00')
})
afterAll(() => scene?.system.close())

type Supplied = { id: string; state: string; channel: string; procuredBy: string | null }

async function orderOf(id: string): Promise<Supplied | undefined> {
  const wish = { personId: scene.family.childId }
  const { orders } = await scene.family.mother.shown<{ orders: Supplied[] }>('aids.of-person', wish)
  return orders.find((one) => one.id === id)
}

describe('public procurement', () => {
  it('REP-SC-7 what article 169(2) names is procured without a conclusion, and the supplier then sees the order', async () => {
    const needId = await indicate(scene, 'orthopaedic-footwear')
    const orderId = await order(scene, needId, { size: 17 })
    expect(await orderOf(orderId)).toMatchObject({
      state: 'to-procure',
      channel: 'procurement',
      procuredBy: null,
    })
    const contract = { orderId, supplierId: scene.second.organisationId, contract: 'МС-12, 2024-02-17' }
    await scene.department.done('aids.procure', contract)
    expect(await orderOf(orderId)).toMatchObject({
      state: 'ordered',
      channel: 'procurement',
      procuredBy: 'by-kind',
    })
    await scene.second.done('aids.decline-order', { orderId, reason: 'not-in-stock' })
    expect(await orderOf(orderId)).toMatchObject({ state: 'to-procure' })
  })

  it('REP-SC-8 nothing else goes to procurement, and the first case not without a stored conclusion of the commission', async () => {
    const needId = await indicate(scene, 'communicator')
    const orderId = await order(scene, needId)
    expect(await orderOf(orderId)).toMatchObject({ state: 'no-supplier' })
    const contract = { orderId, supplierId: scene.second.organisationId, contract: 'МС-13' }
    expect(await scene.department.command('aids.procure', contract)).toMatchObject({
      status: 409,
      body: { code: 'aids.no-conclusion' },
    })
    const { orders } = await scene.commission.shown<{ orders: { orderId: string }[] }>('aids.supply-orders')
    expect(orders.map((one) => one.orderId)).toEqual([orderId])
    const page = (await scene.commission.page(`/kk/aids/commission/${orderId}`)).body
    for (const hidden of ['Нұрлан', WHERE.name, WHERE.address]) expect(page).not.toContain(hidden)
    const said = { orderId, outcome: 'no-supplier', number: '4', words: 'Өңірде өнім беруші жоқ' }
    const future = await scene.commission.command('aids.conclude', { ...said, concludedOn: '2024-03-01' })
    expect(future).toMatchObject({ status: 422, body: { code: 'aids.paper-day' } })
    await scene.commission.done('aids.conclude', { ...said, concludedOn: '2024-02-16' })
    await scene.department.done('aids.procure', contract)
    expect(await orderOf(orderId)).toMatchObject({ state: 'ordered', procuredBy: 'no-supplier' })

    const walking = await enterLine(scene, scene.family.childId, 'standing-frame')
    const usual = await order(scene, walking, { size: 95 })
    expect(await scene.department.command('aids.procure', { ...contract, orderId: usual })).toMatchObject({
      status: 409,
      body: { code: 'aids.not-by-procurement' },
    })
  })
})

describe('bad input of aids', () => {
  /** Refused attempts as the log keeps them. */
  async function logged(accountId: string, code: string): Promise<number> {
    const rows = await scene.system.parts.runner.asSystem((act) =>
      act.db
        .selectFrom('history_access')
        .select('id')
        .where('account_id', '=', accountId)
        .where('outcome', '=', 'refused')
        .where('code', '=', code)
        .execute(),
    )
    return rows.length
  }

  /** Refused with the law and a next step, in each of the three languages, and in the log. */
  async function refusedInThree(
    by: AidsScene['supplier'],
    name: string,
    input: object,
    code: string,
  ): Promise<void> {
    const before = await logged(by.accountId, code)
    for (const lang of ['kk', 'ru', 'en']) {
      const { status, body } = await by.command(name, input, { 'accept-language': lang })
      expect([404, 409]).toContain(status)
      expect(body).toMatchObject({ code })
      expect((body['cite'] as unknown[]).length).toBeGreaterThan(0)
      expect(String(body['remedy']).length).toBeGreaterThan(10)
    }
    expect(await logged(by.accountId, code)).toBe(before + 3)
  }

  it('an order without an indication is refused', async () => {
    const wish = { personId: scene.family.childId, route: 'medical-indication', item: 'crutches' }
    const doctor = { organisationId: scene.doctor.organisationId, agrees: true }
    const { needId } = await scene.family.mother.done<{ needId: string }>('aids.ask', { ...wish, ...doctor })
    const early = { needId, size: 90, ...WHERE }
    await refusedInThree(scene.family.mother, 'aids.place-order', early, 'aids.no-indication')
  })

  it('an order for another’s child is refused', async () => {
    const needId = await indicate(scene, 'walker', scene.other)
    await refusedInThree(
      scene.family.mother,
      'aids.place-order',
      { needId, size: 70, ...WHERE },
      'aids.no-such',
    )
    const doctor = { organisationId: scene.doctor.organisationId, agrees: true }
    const wish = { personId: scene.other.childId, route: 'medical-indication', item: 'crutches', ...doctor }
    await refusedInThree(scene.family.mother, 'aids.ask', wish, 'aids.no-such')
  })

  it('LAW-15-6 a second order inside the replacement term without a reason is refused; growth wants a larger size', async () => {
    const needId = await indicate(scene, 'walker')
    await receive(scene, needId, '2024-02-17', { size: 70 })
    const again = { needId, supplierId: scene.supplier.organisationId, ...WHERE }
    await refusedInThree(scene.family.mother, 'aids.place-order', { ...again, size: 72 }, 'aids.too-early')
    const same = { ...again, size: 70, earlyReason: 'growth' }
    await refusedInThree(scene.family.mother, 'aids.place-order', same, 'aids.not-grown')
    const { orderId } = await scene.family.mother.done<{ orderId: string }>('aids.place-order', {
      ...{ ...again, size: 78, earlyReason: 'growth', earlyWords: 'Бойы өсті' },
    })
    const { orders } = await scene.family.mother.shown<{ orders: { id: string; state: string }[] }>(
      'aids.of-person',
      { personId: scene.family.childId },
    )
    expect(orders.find((one) => one.id === orderId)).toMatchObject({ state: 'ordered' })
    const open = await scene.family.mother.command('aids.place-order', {
      ...again,
      size: 79,
      earlyReason: 'growth',
    })
    expect(open).toMatchObject({ status: 409, body: { code: 'aids.order-open' } })
    await scene.family.mother.done('aids.cancel-order', { orderId })
  })

  it('a confirmation by somebody who does not represent the child, and a supplier of another order, are refused', async () => {
    const needId = await enterLine(scene, scene.family.childId, 'wheelchair-indoor')
    const orderId = await order(scene, needId, { size: 29 })
    await refusedInThree(scene.other.mother, 'aids.confirm-receipt', { orderId }, 'aids.no-such')
    const accepted = { orderId, deliveryOn: '2024-02-20' }
    await refusedInThree(scene.second, 'aids.accept-order', accepted, 'aids.no-such')
    expect((await scene.supplier.command('aids.confirm-receipt', { orderId })).status).toBe(403)
    await refusedInThree(scene.family.mother, 'aids.confirm-receipt', { orderId }, 'aids.order-state')
  })
})

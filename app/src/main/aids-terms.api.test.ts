import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runDaily } from '#platform/worker/jobs.ts'
import { runDue } from '#platform/worker/worker.ts'
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
import type { Person } from './testing/test-system.ts'

type Voucher = { id: string; state: string; before: number | null; appliedOn: string; againOn: string | null }
type Shown = {
  orders: { id: string; state: string; replaceOn: string | null }[]
  vouchers: Voucher[]
}
type Told = { notices: { title: string }[] }
type Department = { orders: { orderId: string }[] }

let scene: AidsScene

beforeAll(async () => {
  scene = await openAids()
  await scene.supplier.done('aids.change-offer', { item: 'nappies', isOffered: true })
  await giveDisability(scene, scene.family.childId)
  await giveDisability(scene, scene.other.childId)
})
afterAll(() => scene?.system.close())

const of = (who: Person, personId: string) => who.shown<Shown>('aids.of-person', { personId })
const told = async () => {
  const { notices } = await scene.family.mother.shown<Told>('notices.of-person', {
    personId: scene.family.childId,
  })
  return notices.map(({ title }) => title)
}
const to = async (day: string) => {
  await scene.system.setClock(`${day}T09:00:00+06:00`)
  await runDue(scene.system.parts.worker)
}

describe('the replacement clock', () => {
  it('LAW-9-6 the worker reminds the family and the department before the term and at it; then it is ordered anew', async () => {
    const needId = await enterLine(scene, scene.family.childId, 'nappies')
    const orderId = await receive(scene, needId, '2024-02-12', { size: 9 })
    expect((await of(scene.family.mother, scene.family.childId)).orders[0]).toMatchObject({
      state: 'received',
      replaceOn: '2024-03-12',
    })
    const replaced = () =>
      scene.department.shown<Department>('aids.department-orders', { tab: 'replacement' })
    expect((await replaced()).orders).toEqual([])
    await to('2024-02-26')
    expect(await told()).toContain('The replacement term is near')
    expect((await replaced()).orders.map((one) => one.orderId)).toEqual([orderId])
    await to('2024-03-12')
    expect(await told()).toContain('The replacement term has come')
    const again = { needId, supplierId: scene.supplier.organisationId, size: 9, ...WHERE }
    await scene.family.mother.done('aids.place-order', again)
    expect((await replaced()).orders).toEqual([])
  })

  it('REP-SC-6 two months after the line came onto the portal without an order the family is told, and the right stays', async () => {
    const needId = await enterLine(scene, scene.family.childId, 'care-bed')
    await to('2024-05-14')
    expect(await told()).toContain('The term of the order on the portal passed')
    const { orderId } = await scene.family.mother.done<{ orderId: string }>('aids.place-order', {
      ...{ needId, size: 80, ...WHERE },
    })
    expect(orderId).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('the queue for a sanatorium', () => {
  const stay = { sanatorium: 'Сарыағаш', fromOn: '2024-07-01', toOn: '2024-07-14' }

  it('REP-SC-6 goes by the day of application on each route apart; the department cannot choose, and a voucher that is let go passes on', async () => {
    const { family, other, department } = scene
    const first = await enterLine(scene, family.childId, 'sanatorium-stay')
    const next = await enterLine(scene, other.childId, 'sanatorium-stay')
    const bare = await family.mother.command('aids.apply-voucher', { needId: first, withAdult: true })
    expect(bare).toMatchObject({ status: 422, body: { code: 'aids.companion-missing' } })
    const ordered = await family.mother.command('aids.place-order', { needId: first, ...WHERE })
    expect(ordered).toMatchObject({ status: 409, body: { code: 'aids.by-voucher' } })
    await family.mother.done('aids.apply-voucher', { needId: first, withAdult: true, companion: 'Гүлнұр' })
    await to('2024-05-15')
    await other.mother.done('aids.apply-voucher', { needId: next, withAdult: false })
    const twice = await other.mother.command('aids.apply-voucher', { needId: next, withAdult: false })
    expect(twice).toMatchObject({ status: 409, body: { code: 'aids.voucher-open' } })
    expect((await of(other.mother, other.childId)).vouchers[0]).toMatchObject({ state: 'queued', before: 1 })

    const medical = await department.command('aids.offer-voucher', { route: 'medical-indication', ...stay })
    expect(medical).toMatchObject({ status: 409, body: { code: 'aids.queue-empty' } })
    const offer = { route: 'disability-programme', ...stay }
    // The form to offer a voucher stands only where somebody waits for one.
    expect((await department.page('/ru/aids/queue?route=medical-indication')).body).not.toContain(
      'name="sanatorium"',
    )
    expect((await department.page('/ru/aids/queue')).body).toContain('name="sanatorium"')
    const given = await department.done<{ voucherId: string; personId: string }>('aids.offer-voucher', offer)
    expect(given).toMatchObject({ personId: family.childId, route: 'disability-programme' })
    await family.mother.done('aids.answer-offer', { voucherId: given.voucherId, answer: 'decline' })
    const passed = await department.done<{ voucherId: string; personId: string }>('aids.offer-voucher', offer)
    expect(passed.personId).toBe(other.childId)
    expect((await of(family.mother, family.childId)).vouchers[0]).toMatchObject({
      ...{ state: 'queued', before: 0, appliedOn: '2024-05-14' },
    })
    expect(await department.command('aids.offer-voucher', offer)).toMatchObject({
      body: { code: 'aids.voucher-let-go' },
    })
    await to('2024-05-25')
    expect((await of(other.mother, other.childId)).vouchers[0]).toMatchObject({ state: 'queued', before: 1 })
    const late = await other.mother.command('aids.answer-offer', {
      voucherId: passed.voucherId,
      answer: 'accept',
    })
    expect(late).toMatchObject({ status: 409, body: { code: 'aids.voucher-state' } })
  })

  it('LAW-17-2 a stay that did not come to be costs nothing, a used one sets the day of the next application', async () => {
    const { family, department } = scene
    const offer = { route: 'disability-programme', ...stay, sanatorium: 'Бурабай' }
    const { voucherId } = await department.done<{ voucherId: string }>('aids.offer-voucher', offer)
    await family.mother.done('aids.answer-offer', { voucherId, answer: 'accept' })
    const early = await department.command('aids.record-stay', { voucherId, outcome: 'used' })
    expect(early).toMatchObject({ status: 409, body: { code: 'aids.stay-not-over' } })
    const bare = await department.command('aids.record-stay', { voucherId, outcome: 'not-used' })
    expect(bare).toMatchObject({ status: 422, body: { code: 'aids.reason-missing' } })
    await department.done('aids.record-stay', { voucherId, outcome: 'not-used', reason: 'child-ill' })
    const needId = (
      await family.mother.shown<{ vouchers: { needId: string }[] }>('aids.of-person', {
        personId: family.childId,
      })
    ).vouchers[0]?.needId
    await family.mother.done('aids.apply-voucher', { needId, withAdult: false })
    await to('2024-05-27')
    const second = { ...offer, fromOn: '2024-06-03', toOn: '2024-06-16', sanatorium: 'Мойылды' }
    const other = await department.done<{ personId: string; voucherId: string }>('aids.offer-voucher', second)
    expect(other.personId).toBe(scene.other.childId)
    await scene.other.mother.done('aids.withdraw-voucher', { voucherId: other.voucherId })
    const own = await department.done<{ personId: string; voucherId: string }>('aids.offer-voucher', second)
    expect(own.personId).toBe(family.childId)
    await family.mother.done('aids.answer-offer', { voucherId: own.voucherId, answer: 'accept' })
    expect((await family.mother.page(`/kk/aids/children/${family.childId}`)).body).toContain(
      'Жолдамадан бас тарту',
    )
    await to('2024-06-17')
    await department.done('aids.record-stay', { voucherId: own.voucherId, outcome: 'used' })
    const page = (await family.mother.page(`/kk/aids/children/${family.childId}`)).body
    expect(page, 'the way to the next application waits for its day').not.toContain(
      `/aids/needs/${needId}/sanatorium`,
    )
    const again = await family.mother.command('aids.apply-voucher', { needId, withAdult: false })
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'aids.voucher-early', facts: { on: '2025-06-16' } },
    })
  })

  it('DEC-90 by medical indication a child without a disability queues too', async () => {
    const needId = await indicate(scene, 'sanatorium-stay')
    await scene.family.mother.done('aids.apply-voucher', { needId, withAdult: false })
    const { vouchers } = await scene.department.shown<{ vouchers: unknown[] }>('aids.queue', {
      route: 'medical-indication',
    })
    expect(vouchers.length).toBe(1)
  })
})

describe('at once', () => {
  it('DEC-91 two vouchers offered at the same moment go to two children, or the second to nobody', async () => {
    const { family, other, department } = scene
    const offer = {
      route: 'medical-indication',
      sanatorium: 'Алматы',
      fromOn: '2024-08-01',
      toOn: '2024-08-14',
    }
    const both = await Promise.all([1, 2].map(() => department.command('aids.offer-voucher', offer)))
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const shown = await of(family.mother, family.childId)
    expect(shown.vouchers.filter(({ state }) => state === 'offered')).toHaveLength(1)
    expect((await of(other.mother, other.childId)).vouchers.some(({ state }) => state === 'offered')).toBe(
      false,
    )
  })

  it('one thing is ordered once, however many send the order at the same moment', async () => {
    const { family, supplier } = scene
    await supplier.done('aids.change-offer', { item: 'crutches', isOffered: true })
    const needId = await indicate(scene, 'crutches')
    const wish = { needId, supplierId: supplier.organisationId, size: 80, ...WHERE }
    const all = await Promise.all([1, 2, 3].map(() => family.mother.command('aids.place-order', wish)))
    expect(all.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
    const { orders } = await of(family.mother, family.childId)
    expect(orders.filter((one) => one.state === 'ordered')).toHaveLength(1)
  })
})

describe('nothing stands still unseen', () => {
  it('finds a request without an answer, a late delivery, what was sent back, an order without a conclusion and one that nobody procures', async () => {
    const { family, doctor, system } = scene
    const wish = { personId: family.childId, route: 'medical-indication', agrees: true }
    const to_ = { organisationId: doctor.organisationId }
    await family.mother.done('aids.ask', { ...wish, ...to_, item: 'magnifier' })
    await to('2024-06-18')
    const needId = await indicate(scene, 'hearing-aid')
    await family.mother.done('aids.place-order', { needId, ...WHERE })
    const { supplier } = scene
    for (const item of ['reading-device', 'braille-writer']) {
      await supplier.done('aids.change-offer', { item, isOffered: true })
      const orderId = await order(scene, await indicate(scene, item))
      await supplier.done('aids.accept-order', { orderId, deliveryOn: '2024-06-20' })
      if (item === 'reading-device') continue
      await supplier.done('aids.deliver', { orderId, deliveredOn: '2024-06-18' })
      await family.mother.done('aids.send-back', { orderId, reason: 'broken', words: 'Істемейді' })
    }
    await to('2024-07-30')
    await runDaily(system.parts.worker)
    const { rows } = await system.parts.runner.asSystem(async (act) => ({
      rows: await act.db.selectFrom('watch_item').select('rule').execute(),
    }))
    const rules = new Set(rows.map(({ rule }) => rule))
    expect([...rules].filter((rule) => rule.startsWith('aids.')).toSorted()).toEqual([
      'aids.conclusion-waits',
      'aids.delivery-late',
      'aids.need-unanswered',
      'aids.procurement-waits',
      'aids.returned-waits',
    ])
  })
})

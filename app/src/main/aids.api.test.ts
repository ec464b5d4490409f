import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runDue } from '#platform/worker/worker.ts'
import {
  type AidsScene,
  confirmLimits,
  enterLine,
  giveDisability,
  indicate,
  openAids,
  order,
  WHERE,
} from './aids.fixture.ts'

type Shown = {
  hasDisability: boolean
  needs: { id: string; route: string; item: string; state: string; document: string | null }[]
  orders: {
    id: string
    state: string
    replaceOn: string | null
  }[]
}
type Notices = { notices: { title: string; text: string; href: string }[] }

let scene: AidsScene

beforeAll(async () => {
  scene = await openAids()
  for (const item of ['wheelchair-indoor', 'walker', 'standing-frame', 'nappies'])
    await scene.supplier.done('aids.change-offer', { item, isOffered: true })
  await scene.second.done('aids.change-offer', { item: 'standing-frame', isOffered: true })
})
afterAll(() => scene?.system.close())

const own = () => scene.family.mother.shown<Shown>('aids.of-person', { personId: scene.family.childId })
const orderOf = async (id: string) => (await own()).orders.find((one) => one.id === id)

describe('two routes to an aid', () => {
  it('LAW-15-6 LAW-15-4 a child without any status gets an aid by the indication of a doctor; nobody asks for a disability', async () => {
    const needId = await indicate(scene, 'walker')
    expect(await own()).toMatchObject({
      hasDisability: false,
      needs: [{ id: needId, route: 'medical-indication', state: 'indicated', document: 'Көрсетілім № 3' }],
    })
    const closed = await scene.doctor.query('aids.need', { needId })
    expect(closed).toMatchObject({ status: 404, body: { code: 'aids.no-such' } })
  })

  it('REP-SC-6 LAW-15-6 the route of the programme is refused without a disability, with the other route as the next step', async () => {
    const wish = { personId: scene.family.childId, route: 'disability-programme', item: 'wheelchair-indoor' }
    const refused = await scene.family.mother.command('aids.ask', wish)
    expect(refused).toMatchObject({ status: 409, body: { code: 'aids.no-disability' } })
    expect(JSON.stringify(refused.body)).toContain('doctor’s indication')
    const line = { ...wish, document: 'ЖБ-1', documentDate: '2024-02-05', volume: '1' }
    expect(await scene.department.command('aids.enter-line', line)).toMatchObject({
      body: { code: 'aids.no-disability' },
    })
    const { organisationId } = scene.doctor
    const hygiene = { ...wish, route: 'medical-indication', item: 'nappies', organisationId, agrees: true }
    expect(await scene.family.mother.command('aids.ask', hygiene)).toMatchObject({
      status: 409,
      body: { code: 'aids.not-on-route' },
    })
  })

  it('LAW-15-6 a first screen says which route is whose, and the form of each asks for nothing of the other', async () => {
    const { mother, childId } = scene.family
    const first = (await mother.page(`/kk/aids/children/${childId}`)).body
    expect(first).toContain('Дәрігердің көрсетілімі бойынша')
    expect(first).toContain(`/aids/children/${childId}/ask/medical-indication`)
    expect(first).not.toContain(`/aids/children/${childId}/ask/disability-programme`)
    const medical = (await mother.page(`/kk/aids/children/${childId}/ask/medical-indication`)).body
    const programme = (await mother.page(`/kk/aids/children/${childId}/ask/disability-programme`)).body
    expect(medical).toContain('name="organisationId"')
    const bare = await mother.post(`/kk/aids/children/${childId}/ask/medical-indication`, { _key: 'bare' })
    for (const name of ['item', 'organisationId', 'agrees'])
      expect(bare.body, 'all that is missing is said at once').toContain(`id="f-${name}-error"`)
    expect(programme).not.toContain('name="organisationId"')
    for (const form of [medical, programme]) expect(form).not.toContain('name="document"')
    const catalogue = await scene.system.app.inject({ method: 'GET', url: '/ru/aids?text=коляска' })
    expect(catalogue.body).toContain('Кресло-коляска комнатная')
    expect(catalogue.body).not.toContain('Ходунки')
    expect(catalogue.body, 'what was found stands open').toContain(
      '<details class="fold part" id="movement" open',
    )
    const all = (await scene.system.app.inject({ method: 'GET', url: '/ru/aids' })).body
    expect(all, 'every group is there, closed').toContain('<details class="fold part" id="movement">')
    expect(all).toContain('Ходунки')
  })

  it('LAW-15-6 with a disability both routes stand open, and what came by one is no ground to refuse the other', async () => {
    await giveDisability(scene, scene.family.childId)
    await enterLine(scene, scene.family.childId, 'walker')
    const { needs, hasDisability } = await own()
    expect(hasDisability).toBe(true)
    expect(
      needs
        .filter(({ item }) => item === 'walker')
        .map(({ route }) => route)
        .toSorted(),
    ).toEqual(['disability-programme', 'medical-indication'])
    const twice = { personId: scene.family.childId, item: 'walker', document: 'ЖБ-2', volume: '1' }
    expect(
      await scene.department.command('aids.enter-line', { ...twice, documentDate: '2024-02-05' }),
    ).toMatchObject({ status: 409, body: { code: 'aids.asked-already' } })
  })

  it('a doctor says why not, the family reads it, and a request of another desk is nobody’s', async () => {
    const wish = { personId: scene.family.childId, route: 'medical-indication', item: 'magnifier' }
    const doctor = { organisationId: scene.doctor.organisationId, agrees: true }
    const { needId } = await scene.family.mother.done<{ needId: string }>('aids.ask', { ...wish, ...doctor })
    const foreign = await scene.department.command('aids.answer', {
      needId,
      answer: 'not-indicated',
      reason: 'x',
    })
    expect(foreign).toMatchObject({ status: 404, body: { code: 'aids.no-such' } })
    const bare = await scene.doctor.command('aids.answer', { needId, answer: 'indicated' })
    expect(bare).toMatchObject({ status: 422, body: { code: 'aids.paper-missing' } })
    const ahead = { documentDate: '2099-01-01', validTo: '2001-01-01' }
    const all = await scene.doctor.command('aids.answer', { needId, answer: 'indicated', ...ahead })
    const paths = (all.body as unknown as { fields: { path: string }[] }).fields.map(({ path }) => path)
    expect(paths, 'all that is wrong is said at once').toEqual([
      'document',
      'volume',
      'documentDate',
      'validTo',
    ])
    await scene.doctor.done('aids.answer', { needId, answer: 'not-indicated', reason: 'Көруі қалыпты' })
    const again = await scene.family.mother.command('aids.withdraw-need', { needId })
    expect(again).toMatchObject({ status: 409, body: { code: 'aids.need-state' } })
    const page = await scene.family.mother.page(`/kk/aids/children/${scene.family.childId}`)
    expect(page.body).toContain('Көруі қалыпты')
  })
})

describe('an order of an aid', () => {
  it('LAW-9-6 goes from the family to the supplier, is accepted with a day, delivered, sent back, and received', async () => {
    const needId = await indicate(scene, 'wheelchair-indoor')
    const orderId = await order(scene, needId, { size: '28,5' })
    const seen = await scene.supplier.shown<Record<string, unknown>>('aids.supply-order', { orderId })
    expect(seen).toMatchObject({ item: 'wheelchair-indoor', size: 28.5, delivery: WHERE })
    const page = (await scene.supplier.page(`/kk/aids/supply/${orderId}`)).body
    for (const hidden of ['Нұрлан', 'Көрсетілім', 'көрсетілімі', 'Жүре алмайды', 'медициналық'])
      expect(page).not.toContain(hidden)
    expect((await scene.supplier.query('registry.child', { childId: scene.family.childId })).status).toBe(403)
    const past = await scene.supplier.command('aids.accept-order', { orderId, deliveryOn: '2024-02-01' })
    expect(past).toMatchObject({ status: 422, body: { code: 'aids.past-day' } })
    await scene.supplier.done('aids.accept-order', { orderId, deliveryOn: '2024-02-14' })
    await scene.supplier.done('aids.deliver', { orderId, deliveredOn: '2024-02-12' })
    await scene.family.mother.done('aids.send-back', { orderId, reason: 'wrong-size', words: 'Тар' })
    expect(await scene.supplier.shown('aids.supply-order', { orderId })).toMatchObject({
      state: 'returned',
      saidReason: 'wrong-size',
      said: 'Тар',
    })
    await scene.supplier.done('aids.accept-order', { orderId, deliveryOn: '2024-02-15' })
    await scene.supplier.done('aids.deliver', { orderId, deliveredOn: '2024-02-12' })
    await scene.family.mother.done('aids.confirm-receipt', { orderId })
    expect(await orderOf(orderId)).toMatchObject({ state: 'received', replaceOn: '2028-02-12' })
    expect((await scene.supplier.query('aids.supply-order', { orderId })).status).toBe(404)
  })

  it('a supplier that does not answer in its term loses the order: it comes back to the family', async () => {
    const needId = await indicate(scene, 'standing-frame')
    const orderId = await order(scene, needId, { size: 92 })
    await scene.system.setClock('2024-02-17T09:00:00+06:00')
    await runDue(scene.system.parts.worker)
    expect(await orderOf(orderId)).toMatchObject({ state: 'choose-supplier' })
    expect((await scene.supplier.query('aids.supply-order', { orderId })).status).toBe(404)
    const wrong = { orderId, supplierId: scene.doctor.organisationId }
    expect(await scene.family.mother.command('aids.choose-supplier', wrong)).toMatchObject({
      status: 422,
      body: { code: 'aids.supplier-unfit' },
    })
    await scene.family.mother.done('aids.choose-supplier', {
      orderId,
      supplierId: scene.second.organisationId,
    })
    await scene.second.done('aids.decline-order', { orderId, reason: 'no-such-size' })
    expect(await orderOf(orderId)).toMatchObject({ state: 'choose-supplier' })
    await scene.family.mother.done('aids.cancel-order', { orderId })
  })

  it('what was typed stays on the page when a field is missing, with the mistake at the field in its language', async () => {
    const needId = await indicate(scene, 'seating-support')
    for (const [lang, label, phone] of [
      ['kk', 'Жамбас ені', 'Телефонды толық жазыңыз'],
      ['ru', 'Ширина таза', 'Напишите телефон полностью'],
    ] as const) {
      const back = await scene.family.mother.post(`/${lang}/aids/needs/${needId}/order`, {
        ...WHERE,
        address: 'Сарысу 9',
        phone: '123',
      })
      expect(back.statusCode).toBe(422)
      expect(back.body).toContain(phone)
      expect(back.body).toContain('value="Сарысу 9"')
      expect(back.body).toContain(label)
      expect(back.body).toContain('aria-invalid="true"')
    }
  })

  it('LAW-15-1 no act of aids has a field for a price', async () => {
    const { items } = await scene.family.mother.shown<{ items: object[] }>('aids.catalogue')
    expect(items.length).toBeGreaterThan(30)
    expect(JSON.stringify(items)).not.toMatch(/price|cost|tenge|amount/i)
  })
})

describe('whose move it is', () => {
  it('LAW-15-6 the family is told on the path, each desk on its home, and standing cases are watched', async () => {
    await confirmLimits(scene, scene.other.childId)
    const { notices } = await scene.other.mother.shown<Notices>('path.timeline', {
      personId: scene.other.childId,
    })
    expect(notices.some(({ href }) => href.includes('/aids/'))).toBe(true)
    const asked = await scene.family.mother.page(`/ru/aids/children/${scene.family.childId}`)
    expect(asked.body, 'what the path announces stands at the head of the page').toMatch(
      /class="now flow">.*Показано: теперь закажите\..*\/aids\/needs\/[^"]+\/order.*id="needs"/s,
    )
    for (const [who, href] of [
      [scene.supplier, '/aids/supply?state=ordered'],
      [scene.commission, '/aids/commission'],
      [scene.department, '/aids/department?tab=to-procure'],
      [scene.doctor, '/aids/desk'],
    ] as const)
      expect((await who.page('/kk/home')).body).toContain(href.replaceAll('&', '&amp;'))
  })
})

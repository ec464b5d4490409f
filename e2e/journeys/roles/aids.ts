import { typedIn } from '../support/typed.ts'
import type { RoleJourney, Walker } from './walk.ts'

const MOTHER = 'representative'

/** The mother asks a doctor by medical indication: no disability, no paper. */
async function askDoctor(desk: Walker): Promise<string> {
  const { aids: t, registry } = desk.say
  await desk.seat(MOTHER)
  await desk.followTo('/path/')
  const childId = desk.idAfter('path')
  await desk.visit(`/people/${childId}`)
  await desk.follow(registry('person.aids'))
  await desk.reads(t('routes.title'))
  await desk.follow(t('route.medical-indication.ask'))
  await desk.selectValue(t('label.item'), 'standing-frame')
  await desk.select(t('label.doctor'), /аурухана|больница|hospital/i)
  await desk.tick(t('ask.agrees'))
  await desk.press(t('ask.send'))
  return childId
}

/** The doctor finds it indicated. */
async function indicate(desk: Walker): Promise<void> {
  const t = desk.say.aids
  await desk.seat('medical-organisation')
  await desk.follow(t('work.needs'))
  await desk.page.locator('main a[href*="/aids/desk/"]').last().click()
  await desk.pick(t('answer.title'), t('answer.medical-indication'))
  await desk.type(t('paper.medical-indication'), typedIn(desk.lang).assessmentAct)
  await desk.day(t('paper.date'), desk.inDays(-1))
  await desk.type(t('label.volume'), '1')
  await desk.press(t('answer.send'))
}

/** The mother orders it by the size of today. */
async function placeOrder(desk: Walker, childId: string): Promise<string> {
  const t = desk.say.aids
  await desk.seat(MOTHER)
  await desk.visit(`/aids/children/${childId}`)
  await desk.page.locator('main a[href*="/aids/needs/"][href$="/order"]').first().click()
  await desk.page.locator('main select[name="supplierId"]').selectOption({ index: 1 })
  await desk.type(t('measure.height'), '84,5')
  await desk.type(t('delivery.phone'), '+7 799 000 00 11')
  await desk.type(t('delivery.address'), typedIn(desk.lang).place)
  await desk.press(t('place.send'))
  await desk.reads(t('whose.ordered'))
  return desk.idAfter('orders')
}

/** The supplier sees the order and where to bring it, and nothing of the child. */
async function supply(desk: Walker, orderId: string): Promise<void> {
  const t = desk.say.aids
  await desk.seat('aids-supplier')
  await desk.follow(t('work.ordered'))
  await desk.followTo(`/aids/supply/${orderId}`)
  await desk.day(t('label.delivery-on'), desk.inDays(3))
  await desk.press(t('supply.accept'))
  await desk.visit(`/aids/supply/${orderId}`)
  await desk.day(t('label.delivered-on'), desk.inDays(0))
  await desk.press(t('supply.deliver'))
}

/** From the first screen with both routes to the receipt, which starts the replacement clock. */
export const aidOfFamily: RoleJourney = {
  title: 'LAW-15-6 an aid by medical indication: asked, indicated, ordered, delivered, received',
  steps: async (desk) => {
    const t = desk.say.aids
    await desk.visit('/aids?text=есту')
    await desk.reads(t('group.hearing'))
    const childId = await askDoctor(desk)
    await indicate(desk)
    const orderId = await placeOrder(desk, childId)
    await supply(desk, orderId)
    await desk.seat(MOTHER)
    await desk.visit(`/aids/orders/${orderId}`)
    await desk.press(t('confirm.send'))
    await desk.reads(t('whose.received'), t('label.replace'))
  },
}

/** The commission concludes, the department procures and offers a voucher to whoever is first. */
export const aidDesks: RoleJourney = {
  title: 'REP-SC-7 the desks of aids: a conclusion of the commission, a procurement, a sanatorium voucher',
  steps: async (desk) => {
    const t = desk.say.aids
    const typed = typedIn(desk.lang)
    await desk.seat('aids-commission')
    await desk.follow(t('work.conclusions'))
    await desk.followTo('/aids/commission/0')
    await desk.pick(t('commission.outcome'), t('outcome.no-supplier'))
    await desk.type(t('commission.number'), '4')
    await desk.day(t('paper.date'), desk.inDays(-1))
    await desk.type(t('commission.words'), typed.considered)
    await desk.press(t('commission.send'))

    await desk.seat('ed-specialist')
    await desk.follow(t('work.to-procure'))
    await desk.followTo('/aids/department/0')
    await desk.page.locator('main select[name="supplierId"]').selectOption({ index: 1 })
    await desk.type(t('label.contract'), typed.decision)
    await desk.press(t('procure.send'))
    await desk.visit('/aids/queue')
    await desk.type(t('label.sanatorium'), typed.place)
    await desk.day(t('offer.from'), desk.inDays(20))
    await desk.day(t('offer.to'), desk.inDays(33))
    await desk.press(t('offer.send'))
    await desk.reads(t('voucher.offered'))
  },
}

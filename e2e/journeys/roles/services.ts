import { typedIn } from '../support/typed.ts'
import type { RoleJourney, Walker } from './walk.ts'

/** What, how much, until when, with whom, and what the child will be able to do. */
async function orderService(desk: Walker): Promise<void> {
  const t = desk.say.services
  await desk.selectValue(t('order.item'), 'special-teacher')
  await desk.pick(t('order.format'), t('format.individual'))
  await desk.type(t('order.sessions'), '12')
  await desk.type(t('order.per-week'), '2')
  await desk.type(t('order.minutes'), '40')
  await desk.day(t('order.starts-on'), desk.inDays(1))
  await desk.day(t('order.ends-on'), desk.inDays(60))
  await desk.page.locator('main select[name="specialistId"]').selectOption({ index: 1 })
  await desk.type(t('order.goal', { n: 1 }), typedIn(desk.lang).need)
  await desk.press(t('new-order.submit'))
}

/** The provider: a direction accepted, the timetable of the week, a session recorded, another called off. */
export const provider: RoleJourney = {
  title: 'the provider: a direction accepted, the timetable, a session, a session called off',
  steps: async (desk) => {
    const { programme, services: t } = desk.say
    await desk.seat('service-specialist')
    await desk.follow(programme('work.directions'))
    await desk.openFirst()
    await desk.pick(programme('direction.answer'), programme('direction.answer.accept'))
    await desk.press(programme('direction.send-answer'))
    await desk.follow(programme('direction.order'))
    await orderService(desk)

    await desk.visit('/services/desk')
    await desk.follow(t('timetable.title'))
    await desk.followTo('/services/meetings/')
    await desk.pick(t('session.outcome'), t('outcome.held'))
    await desk.type(t('session.home-task'), typedIn(desk.lang).condition)
    await desk.press(t('meeting.submit'))
    await desk.visit('/services/timetable')
    await desk.followTo('/services/meetings/')
    await desk.follow(t('cancel.title'))
    await desk.visit('/services/desk')
    await desk.openFirst()
    await desk.reads(t('order.specialist'))
  },
}

/** The akimat: the first child without a coordinator of care gets one by name and telephone. */
export const coordinator: RoleJourney = {
  title: 'LAW-8-10 the akimat: a coordinator of care for a child with a severe defect',
  steps: async (desk) => {
    const t = desk.say.services
    await desk.seat('leb-decision-maker')
    await desk.visit('/services/care')
    await desk.openFirst()
    await desk.type(t('coordinator.name'), 'Әбілова Мадина')
    await desk.type(t('coordinator.post'), typedIn(desk.lang).service)
    await desk.type(t('coordinator.phone'), '+7 799 000 00 11')
    await desk.press(t('coordinator.submit'))
  },
}

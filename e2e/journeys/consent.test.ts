import { describe, expect, it } from 'vitest'
import { isFull, ONLY_IN_FULL } from '../support/full.ts'
import { CHILD, CHILD_PAPERS, consent, registerFamily, screen, TURKISTAN } from './support/birth.ts'
import { about, type Desk } from './support/desk.ts'
import { AT_DESK, expectNoViolations, journey, ON_TELEPHONE, useBrowser } from './support/journey.ts'

const place = useBrowser()

const WHY = 'Жедел жәрдеммен жеткізілді'
const NURSE = { role: 'obstetric-nurse', region: TURKISTAN }

/** The mother reads what a consent is in easy words, gives it, and holds its receipt. */
async function give(desk: Desk, motherId: string): Promise<void> {
  const { registry: t, screening } = desk.say
  await desk.sit({ person: motherId })
  await desk.follow(screening('path.consent'))
  await desk.follow(t('easy.link'))
  expect(await desk.text()).toContain(t('easy.back.1'))
  await expectNoViolations(desk)
  await desk.visit('/home')
  await consent(desk, expectNoViolations)
  expect(await desk.text()).toContain(t('standing.given'))
  const link = desk.page.getByRole('link', { name: t('receipt.pdf'), exact: true })
  const file = await desk.page.request.get((await link.getAttribute('href')) ?? '')
  expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf'])
  await expectNoViolations(desk)
}

async function send(desk: Desk): Promise<void> {
  const { screening: t } = desk.say
  await desk.sit(NURSE)
  await desk.follow(t('work.send'))
  await desk.page.getByRole('main').getByRole('link', { name: CHILD_PAPERS.family }).first().click()
  await desk.follow(t('referral.send'))
  await desk.press(t('referral.send'))
}

/** She takes it back after one more look. */
async function takeBack(desk: Desk, motherId: string, receipt: string): Promise<void> {
  const { registry: t } = desk.say
  await desk.sit({ person: motherId })
  await desk.page.goto(receipt)
  await desk.press(t('consent.withdraw'))
  expect(await desk.text()).toContain(t('consent.withdraw-check'))
  await expectNoViolations(desk)
  await desk.press(t('consent.withdraw'))
  expect(await desk.text()).toContain(t('standing.withdrawn'))
}

/** The commission finds in its work that it must confirm, without the child named, and does. */
async function confirm(desk: Desk): Promise<void> {
  const { withdrawals: t, registry } = desk.say
  await desk.sit({ role: 'pmpc-registrar', region: TURKISTAN })
  await desk.follow(t('own.title'))
  expect(await desk.text()).not.toContain(CHILD_PAPERS.family)
  await expectNoViolations(desk)
  await desk.follow(new RegExp(`^${registry('purpose.referral-to-pmpc')} `))
  await desk.press(t('answer.submit'))
  await desk.pick(t('field.answer'), t('answer.nothing-kept'))
  await expectNoViolations(desk)
  await desk.press(t('answer.submit'))
  expect(await desk.text()).toContain(t('own.none'))
}

/** A doctor with no relation to the child opens the record in an emergency, reads it, and is reviewed by the officer. */
async function emergency(desk: Desk): Promise<void> {
  const { emergency: t, registry, ui } = desk.say
  await desk.sit({ role: 'primary-care-doctor', region: TURKISTAN })
  await desk.menu('people')
  await desk.follow(registry('people.emergency'))
  await desk.follow(t('ask.title'))
  await desk.press(t('ask.open'))
  expect(await desk.text()).toContain(ui('error.title', { count: 3 }))
  await desk.type(t('ask.iin'), CHILD_PAPERS.iin)
  await desk.pick(t('ask.reason'), t('reason.life-or-health'))
  await desk.type(t('ask.words'), WHY)
  await expectNoViolations(desk)
  await desk.press(t('ask.open'))
  expect(await desk.text()).toContain(CHILD_PAPERS.family)
}

async function review(desk: Desk): Promise<void> {
  const { emergency: t } = desk.say
  await desk.sit({ role: 'data-protection-officer' })
  await desk.follow(t('reviews.title'))
  await desk.page.getByRole('main').locator('a[href*="/emergency/reviews/"]').first().click()
  expect(await desk.text()).toContain(WHY)
  await expectNoViolations(desk)
  await desk.pick(t('review.verdict'), t('state.justified'))
  await desk.type(t('review.finding'), WHY)
  await desk.press(t('review.submit'))
  expect(await desk.text()).toContain(t('state.justified'))
}

/** The mother sees who opened the record, in an emergency too, what came of it, and what the recipient answered. */
async function lookBack(desk: Desk, motherId: string, childId: string, receipt: string): Promise<void> {
  const { audit: t, emergency, registry, withdrawals } = desk.say
  await desk.sit({ person: motherId })
  expect(await desk.text()).toContain(emergency('notice.open'))
  await desk.follow(about(emergency('notice.look'), CHILD))
  const text = await desk.text()
  expect(text).toContain(t('emergency.title'))
  expect(text).toContain(emergency('reason.life-or-health'))
  expect(desk.idAfter('people')).toBe(childId)
  await expectNoViolations(desk)

  await desk.page.goto(receipt)
  await desk.follow(registry('consent.told-link'))
  expect(await desk.text()).toContain(withdrawals('answer.nothing-kept'))
  await expectNoViolations(desk)
}

async function steps(desk: Desk): Promise<void> {
  await desk.sit(NURSE)
  const { motherId, childId } = await registerFamily(desk)
  await screen(desk)
  await give(desk, motherId)
  const receipt = desk.page.url()
  await send(desk)
  await takeBack(desk, motherId, receipt)
  await confirm(desk)
  await emergency(desk)
  await lookBack(desk, motherId, childId, receipt)
  await review(desk)
}

describe('a consent, its end, and an emergency, as the family sees them', () => {
  it('LAW-10-7 LAW-X-1 DEC-52 DEC-63 in Kazakh on a telephone without a script', async () => {
    await journey(place, ON_TELEPHONE, steps)
  }, 180_000)

  it('LAW-10-7 LAW-X-1 DEC-52 DEC-63 in Russian at a desk, with no barrier on the way', async (context) => {
    if (!isFull) return context.skip(ONLY_IN_FULL)
    await journey(place, AT_DESK, steps)
  }, 180_000)
})

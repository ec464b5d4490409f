import { describe, expect, it } from 'vitest'
import { isFull, ONLY_IN_FULL } from '../support/full.ts'
import { registerFamily, TURKISTAN } from './support/birth.ts'
import type { Desk } from './support/desk.ts'
import { AT_DESK, expectNoViolations, journey, ON_TELEPHONE, useBrowser } from './support/journey.ts'

const place = useBrowser()

const STORY = 'Скрининг нәтижесін айтпады'
const REASON = 'Нәтиже отбасыға түсіндірілді'
const APPEAL = 'Түсіндірілген жоқ'

/** From a step of the path to the receipt with its number. */
async function complain(desk: Desk, motherId: string): Promise<string> {
  const { complaints: t, path, ui } = desk.say
  await desk.sit({ person: motherId })
  await desk.follow(path('home.open-path'))
  await desk.follow(new RegExp(`^${ui('complain.link')}`))
  await desk.press(t('new.send'))
  expect(await desk.text()).toContain(ui('error.title', { count: 1 }))
  await desk.type(t('new.words'), STORY)
  await expectNoViolations(desk)
  await desk.press(t('new.send'))
  expect(await desk.text()).toContain(t('complaint.received'))
  await expectNoViolations(desk)
  return /C-61-2022-\d{6}/.exec(await desk.text())?.[0] ?? ''
}

/** The officer finds it in the list of work and answers. */
async function answer(desk: Desk, number: string): Promise<void> {
  const { complaints: t } = desk.say
  await desk.sit({ role: 'leb-decision-maker', region: TURKISTAN })
  await desk.follow(t('work.desk'))
  await desk.follow(number)
  expect(await desk.text()).toContain(STORY)
  await desk.follow(t('answer.form-title'))
  await desk.pick(t('answer.decision'), t('decision.partly'))
  await desk.page
    .getByRole('group', { name: t('answer.ground') })
    .getByRole('radio')
    .first()
    .check()
  await desk.type(t('answer.reason'), REASON)
  await expectNoViolations(desk)
  await desk.press(t('answer.send'))
  expect(await desk.text()).toContain(t('state.answered'))
}

/** The family reads the answer and goes to the body above. */
async function appeal(desk: Desk, motherId: string, number: string): Promise<void> {
  const { complaints: t, path } = desk.say
  await desk.sit({ person: motherId })
  await desk.follow(new RegExp(`^${path('home.complaints')}`))
  await desk.follow(number)
  expect(await desk.text()).toContain(REASON)
  await desk.follow(t('appeal.title'))
  await desk.type(t('appeal.words'), APPEAL)
  await desk.press(t('appeal.send'))
  expect(await desk.text()).toContain(t('centre'))
}

async function steps(desk: Desk): Promise<void> {
  await desk.sit({ role: 'obstetric-nurse', region: TURKISTAN })
  const { motherId } = await registerFamily(desk)
  const number = await complain(desk, motherId)
  await answer(desk, number)
  await appeal(desk, motherId, number)
}

describe('a complaint from the first word to the appeal', () => {
  it('LAW-16-3 in Kazakh on a telephone without a script', async () => {
    await journey(place, ON_TELEPHONE, steps)
  }, 180_000)

  it('LAW-16-3 in Russian at a desk, with no barrier on the way', async (context) => {
    if (!isFull) return context.skip(ONLY_IN_FULL)
    await journey(place, AT_DESK, steps)
  }, 180_000)
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe, openBrowser, type TestBrowser } from '../support/browser.ts'
import { isFull, ONLY_IN_FULL } from '../support/full.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { registerFamily, TURKISTAN } from './support/birth.ts'
import { type Desk, type DeskOptions, openDesk, whereItStopped } from './support/desk.ts'

let browser: TestBrowser

beforeAll(async () => {
  browser = await openBrowser()
}, 120_000)
afterAll(() => browser?.close())

const STORY = 'Скрининг нәтижесін айтпады'
const REASON = 'Нәтиже отбасыға түсіндірілді'
const APPEAL = 'Түсіндірілген жоқ'

async function expectNoViolations(desk: Desk): Promise<void> {
  if (desk.hasScript) expect(await axe(desk.page)).toEqual([])
}

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

async function journey(options: Pick<DeskOptions, 'lang' | 'width' | 'javaScript'>): Promise<void> {
  const server: TestServer = await startServer({ clock: '2022-01-12T09:00:00+06:00' })
  const desk = await openDesk({ url: server.url, browser, ...options })
  try {
    await desk.sit({ role: 'obstetric-nurse', region: TURKISTAN })
    const { motherId } = await registerFamily(desk)
    const number = await complain(desk, motherId)
    await answer(desk, number)
    await appeal(desk, motherId, number)
  } catch (error) {
    process.stderr.write(await whereItStopped(desk))
    throw error
  } finally {
    await desk.page.context().close()
    await server.stop()
  }
}

describe('a complaint from the first word to the appeal', () => {
  it('LAW-16-3 in Kazakh on a telephone without a script', async () => {
    await journey({ lang: 'kk', width: 360, javaScript: false })
  }, 180_000)

  it('LAW-16-3 in Russian at a desk, with no barrier on the way', async (context) => {
    if (!isFull) return context.skip(ONLY_IN_FULL)
    await journey({ lang: 'ru', width: 1280, javaScript: true })
  }, 180_000)
})

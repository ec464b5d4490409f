import { describe, expect, it } from 'vitest'
import { isFull, ONLY_IN_FULL } from '../support/full.ts'
import { registerFamily, TURKISTAN } from './support/birth.ts'
import { about, type Desk } from './support/desk.ts'
import { AT_DESK, expectNoViolations, journey, ON_TELEPHONE, useBrowser } from './support/journey.ts'

const place = useBrowser()

const RIGHT_NAME = 'Қасымов'
const WHY = 'Куәлікте басқаша'

/** From the record to the request, which starts from the value as it stands. */
async function ask(desk: Desk, motherId: string, childId: string): Promise<void> {
  const { corrections: t, registry, ui } = desk.say
  await desk.sit({ person: motherId })
  await desk.visit(`/people/${childId}`)
  await desk.follow(registry('person.corrections'))
  await expectNoViolations(desk)
  await desk.follow(about(t('fields.ask'), registry('field.familyName')))
  await desk.type(t('value.wanted'), RIGHT_NAME)
  await desk.type(t('ask.reason'), WHY)
  await desk.press(t('ask.send'))
  expect(await desk.text()).toContain(ui('error.title', { count: 1 }))
  await desk.type(t('ask.proof'), 'АН-77')
  await desk.day(t('ask.proof-date'), '2022-01-11')
  await expectNoViolations(desk)
  await desk.press(t('ask.send'))
  expect(await desk.text()).toContain(t('state.open'))
}

/** Somebody else finds it in the list of work and decides. */
async function decide(desk: Desk): Promise<void> {
  const { corrections: t, registry } = desk.say
  await desk.sit({ role: 'obstetric-nurse', region: TURKISTAN })
  await desk.follow(t('work.decide'))
  await expectNoViolations(desk)
  await desk.follow(new RegExp(`· ${registry('field.familyName')}$`))
  expect(await desk.text()).toContain(WHY)
  await desk.pick(t('decide.decision'), t('decide.grant'))
  await desk.type(t('decision.reason'), WHY)
  await expectNoViolations(desk)
  await desk.press(t('decide.save'))
  expect(await desk.text()).toContain(t('state.applied'))
}

/** The family reads the new name and asks that the record be opened to nobody else. */
async function restrict(desk: Desk, motherId: string, childId: string): Promise<void> {
  const { registry, rights: t } = desk.say
  await desk.sit({ person: motherId })
  await desk.visit(`/people/${childId}`)
  expect(await desk.text()).toContain(RIGHT_NAME)
  await desk.follow(registry('person.rights'))
  await expectNoViolations(desk)
  await desk.follow(t('restriction.ask'))
  await desk.pick(t('restriction.ground'), t('ground.contested'))
  await desk.type(t('restriction.words'), WHY)
  await expectNoViolations(desk)
  await desk.press(t('restriction.send'))
  expect(await desk.text()).toContain(t('state.open'))
}

async function grant(desk: Desk): Promise<void> {
  const { rights: t } = desk.say
  await desk.sit({ role: 'data-protection-officer' })
  await desk.follow(t('requests.title'))
  await desk.follow(t('ground.contested'))
  await desk.pick(t('decide.decision'), t('decide.grant'))
  await desk.type(t('decide.reason'), WHY)
  await expectNoViolations(desk)
  await desk.press(t('decide.save'))
  expect(await desk.text()).toContain(t('requests.none'))
}

async function steps(desk: Desk): Promise<void> {
  await desk.sit({ role: 'obstetric-nurse', region: TURKISTAN })
  const { motherId, childId } = await registerFamily(desk)
  await ask(desk, motherId, childId)
  await decide(desk)
  await restrict(desk, motherId, childId)
  await grant(desk)
}

describe('a correction and a restriction, asked by a mother and decided by others', () => {
  it('LAW-3-4 in Kazakh on a telephone without a script', async () => {
    await journey(place, ON_TELEPHONE, steps)
  }, 180_000)

  it('LAW-3-4 in Russian at a desk, with no barrier on the way', async (context) => {
    if (!isFull) return context.skip(ONLY_IN_FULL)
    await journey(place, AT_DESK, steps)
  }, 180_000)
})

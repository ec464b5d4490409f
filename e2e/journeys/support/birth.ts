import { findRegion, localize } from '@tirek/kernel'
import { about, type Desk, deskAt } from './desk.ts'
import { typedIn } from './typed.ts'

export const TURKISTAN = '610000000'
export const MOTHER = 'Қасымова Айгүл'
export const CHILD = 'Қасым Әлихан'

/** What the papers of the child say. */
export const CHILD_PAPERS = {
  family: 'Қасым',
  given: 'Әлихан',
  born: '2022-01-10',
  sex: 'male',
  iin: '220230500019',
} as const

/** Name of the region of the journeys, in the language of the desk. */
export function turkistan({ lang }: Desk): string {
  const region = findRegion(TURKISTAN)
  if (region === undefined) throw new Error('the region of the journeys is no region')
  return localize(region.name, lang)
}

/** Someone in a registry form: the fields that a child and an adult have in common. */
async function person(
  desk: Desk,
  who: { family: string; given: string; born: string; sex: 'female' | 'male'; iin: string },
): Promise<void> {
  const t = desk.say.registry
  await desk.type(t('field.familyName'), who.family)
  await desk.type(t('field.givenName'), who.given)
  await desk.day(t('field.birthDate'), who.born)
  await desk.pick(t('field.sex'), t(`sex.${who.sex}`))
  await desk.type(t('field.iin'), who.iin)
  await desk.select(t('field.region'), turkistan(desk))
}

/** The nurse enters the mother, her newborn and her right; gives back their ids. */
export async function registerFamily(desk: Desk): Promise<{ motherId: string; childId: string }> {
  const t = desk.say.registry
  await desk.menu('people')
  await desk.follow(t('people.new-adult'))
  await person(desk, {
    family: 'Қасымова',
    given: 'Айгүл',
    born: '1995-03-02',
    sex: 'female',
    iin: '190314600003',
  })
  await desk.press(t('register'))
  const motherId = desk.idAfter('people')

  await desk.follow(t('person.new-child'))
  await person(desk, CHILD_PAPERS)
  await desk.press(t('register'))
  const childId = desk.idAfter('people')

  await desk.follow(t('representatives.add'))
  await desk.type(t('field.document'), typedIn(desk.lang).certificate)
  await desk.day(t('field.documentDate'), '2022-01-11')
  await desk.press(desk.say.ui('form.continue'))
  await desk.press(t('representatives.confirm'))
  return { motherId, childId }
}

/** Opens the child from a line of the work list. */
export async function openFromWork(desk: Desk, line: string): Promise<void> {
  await desk.menu('work')
  await desk.follow(line)
  await desk.follow(CHILD)
}

/** The nurse files the screening of the newborn and the talk with the family. */
export async function screen(desk: Desk): Promise<void> {
  const t = desk.say.screening
  await desk.menu('work')
  await desk.follow(t('work.due'))
  await desk.follow(about(t('due.file'), CHILD))
  await desk.pick(t('field.result'), t('result.risk'))
  await desk.press(t('result.save'))
  await desk.follow(t('information.record'))
  await desk.pick(t('field.language'), t(`pack-language.${desk.lang}`))
  await desk.pick(t('field.means'), t('means.in-person'))
  await desk.press(t('inform.save'))
}

/** The mother decides about the referral, after one attempt with nothing ticked to be passed on. */
export async function consent(desk: Desk, afterMistake: (desk: Desk) => Promise<void>): Promise<void> {
  const { registry: t, screening } = desk.say
  await desk.follow(screening('path.consent'))
  await desk.pick(t('field.decision'), t('decision.given'))
  await desk.press(t('consent.save'))
  await afterMistake(desk)

  await desk.tick(t('scope.screening-result'))
  await desk.tick(t('scope.child-referral'))
  await desk.press(t('consent.save'))
}

/** The nurse sends the result and the child from one window; then presses the same button in another that was open. */
export async function sendTwice(desk: Desk): Promise<void> {
  const t = desk.say.screening
  await openFromWork(desk, t('work.send'))
  await desk.follow(t('referral.send'))
  const other = await deskAt(desk)
  await other.page.goto(desk.page.url())
  await other.press(t('referral.send'))
  await other.page.waitForURL(/\/screening\/children\/[0-9a-f-]{36}$/)
  await other.page.close()
  await desk.press(t('referral.send'))
}

/** The risk group has ended by itself on the third birthday: the nurse says what follows. */
export async function resolveRisk(desk: Desk): Promise<void> {
  const t = desk.say.screening
  await openFromWork(desk, t('work.resolve'))
  await desk.follow(t('resolve.title'))
  await desk.pick(t('field.resolution'), t('resolution.confirmed'))
  await desk.press(t('resolve.save'))
}

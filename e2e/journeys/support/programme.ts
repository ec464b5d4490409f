import { localize } from '@tirek/kernel'
import { ORGANISATION_KINDS } from '../../../app/src/capabilities/network/index.ts'
import { CHILD, openFromWork } from './birth.ts'
import { about, type Desk } from './desk.ts'
import { typedIn } from './typed.ts'

/** Opens a child from the menu: the search, the record, the path. */
export async function openPath(desk: Desk): Promise<void> {
  const { registry, ui } = desk.say
  await desk.menu('people')
  await desk.search(registry('people.name'), CHILD)
  await desk.press(ui('filters.apply'))
  await desk.follow(CHILD)
  await desk.follow(registry('person.path'))
}

const SECTIONS = [
  'needs',
  'interests',
  'aspirations',
  'somatic-forecast',
  'endurance',
  'family-status',
] as const

async function writeSections(desk: Desk): Promise<void> {
  const t = desk.say.programme
  for (const section of SECTIONS) {
    await desk.follow(t(`section.${section}`))
    await desk.type(t('section.text'), `${typedIn(desk.lang).finding}. ${t(`section.${section}`)}`)
    await desk.press(t('edit.save'))
  }
}

async function checkRegister(desk: Desk): Promise<void> {
  const { programme: t, ui } = desk.say
  await desk.follow(t('section.infrastructure'))
  await desk.select(t('infra.kind'), localize(ORGANISATION_KINDS['correction-room'].name, desk.lang))
  await desk.press(ui('filters.apply'))
  await desk.type(t('infra.distance'), '3')
  await desk.pick(t('infra.way'), t('way.attend'))
  await desk.press(t('infra.write'))
  await desk.follow(ui('form.back'))
}

/** One pedagogical measure from a template, in the organisation that the conclusion named. */
async function addMeasure(desk: Desk, roomId: string): Promise<void> {
  const t = desk.say.programme
  await desk.follow(t('kind.pedagogical'))
  await desk.follow(t('template.special-teacher'))
  await desk.selectValue(t('field.organisationId'), roomId)
  await desk.type(t('field.place'), typedIn(desk.lang).place)
  await desk.day(t('field.startsOn'), '2022-02-21')
  await desk.day(t('field.endsOn'), '2022-12-30')
  await desk.type(t('field.volume'), typedIn(desk.lang).volume)
  await desk.press(t('edit.save'))
}

async function otherMeasures(desk: Desk): Promise<void> {
  const t = desk.say.programme
  for (const kind of ['medical', 'psychological', 'social'] as const) {
    await desk.follow(t(`kind.${kind}`))
    await desk.follow(t('measure.not-indicated-action'))
    await desk.type(t('measure.not-indicated-label'), typedIn(desk.lang).notNeeded)
    await desk.press(t('edit.save'))
  }
}

async function rights(desk: Desk): Promise<void> {
  const { programme: t, ui } = desk.say
  await desk.follow(t('part.best-interests'))
  await desk.type(t('interests.label'), typedIn(desk.lang).interests)
  await desk.press(t('edit.save'))
  await desk.follow(t('part.child-view'))
  await desk.pick(t('view.heard'), ui('form.no'))
  await desk.type(t('view.reason'), typedIn(desk.lang).tooYoung)
  await desk.press(t('edit.save'))
}

const EARLY = ['screening', 'diagnostics', 'treatment', 'developmental-teaching'] as const

/** A child under three has a plan of early support too: each component is said. */
async function earlySupport(desk: Desk): Promise<void> {
  const t = desk.say.programme
  for (const component of EARLY) {
    await desk.follow(t(`early.${component}`))
    await desk.pick(t('early.state'), t('early.state.not-needed'))
    await desk.type(t('early.note'), typedIn(desk.lang).notNeeded)
    await desk.press(t('edit.save'))
  }
}

/** The coordinator writes the whole programme. */
export async function draftProgramme(desk: Desk, roomId: string): Promise<void> {
  const t = desk.say.programme
  await openPath(desk)
  await desk.follow(about(t('new.title'), t('path.programme.title')))
  await desk.press(t('new.action'))
  await writeSections(desk)
  await checkRegister(desk)
  await addMeasure(desk, roomId)
  await otherMeasures(desk)
  await rights(desk)
  await earlySupport(desk)
}

/** The mother reads the programme and agrees. */
export async function agreeToProgramme(desk: Desk): Promise<void> {
  const t = desk.say.programme
  await desk.follow(t('path.read'))
  await desk.pick(t('family.decision'), t('family.agree-option'))
  await desk.press(t('edit.save'))
}

/** A member of the team signs, then the head approves. */
export async function signProgramme(desk: Desk, act: 'signoff' | 'approve'): Promise<void> {
  const t = desk.say.programme
  await openFromWork(desk, t('work.agreed'))
  await desk.follow(t(`${act}.action`))
  await desk.press(t(`${act}.action`))
}

/** The mother agrees that the child is directed to the organisation. */
export async function consentToDirection(desk: Desk): Promise<void> {
  const { programme: t, registry } = desk.say
  await desk.follow(t('path.consent'))
  await desk.follow(t('family.give-consent'))
  await desk.tick(registry('scope.programme'))
  await desk.tick(registry('scope.conclusion'))
  await desk.pick(registry('field.decision'), registry('decision.given'))
  await desk.press(registry('consent.save'))
}

/** The coordinator sends the direction. */
export async function sendDirection(desk: Desk): Promise<void> {
  const t = desk.say.programme
  await openPath(desk)
  await desk.follow(about(t('path.open'), t('path.programme.title')))
  await desk.follow(t('send.action'))
  await desk.press(t('send.action'))
}

/** The receiving organisation starts. */
export async function startService(desk: Desk): Promise<void> {
  const t = desk.say.programme
  await openFromWork(desk, t('work.directions'))
  await desk.pick(t('direction.answer'), t('direction.answer.start'))
  await desk.press(t('direction.send-answer'))
}

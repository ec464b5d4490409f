import { expect } from 'vitest'
import { consent, MOTHER, registerFamily, resolveRisk, screen, sendTwice, TURKISTAN } from './birth.ts'
import { draftConclusion } from './conclusion.ts'
import {
  acceptAndOpen,
  agree,
  answerDay,
  examine,
  holdSession,
  type Kind,
  schedule,
  sign,
} from './consultation.ts'
import type { Desk } from './desk.ts'
import * as placement from './placement.ts'
import * as programme from './programme.ts'

const as = (role: string) => ({ role, region: TURKISTAN })
const SPECIALISTS: Readonly<Record<Kind, string>> = {
  psychological: 'psychologist',
  medical: 'doctor',
  social: 'social-worker',
  pedagogical: 'speech-therapist',
}
const member = (kind: Kind) => ({
  role: 'pmpc-specialist',
  region: TURKISTAN,
  specialty: SPECIALISTS[kind],
  name: `Маман ${SPECIALISTS[kind]}`,
})

/** Without a consent nothing leaves the clinic: the page says why, by which article, and what to do next. */
export async function refusedWithoutConsent(desk: Desk, childId: string): Promise<void> {
  const { screening, ui } = desk.say
  await desk.visit(`/screening/children/${childId}/referral`)
  await desk.press(screening('referral.send'))
  const text = await desk.text()
  expect(text).toContain(ui('refused.title'))
  expect(text).toContain(screening('refusal.consent-missing'))
  expect(text).toContain(screening('remedy.consent-missing'))
  expect(text).toMatch({ kk: /8-бап/, ru: /ст\. ?8|статья 8/, en: /art\. 8/ }[desk.lang])
}

/** A mistake keeps what was typed, names itself in a summary, and the summary has the focus. */
async function keepsWhatWasTyped(desk: Desk): Promise<void> {
  const { registry, ui } = desk.say
  const summary = desk.page.getByRole('alert')
  const count = await summary.getByRole('link').count()
  expect(count).toBeGreaterThan(0)
  expect(await summary.textContent()).toContain(ui('error.title', { count }))
  const chosen = desk.page.getByRole('radio', { name: registry('decision.given') })
  expect(await chosen.isChecked()).toBe(true)
  if (desk.hasScript) expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true)
}

/** The file of the child says what the family was given. */
async function informedOfRisk(desk: Desk): Promise<void> {
  const { screening } = desk.say
  const text = await desk.text()
  expect(text).toContain(screening('information.title'))
  expect(text).not.toContain(screening('information.none'))
}

/** The protocol says that the mother was told of the day, agreed, and was there. */
async function heldWithMother(desk: Desk): Promise<void> {
  const t = desk.say.consultation
  const text = await desk.text()
  for (const label of [t('schedule.notice'), t('schedule.agreed'), t('session.presence')])
    expect(text).toContain(label)
  expect(text.slice(text.indexOf(t('session.presence')))).toContain(MOTHER)
}

/** The request stands as the representative's own. */
async function appliedByRepresentative(desk: Desk): Promise<void> {
  const t = desk.say.placement
  const text = await desk.text()
  expect(text).toContain(t('state.submitted'))
  expect(text).toContain(`${t('request.by')}${t('by.representative')}`)
}

/** Nothing was written twice: two objects went, and the second press was refused. */
async function sentOnce(desk: Desk): Promise<void> {
  const { screening } = desk.say
  expect(await desk.text()).toContain(screening('refusal.already-sent'))
}

/** Nurse → mother → nurse: registered, screened, informed, agreed, sent. */
export async function fromBirthToReferral(desk: Desk): Promise<{ motherId: string; childId: string }> {
  await desk.sit(as('obstetric-nurse'))
  const family = await registerFamily(desk)
  await screen(desk)
  await informedOfRisk(desk)
  await refusedWithoutConsent(desk, family.childId)

  await desk.moveClock('2022-01-13T10:00:00+06:00')
  await desk.sit({ person: family.motherId })
  await consent(desk, keepsWhatWasTyped)
  await desk.sit(as('obstetric-nurse'))
  await sendTwice(desk)
  await sentOnce(desk)
  return family
}

/** PMPC → mother → PMPC: the file, the day, four examinations, the conclusion. Gives back the organisation directed to. */
export async function throughConsultation(desk: Desk, motherId: string): Promise<string> {
  await desk.sit(as('pmpc-registrar'))
  await acceptAndOpen(desk)
  await schedule(desk)
  await desk.sit({ person: motherId })
  await answerDay(desk)

  await desk.moveClock('2022-02-07T10:30:00+06:00')
  await desk.sit(as('pmpc-registrar'))
  await holdSession(desk)
  await heldWithMother(desk)
  const kinds = Object.keys(SPECIALISTS) as Kind[]
  for (const kind of kinds) {
    await desk.sit(member(kind))
    await examine(desk, kind)
  }
  await desk.sit(as('pmpc-head'))
  const roomId = await draftConclusion(desk)
  for (const kind of kinds) {
    await desk.sit(member(kind))
    await agree(desk)
  }
  await desk.sit(as('pmpc-head'))
  await sign(desk)
  expect(desk.page.url()).toContain('/consultation/conclusions/')
  return roomId
}

/** Coordinator → mother → team → mother → coordinator → organisation: the programme and its service. */
export async function throughProgramme(desk: Desk, motherId: string, roomId: string): Promise<void> {
  await desk.sit(as('irp-coordinator'))
  await programme.draftProgramme(desk, roomId)
  await desk.sit({ person: motherId })
  await programme.agreeToProgramme(desk)
  await desk.sit(member('pedagogical'))
  await programme.signProgramme(desk, 'signoff')
  await desk.sit(as('pmpc-head'))
  await programme.signProgramme(desk, 'approve')
  await desk.sit({ person: motherId })
  await programme.consentToDirection(desk)
  await desk.sit(as('irp-coordinator'))
  await programme.sendDirection(desk)
  await desk.sit({ role: 'service-specialist', organisation: roomId })
  await programme.startService(desk)
}

/** Three years later: social worker → mother → department → akimat → mother → organisation. */
export async function throughPlacement(desk: Desk, motherId: string): Promise<void> {
  await desk.moveClock('2025-03-03T09:00:00+05:00')
  await desk.sit(as('obstetric-nurse'))
  await resolveRisk(desk)
  await desk.sit(as('ed-specialist'))
  await placement.recordDisability(desk)
  await desk.sit(as('social-worker'))
  await placement.recogniseNeed(desk)
  await desk.sit({ person: motherId })
  await placement.apply(desk)
  await appliedByRepresentative(desk)
  await desk.moveClock('2025-03-03T10:00:00+05:00')
  await desk.sit(as('ed-specialist'))
  await placement.acceptPackage(desk)

  await desk.moveClock('2025-03-13T09:00:00+05:00')
  await desk.sit(as('leb-decision-maker'))
  await placement.decide(desk)
  await desk.moveClock('2025-03-17T10:00:00+05:00')
  await desk.sit(as('ed-specialist'))
  await placement.notify(desk)
  await desk.sit({ person: motherId })
  await placement.confirmReceipt(desk)
  await desk.sit({ person: motherId })
  const houseId = await placement.choose(desk)
  await desk.moveClock('2025-04-02T09:00:00+05:00')
  await desk.sit({ role: 'io-registrar', organisation: houseId })
  await placement.recordArrival(desk, '2025-04-02')

  const { path, placement: t, ui } = desk.say
  await desk.sit({ person: motherId })
  await desk.follow(path('home.open-path'))
  const stay = desk.page.getByRole('heading', { name: t('path.stay') })
  expect(await stay.textContent()).toContain(ui('path.done'))
}

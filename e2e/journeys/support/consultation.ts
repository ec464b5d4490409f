import { CHILD, MOTHER, openFromWork } from './birth.ts'
import { about, type Desk } from './desk.ts'
import { typedIn } from './typed.ts'

const KINDS = ['psychological', 'medical', 'social', 'pedagogical'] as const
export type Kind = (typeof KINDS)[number]
export const SESSION_DAY = '2022-02-07'

/** The registrar accepts both objects and opens the file of the child. */
export async function acceptAndOpen(desk: Desk): Promise<void> {
  const { screening, consultation: t } = desk.say
  for (const object of ['result', 'child'] as const) {
    await desk.menu('work')
    await desk.follow(screening('work.inbox'))
    await desk.follow(about(screening(`inbox.answer-${object}`), CHILD))
    await desk.pick(screening('field.answer'), screening('answer.accepted'))
    await desk.press(screening('answer.save'))
  }
  await desk.follow(about(screening('inbox.open-file'), CHILD))
  await desk.select(t('open.asked-by'), t('asked.referral'))
  await desk.type(t('open.request'), typedIn(desk.lang).request)
  await desk.press(t('open.submit'))
}

/** The registrar sets the day and tells the mother. */
export async function schedule(desk: Desk): Promise<void> {
  const t = desk.say.consultation
  await desk.follow(t('schedule.title'))
  await desk.day(t('schedule.day'), SESSION_DAY)
  await desk.type(t('schedule.time'), '10:30')
  await desk.type(t('schedule.place'), typedIn(desk.lang).place)
  await desk.select(t('schedule.channel'), t('channel.portal'))
  await desk.press(t('schedule.submit'))
}

/** The mother says that the day suits her. */
export async function answerDay(desk: Desk): Promise<void> {
  const t = desk.say.consultation
  await desk.follow(t('answer.title'))
  await desk.pick(t('answer.question'), t('answer.yes'))
  await desk.press(t('answer.submit'))
}

/** The registrar opens the session in the presence of the mother. */
export async function holdSession(desk: Desk): Promise<void> {
  const t = desk.say.consultation
  await openFromWork(desk, t('work.scheduled'))
  await desk.follow(t('session.title'))
  await desk.pick(t('session.presence'), t('session.present'))
  await desk.type(t('session.names'), MOTHER)
  await desk.press(t('session.submit'))
}

async function fillMedical(desk: Desk): Promise<void> {
  const t = desk.say.consultation
  const typed = typedIn(desk.lang)
  const first = desk.part(t('medical.function-number', { number: 1 }))
  await first.type(t('medical.organOrFunction'), typed.organ)
  await first.select(t('medical.finding'), t('finding.impaired'))
  await first.select(t('medical.severity'), t('severity.moderate'))
  await first.tick(t('medical.restrictsLife'))
  const paper = desk.part(t('medical.document'))
  await paper.type(t('medical.issuer'), typed.clinic)
  await paper.type(t('medical.number'), '17')
  await paper.day(t('medical.date'), '2022-02-01')
}

async function fillSocial(desk: Desk): Promise<void> {
  const t = desk.say.consultation
  await desk.type(t('social.ageNorm'), typedIn(desk.lang).norm)
  const dimensions = [
    'physical-dependence',
    'mobility',
    'usual-occupation',
    'economic-independence',
    'integration',
  ] as const
  for (const one of dimensions) await desk.select(t(`dimension.${one}`), t('degree.slight'))
}

async function fillPedagogical(desk: Desk): Promise<void> {
  const t = desk.say.consultation
  const typed = typedIn(desk.lang)
  await desk.type(t('social.ageNorm'), typed.norm)
  const fields = [
    'intellectualDevelopment',
    'playPotential',
    'learningPotential',
    'communicationPotential',
  ] as const
  for (const one of fields) await desk.type(t(`pedagogical.${one}`), typed.finding)
}

async function fillPsychological(desk: Desk): Promise<void> {
  const t = desk.say.consultation
  await desk.type(t('psychological.mentalState'), typedIn(desk.lang).finding)
  await desk.type(t('psychological.developmentPotential'), typedIn(desk.lang).finding)
}

const FILL: Readonly<Record<Kind, (desk: Desk) => Promise<void>>> = {
  psychological: fillPsychological,
  medical: fillMedical,
  social: fillSocial,
  pedagogical: fillPedagogical,
}

/** One specialist fills in the own form. */
export async function examine(desk: Desk, kind: Kind): Promise<void> {
  const t = desk.say.consultation
  await openFromWork(desk, t('work.own-form'))
  await desk.follow(t(`kind.${kind}`))
  await FILL[kind](desk)
  await desk.type(t('examination.plain'), typedIn(desk.lang).summary)
  await desk.press(t('examination.submit'))
}

/** One specialist reads the draft and agrees. */
export async function agree(desk: Desk): Promise<void> {
  const t = desk.say.consultation
  await openFromWork(desk, t('work.agree'))
  await desk.follow(t('agree.title'))
  await desk.press(t('agree.submit'))
}

/** The head signs and confirms the status. */
export async function sign(desk: Desk): Promise<void> {
  const t = desk.say.consultation
  await openFromWork(desk, t('work.drafted'))
  await desk.follow(t('draft.title'))
  await desk.follow(t('sign.title'))
  await desk.tick(t('sign.confirm-status'))
  await desk.press(t('sign.submit'))
}

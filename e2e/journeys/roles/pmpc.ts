import { typedIn } from '../support/typed.ts'
import type { RoleJourney, Walker } from './walk.ts'

/** The registrar: calendar, queue, a day for the first in the queue, a family that could not come. */
export const registrar: RoleJourney = {
  title: 'LAW-16-1 the registrar of the PMPC: calendar, queue, a day, a family that could not come',
  steps: async (desk) => {
    const t = desk.say.consultation
    await desk.seat('pmpc-registrar')
    await desk.follow(t('work.opened'))
    await desk.follow(t('calendar.title'))
    await desk.follow(t('queue.title'))
    await desk.openFirst()
    await desk.follow(t('schedule.title'))
    await desk.day(t('schedule.day'), desk.inDays(8))
    await desk.type(t('schedule.time'), '10:30')
    await desk.select(t('schedule.channel'), t('channel.phone'))
    await desk.press(t('schedule.submit'))
    await desk.reads(t('schedule.notice'))

    await desk.visit('/consultation?state=scheduled')
    await desk.openFirst()
    await desk.follow(t('missed.title'))
    await desk.type(t('missed.words'), typedIn(desk.lang).summary)
    await desk.press(t('missed.submit'))
  },
}

const POTENTIAL = [
  'intellectualDevelopment',
  'playPotential',
  'learningPotential',
  'communicationPotential',
] as const

async function fillPedagogical(desk: Walker): Promise<void> {
  const t = desk.say.consultation
  const typed = typedIn(desk.lang)
  await desk.type(t('social.ageNorm'), typed.norm)
  for (const one of POTENTIAL) await desk.type(t(`pedagogical.${one}`), typed.finding)
  await desk.type(t('examination.plain'), typed.summary)
}

/** A specialist: colleagues' findings closed until the own sign-off; then a draft with which the specialist differs. */
export const specialist: RoleJourney = {
  title: 'DEC-72 a specialist of the PMPC: own examination, sign-off, an opinion of one’s own',
  steps: async (desk) => {
    const t = desk.say.consultation
    await desk.seat('pmpc-specialist#3')
    await desk.follow(t('work.own-form'))
    await desk.openFirst()
    await desk.reads(t('sight.title'))
    await desk.follow(t('kind.pedagogical'))
    await fillPedagogical(desk)
    await desk.press(t('examination.submit'))
    await desk.reads(t('examination.done'))

    await desk.seat('pmpc-specialist')
    await desk.visit('/consultation?state=drafted')
    await desk.openFirst()
    await desk.follow(t('agree.again'))
    await desk.follow(t('dissent.write'))
    await desk.type(t('dissent.opinion'), typedIn(desk.lang).finding)
    await desk.press(t('dissent.submit'))
    await desk.reads(typedIn(desk.lang).finding)
  },
}

/** The head: the draft, the opinion of one's own, the signature, the sheets of the family, a new edition. */
export const head: RoleJourney = {
  title: 'LAW-10-1 the head of the PMPC: decision, signing, the sheets, a new edition',
  steps: async (desk) => {
    const t = desk.say.consultation
    await desk.seat('pmpc-head')
    await desk.follow(t('work.drafted'))
    await desk.openFirst()
    await desk.follow(t('draft.title'))
    await desk.follow(t('sign.title'))
    await desk.reads(t('members.title'))
    await desk.tick(t('sign.confirm-status'))
    await desk.press(t('sign.submit'))
    await desk.reads(t('recommendatory.title'))
    await desk.follow(t('easy.title'))
    await desk.follow(desk.say.ui('form.back'))
    await desk.follow(desk.say.ui('form.back'))
    await desk.follow(t('amend.title'))
    await desk.type(t('end.reason'), typedIn(desk.lang).finding)
    await desk.press(t('amend.title'))
    await desk.reads(t('part.defects'))
  },
}

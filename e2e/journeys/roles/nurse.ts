import type { RoleJourney, Walker } from './walk.ts'

/** Nothing that a specialist should see: each question of the page is answered «no». */
async function answerAllNo({ page }: Walker): Promise<void> {
  for (const no of await page.locator('main input[name^="answers."][value="no"]').all()) await no.check()
}

/** The maternity nurse: births as the denominator, the ledger of one child, the screening of another day. */
export const maternityNurse: RoleJourney = {
  title: 'the nurse: births, the ledger of a child, an attempt to reach the family',
  steps: async (desk) => {
    const t = desk.say.screening
    await desk.seat('obstetric-nurse')
    await desk.follow(t('work.due'))
    await desk.follow(t('births.title'))
    await desk.follow(t('births.new'))
    await desk.visit('/screening?list=due')
    await desk.followFor(t('due.call'))
    await desk.follow(t('attempts.record'))
    await desk.pick(t('field.attemptMeans'), t('attempt.call'))
    await desk.pick(t('field.outcome'), t('outcome.reached'))
    await desk.press(desk.say.ui('form.save'))
    await desk.reads(t('outcome.reached'))
  },
}

/** The nurse of the clinic: recall by message, the questions, a sign of risk, the pack, the consent that is asked. */
export const clinicNurse: RoleJourney = {
  title: 'REP-II-7 the clinic: recall, screening by questions, risk, information, consent asked',
  steps: async (desk) => {
    const t = desk.say.screening
    await desk.seat('primary-care-doctor')
    await desk.follow(t('work.due'))
    await desk.followFor(t('due.call'))
    await desk.follow(t('recall.sms'))
    await desk.press(t('recall.send'))
    await desk.visit('/screening?list=due')
    await desk.followFor(t('due.file'))
    await desk.followTo('/questions/')
    await answerAllNo(desk)
    await desk.pick(t('field.result'), t('result.risk'))
    await desk.press(t('result.save'))
    await desk.follow(t('information.record'))
    await desk.pick(t('field.language'), t(`pack-language.${desk.lang}`))
    await desk.pick(t('field.means'), t('means.in-person'))
    await desk.press(t('inform.save'))
    await desk.reads(t('information.title'))
    await desk.visit('/screening?list=follow-up&next=consent')
    await desk.openFirst()
    await desk.reads(t('column.consent'))
  },
}

import { localize } from '@tirek/kernel'
import { ORGANISATION_KINDS } from '../../../app/src/capabilities/network/index.ts'
import { typedIn } from '../support/typed.ts'
import type { RoleJourney, Walker } from './walk.ts'

/** A goal that can be measured: three levels in words, where the child is, how much it matters to the family. */
async function addGoal(desk: Walker): Promise<void> {
  const t = desk.say.programme
  const typed = typedIn(desk.lang)
  await desk.follow(t('goals.title'))
  await desk.type(t('goals.name'), typed.need)
  await desk.pick(t('field.activity'), t('activity.household'))
  await desk.select(t('field.goalType'), t('goal.development'))
  for (const level of ['less', 'expected', 'more'] as const)
    await desk.type(t(`level.${level}`), `${typed.finding}: ${t(`level.${level}`)}`)
  await desk.pick(t('field.baseline'), t('level.less'))
  await desk.pick(t('field.weight'), t('weight.matters-much'))
  await desk.press(t('edit.save'))
}

/** Is the organisation that is needed near? The live register answers, and what it answered is kept. */
async function checkInfrastructure(desk: Walker): Promise<void> {
  const { programme: t, ui } = desk.say
  await desk.follow(t('section.infrastructure'))
  await desk.select(t('infra.kind'), localize(ORGANISATION_KINDS['correction-room'].name, desk.lang))
  await desk.selectValue(t('infra.settlement'), '61-turkistan')
  await desk.press(ui('filters.apply'))
  await desk.pick(t('infra.way'), t('way.attend'))
  await desk.press(t('infra.write'))
}

export const programmeAuthor: RoleJourney = {
  title: 'the author of the programme: sections, a goal that can be measured, infrastructure',
  steps: async (desk) => {
    const t = desk.say.programme
    await desk.seat('irp-coordinator')
    await desk.follow(t('work.draft'))
    await desk.openFirst()
    await desk.follow(t('section.interests'))
    await desk.type(t('section.text'), typedIn(desk.lang).summary)
    await desk.press(t('edit.save'))
    await addGoal(desk)
    await desk.visit('/programmes?state=draft')
    await desk.openFirst()
    await checkInfrastructure(desk)
    await desk.visit('/programmes?state=draft')
    await desk.openFirst()
    await desk.follow(t('programme.check'))
    await desk.reads(typedIn(desk.lang).need)
  },
}

/** The mother agrees, a member of the team signs, the head approves. */
export const approval: RoleJourney = {
  title: 'the programme: the mother agrees, the team signs, the head approves',
  steps: async (desk) => {
    const t = desk.say.programme
    await desk.seat('representative')
    await desk.followTo('/decide')
    await desk.pick(t('family.decision'), t('family.agree-option'))
    await desk.press(t('edit.save'))
    for (const [who, act] of [
      ['pmpc-specialist', 'signoff'],
      ['pmpc-head', 'approve'],
    ] as const) {
      await desk.seat(who)
      await desk.follow(t('work.agreed'))
      await desk.openFirst()
      await desk.follow(t(`${act}.action`))
      await desk.press(t(`${act}.action`))
    }
    await desk.reads(t('state.approved'))
  },
}

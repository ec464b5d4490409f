import { typedIn } from '../support/typed.ts'
import type { RoleJourney, Walker } from './walk.ts'

/** Presses Tab until the field with this name, or the button that sends, has the focus. */
async function tabTo(desk: Walker, what: string): Promise<void> {
  const { page } = desk
  const wanted = page.locator(`main form :is([name="${what}"], [type="${what}"]):focus`)
  for (let pressed = 0; pressed < 80; pressed += 1) {
    if ((await wanted.count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the Tab key does not reach ${what}`)
}

/** A question by keyboard alone: the topic by its first letter, the words, the button. */
async function askByKeyboard(desk: Walker): Promise<void> {
  const { page } = desk
  await tabTo(desk, 'topic')
  await page.keyboard.press('ArrowDown')
  await tabTo(desk, 'words')
  await page.keyboard.type(typedIn(desk.lang).request)
  await tabTo(desk, 'submit')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/questions\/[0-9a-f-]{36}/)
}

/** The family asks; the question is passed to the body whose it is; it is answered; a ready answer is on the shelf. */
export const questionsDesk: RoleJourney = {
  title: 'LAW-8-12 the desk of questions: asked by keyboard, moved to the right body, answered, shelf',
  steps: async (desk) => {
    const t = desk.say.questions
    const typed = typedIn(desk.lang)
    await desk.seat('representative#1')
    await desk.visit('/questions')
    await desk.follow(t('new.title'))
    await askByKeyboard(desk)
    await desk.reads(typed.request)
    const id = desk.idAfter('questions')

    await desk.seat('question-officer')
    await desk.follow(t('work.desk'))
    await desk.followTo(`/questions-desk/${id}`)
    await desk.follow(t('move.title'))
    await desk.pick(t('move.to'), t('body.social'))
    await desk.type(t('move.why'), typed.purpose)
    await desk.press(t('move.send'))
    await desk.visit(`/questions-desk/${id}/answer`)
    await desk.type(t('reply.words'), typed.summary)
    await desk.type(t('answer.next'), typed.condition)
    await desk.page.locator('input[name="grounds"]').first().check()
    await desk.press(t('reply.send'))
    await desk.visit('/answers-shelf')
    await desk.follow(t('draft.title'))

    await desk.seat('representative#1')
    await desk.visit(`/questions/${id}`)
    await desk.reads(typed.summary)
  },
}

/** Each question answered with «nothing is needed»: what is needed is marked after that. */
async function markNothing({ page }: Walker): Promise<void> {
  const all = page.locator(
    'main :is(input[name^="fields."][value="none"], input[name^="situations."][value="nothing"])',
  )
  for (const one of await all.all()) await one.check()
}

/** The social worker takes the case of a family that asked, writes its needs and a step of its plan. */
export const socialWorker: RoleJourney = {
  title: 'LAW-3-7 the social worker: a family asked, the case taken, its needs, a step of the plan',
  steps: async (desk) => {
    const t = desk.say.family
    const typed = typedIn(desk.lang)
    await desk.seat('social-worker')
    await desk.follow(t('work.asked'))
    await desk.followTo('/family-support/0')
    await desk.press(t('case.take'))
    await desk.follow(t('needs.title'))
    await markNothing(desk)
    await desk.pick(t('field-of-life.leisure'), t('level.urgent'))
    await desk.type(t('needs.words'), typed.need)
    await desk.press(t('needs.save'))
    await desk.follow(t('note.title'))
    await desk.type(t('note.words'), typed.summary)
    await desk.page.locator('main input[type=radio]').first().check()
    await desk.press(t('note.save'))
    await desk.reads(typed.summary)
  },
}

/** The unit of help at home: a visit of today, a family that asks. */
export const homeHelp: RoleJourney = {
  title: 'the unit of help at home: a visit recorded, a family that asks answered',
  steps: async (desk) => {
    const t = desk.say.homeHelp
    await desk.seat('service-specialist#1')
    await desk.follow(t('work.today'))
    await desk.followTo('/home-help/visits/')
    await desk.pick(t('visit.outcome'), t('outcome.held'))
    await desk.press(desk.say.ui('form.save'))
    await desk.visit('/home-help/children?state=asked')
    await desk.followTo('/home-help/children/0')
    await desk.pick(t('answer.label'), t('basis.regional-extra'))
    await desk.type(t('answer.ground'), typedIn(desk.lang).decision)
    await desk.press(t('answer.send'))
  },
}

/** The mother: whose move it is, consent, how she is told. */
export const parent: RoleJourney = {
  title: 'a mother: whose move it is, consent, easy words, how she is told',
  steps: async (desk) => {
    const { path, registry, notices: t } = desk.say
    await desk.seat('representative#1')
    await desk.reads(path('card.ground'))
    await desk.followTo('/consents/new')
    await desk.tick(registry('scope.screening-result'))
    await desk.tick(registry('scope.child-referral'))
    await desk.pick(registry('field.decision'), registry('decision.given'))
    await desk.press(registry('consent.save'))
    await desk.visit('/home')
    await desk.follow(path('easy.link'))
    await desk.visit('/home')
    await desk.follow(path('home.notices-choice'))
    await desk.pick(t('field.bySms'), desk.say.ui('form.no'))
    await desk.press(desk.say.ui('form.save'))
    await desk.visit('/home')
    await desk.follow(path('home.open-path'))
  },
}

/** The young person: the own page, the own path, who opened the record. */
export const olderChild: RoleJourney = {
  title: 'an older child: the own page in easy words, the own path, who opened the record',
  steps: async (desk) => {
    const { path } = desk.say
    await desk.seat('recipient#1')
    await desk.reads(path('own.title'), path('own.view'))
    await desk.follow(path('own.path'))
    await desk.visit('/home')
    await desk.follow(path('home.readings'))
  },
}

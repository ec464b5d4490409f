import { typedIn } from '../support/typed.ts'
import type { RoleJourney, Walker } from './walk.ts'

/** The official of a case that stands still says what is done and until which day. */
export const watchOfficial: RoleJourney = {
  title: 'the official of the watch: a case that stands still, a colleague, an answer with a day',
  steps: async (desk) => {
    const { watch: t, ui } = desk.say
    await desk.seat('pmpc-registrar')
    await desk.follow(t('work.mine'))
    await desk.followTo('/watch/0')
    await desk.follow(t('hand-over.title'))
    await desk.follow(ui('form.back'))
    await desk.type(t('field.answer'), typedIn(desk.lang).summary)
    await desk.day(t('field.promisedOn'), desk.inDays(3))
    await desk.press(t('item.submit'))
    await desk.visit('/watch')
    await desk.reads(t('tag.answered'))
  },
}

async function addQuestion(desk: Walker): Promise<void> {
  const t = desk.say.instruments
  await desk.follow(t('item.new'))
  await desk.type(t('field.name'), 'sleep')
  await desk.select(t('field.type'), t('type.boolean'))
  await desk.type(t('field.textKk'), 'Бала түнде тыныш ұйықтай ма?')
  await desk.type(t('field.textRu'), 'Спокойно ли ребёнок спит ночью?')
  await desk.press(t('item.save'))
}

/** The health authority: a draft, refused in two languages only, published with three, put out of use. */
export const healthAuthority: RoleJourney = {
  title: 'the health authority: a draft, the check of three languages, published, put out of use',
  steps: async (desk) => {
    const t = desk.say.instruments
    await desk.seat('authority-officer')
    await desk.visit('/instruments')
    await desk.follow(t('start.title'))
    await desk.type(t('field.questionnaireId'), 'sleep-check')
    await desk.type(t('field.questionnaireVersion'), '1.0')
    await desk.type(t('field.titleKk'), 'Ұйқы туралы сұрақ')
    await desk.type(t('field.titleRu'), 'Вопрос о сне')
    await desk.type(t('field.titleEn'), 'A question about sleep')
    await desk.press(t('start.submit'))
    await addQuestion(desk)
    await desk.reads(t('version.obstacles'))
    await desk.followTo('/items/sleep')
    await desk.type(t('field.textEn'), 'Does the child sleep quietly at night?')
    await desk.press(t('item.save'))
    await desk.follow(t('publish.title'))
    await desk.day(t('field.inForceFrom'), desk.inDays(0))
    await desk.press(t('publish.submit'))
    await desk.follow(t('retire.title'))
    await desk.day(t('field.inForceUntil'), desk.inDays(30))
    await desk.press(t('retire.submit'))
  },
}

/** The list of preparation: who answers for what, one item of it, the closing summary, what became of all. */
export const handOverList: RoleJourney = {
  title: 'the hand-over list: who answers for what until when, the closing summary, the outcomes',
  steps: async (desk) => {
    const { handOver: t } = desk.say
    await desk.seat('pmpc-head')
    await desk.follow(t('work.title'))
    await desk.followTo('/people/')
    await desk.follow(t('item.work'))
    await desk.follow(desk.say.ui('form.back'))
    await desk.follow(t('summary.title'))
    await desk.visit('/outcomes')
  },
}

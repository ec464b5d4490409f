import { addDays, type LocalizedText } from '@tirek/kernel'
import { type Item, printQuestionnaire, type Questionnaire } from '@tirek/questionnaire'
import { instantOn, type LoadContext } from '../context.ts'

const ID = 'sleep-at-home'
const OFFICER = 'Тоқтаров Дәурен Қайратұлы'

type Texts = Partial<LocalizedText>

const yesNo = (linkId: string, text: Texts): Item => ({
  ...{ linkId, type: 'boolean', text, isRequired: true, repeats: false },
  ...{ options: [], conditions: [], behaviour: 'all', items: [] },
  ...{ min: undefined, max: undefined, maxLength: undefined, critical: undefined },
})

const QUIET = yesNo('quiet', {
  kk: 'Бала түнде тыныш ұйықтай ма?',
  ru: 'Спокойно ли ребёнок спит ночью?',
  en: 'Does the child sleep quietly at night?',
})

/** Its English words are still missing: the check of the three languages has something to find. */
const WAKES = yesNo('wakes', {
  kk: 'Бала түнде жиі ояна ма?',
  ru: 'Часто ли ребёнок просыпается ночью?',
})

const questionnaire = (version: string, items: readonly Item[]): Questionnaire => ({
  ...{ id: ID, version, items, scores: [], rules: [], otherwise: undefined },
  ...{ publisher: undefined, copyright: undefined },
  title: { kk: 'Үйдегі ұйқы туралы сұрақтар', ru: 'Вопросы о сне дома', en: 'Questions about sleep at home' },
})

/** One questionnaire whose first version is out of use and whose second is being written; no screening takes either. */
export function addQuestionnaires(context: LoadContext): void {
  const from = addDays(context.asOf, -200)
  const last = addDays(context.asOf, -30)
  const row = (of: Questionnaire, draftedOn: typeof from) => ({
    ...{ id: of.id, version: of.version, record_id: context.nextId(), instrument_id: null },
    ...{ content: JSON.stringify(printQuestionnaire(of)), is_clinical_tool: false, licence_note: null },
    ...{ drafted_by: OFFICER, drafted_at: instantOn(context, draftedOn), revision: 1 },
  })
  context.bulk.add('instruments_questionnaire', {
    ...row(questionnaire('1.0', [QUIET]), addDays(from, -10)),
    ...{ state: 'retired', in_force_from: from, in_force_until: last },
    ...{ published_by: OFFICER, published_at: instantOn(context, from) },
  })
  context.bulk.add('instruments_questionnaire', {
    ...row(questionnaire('2.0', [QUIET, WAKES]), addDays(context.asOf, -4)),
    ...{ state: 'draft', in_force_from: null, in_force_until: null, published_by: null, published_at: null },
  })
}

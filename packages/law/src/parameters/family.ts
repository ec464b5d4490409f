import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import type { ParameterData } from './types.ts'
import { CHECKED_ON, LAW_343_START, since } from './value.ts'

const OF_QUESTIONS = cite('project', 'DEC-75', 'project-default')
const OF_FAMILIES = cite('project', 'DEC-76', 'project-default')

/** Terms of the work with families that no act gives: defaults of the project. */
export const FAMILY = {
  'project.question-answer': {
    label: text(
      'Отбасының сұрағына жауап беру мерзімі',
      'Срок ответа на вопрос семьи',
      'Term for answering a question of a family',
    ),
    unit: 'working-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 5, OF_QUESTIONS)],
    checkedOn: CHECKED_ON,
  },
  'project.question-reminder': {
    label: text(
      'Жауап берілмеген сұрақты еске салу мерзімі',
      'Срок напоминания о вопросе без ответа',
      'Time until a question without an answer is recalled',
    ),
    unit: 'working-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 3, OF_QUESTIONS)],
    checkedOn: CHECKED_ON,
  },
  'project.ready-answer-check-months': {
    label: text(
      'Дайын жауапты қайта тексеру аралығы',
      'Срок проверки готового ответа',
      'Interval of checking a ready answer',
    ),
    unit: 'months',
    standing: 'project-default',
    values: [since(LAW_343_START, 6, OF_QUESTIONS)],
    checkedOn: CHECKED_ON,
  },
  'project.family-plan-review': {
    label: text(
      'Отбасын қолдау жоспарын қайта қарау аралығы',
      'Срок пересмотра плана поддержки семьи',
      'Review interval of the family support plan',
    ),
    unit: 'months',
    standing: 'project-default',
    values: [since(LAW_343_START, 6, OF_FAMILIES)],
    checkedOn: CHECKED_ON,
  },
} as const satisfies Readonly<Record<string, ParameterData>>

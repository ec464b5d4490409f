import type { LocalizedText } from '@tirek/kernel'
import type { ConditionHeading } from './condition-headings.ts'

type Norm = { readonly heading: ConditionHeading; readonly name: LocalizedText }

const norm = (heading: ConditionHeading, kk: string, ru: string, en: string): Norm => ({
  heading,
  name: { kk, ru, en },
})

/**
 * The catalogue of norms of special conditions that the conclusion draws on: Law 343, 6(2). The approved norms have not
 * been published for the system; these are neutral examples of the project, one or more for each heading of 1(1).
 */
export const CONDITION_NORMS = {
  'individual-plan': norm(
    'curricula',
    'Жеке оқу жоспары',
    'Индивидуальный учебный план',
    'Individual study plan',
  ),
  'adapted-content': norm(
    'curricula',
    'Бейімделген оқу материалы',
    'Адаптированный учебный материал',
    'Adapted study material',
  ),
  'visual-support': norm(
    'methods',
    'Суреттер мен кестелер арқылы түсіндіру',
    'Объяснение с картинками и схемами',
    'Explanation with pictures and schedules',
  ),
  'more-time': norm(
    'methods',
    'Тапсырмаға қосымша уақыт',
    'Дополнительное время на задание',
    'More time for a task',
  ),
  'short-steps': norm(
    'methods',
    'Тапсырманы шағын қадамдарға бөлу',
    'Деление задания на небольшие шаги',
    'A task in small steps',
  ),
  'hearing-device': norm(
    'means',
    'Есту құрылғысы не дыбыс күшейткіш',
    'Слуховое устройство или звукоусиление',
    'A hearing device or sound amplification',
  ),
  'large-print': norm(
    'means',
    'Ірі әріпті не Брайль кітаптар',
    'Книги крупным шрифтом или Брайлем',
    'Books in large print or Braille',
  ),
  'communication-board': norm(
    'means',
    'Баламалы қарым-қатынас тақтасы',
    'Доска альтернативной коммуникации',
    'A board of alternative communication',
  ),
  'step-free': norm(
    'environment',
    'Баспалдақсыз кіру және қолжетімді бөлме',
    'Вход без ступеней и доступный кабинет',
    'Step-free entrance and an accessible room',
  ),
  'quiet-place': norm(
    'environment',
    'Тыныш демалатын орын',
    'Тихое место для отдыха',
    'A quiet place to rest',
  ),
  assistant: norm(
    'accompaniment',
    'Педагог-ассистенттің көмегі',
    'Помощь педагога-ассистента',
    'Help of a teaching assistant',
  ),
  'psychological-support': norm(
    'accompaniment',
    'Психологтың сүйемелдеуі',
    'Сопровождение психолога',
    'Accompaniment by a psychologist',
  ),
  transport: norm(
    'services',
    'Сабаққа жеткізу және алып қайту',
    'Подвоз на занятия и обратно',
    'Transport to lessons and back',
  ),
  'medical-care': norm(
    'services',
    'Оқу кезіндегі медициналық көмек',
    'Медицинская помощь во время учёбы',
    'Medical care during lessons',
  ),
} as const satisfies Readonly<Record<string, Norm>>

export type NormKey = keyof typeof CONDITION_NORMS
export const NORM_KEYS = Object.keys(CONDITION_NORMS) as [NormKey, ...NormKey[]]

/** Whether a norm belongs under a heading of special conditions. */
export function isNormOf(key: NormKey, heading: ConditionHeading): boolean {
  return CONDITION_NORMS[key].heading === heading
}

/** The norms of one heading, in the order of the catalogue. */
export function normsOf(heading: ConditionHeading): readonly NormKey[] {
  return NORM_KEYS.filter((key) => isNormOf(key, heading))
}

import { type LocalDate, type LocalizedText, localDate } from '@tirek/kernel'
import type { Item, Questionnaire } from '@tirek/questionnaire'

/** The examples are there from the beginning of the Law, as the instruments of screening are. */
export const SHIPPED_FROM: LocalDate = localDate('2003-01-01')

const PLAIN: Omit<Item, 'linkId' | 'type' | 'text'> = {
  isRequired: false,
  repeats: false,
  options: [],
  min: undefined,
  max: undefined,
  maxLength: undefined,
  conditions: [],
  behaviour: 'all',
  critical: undefined,
  items: [],
}

const say = (kk: string, ru: string, en: string): LocalizedText => ({ kk, ru, en })

const yesNo = (linkId: string, text: LocalizedText): Item => ({
  ...PLAIN,
  linkId,
  type: 'boolean',
  text,
  isRequired: true,
})

const whenYes = (question: string, linkId: string, text: LocalizedText): Item => ({
  ...PLAIN,
  linkId,
  type: 'text',
  text,
  maxLength: 500,
  conditions: [{ question, operator: '=', answer: true }],
})

const group = (linkId: string, text: LocalizedText, items: readonly Item[]): Item => ({
  ...PLAIN,
  linkId,
  type: 'group',
  text,
  items,
})

const WORRY = [
  yesNo(
    'family-worry',
    say(
      'Отбасын баланың дамуында бірдеңе мазалай ма?',
      'Беспокоит ли семью что-нибудь в развитии ребёнка?',
      'Is the family worried about anything in the development of the child?',
    ),
  ),
  whenYes(
    'family-worry',
    'family-words',
    say('Нақты не мазалайды?', 'Что именно беспокоит?', 'What exactly?'),
  ),
]

const AREAS = [
  [
    'hearing',
    say(
      'Естуінде маманға көрсететін белгі бар ма?',
      'Есть ли в слухе то, что нужно показать специалисту?',
      'Is there anything about hearing to show to a specialist?',
    ),
  ],
  [
    'sight',
    say(
      'Көруінде маманға көрсететін белгі бар ма?',
      'Есть ли в зрении то, что нужно показать специалисту?',
      'Is there anything about sight to show to a specialist?',
    ),
  ],
  [
    'movement',
    say(
      'Қимылында маманға көрсететін белгі бар ма?',
      'Есть ли в движениях то, что нужно показать специалисту?',
      'Is there anything about movement to show to a specialist?',
    ),
  ],
  [
    'contact',
    say(
      'Адамдармен қарым-қатынасында маманға көрсететін белгі бар ма?',
      'Есть ли в общении с людьми то, что нужно показать специалисту?',
      'Is there anything about contact with people to show to a specialist?',
    ),
  ],
] as const

const SPEECH = [
  'speech',
  say(
    'Сөйлеуінде маманға көрсететін белгі бар ма?',
    'Есть ли в речи то, что нужно показать специалисту?',
    'Is there anything about speech to show to a specialist?',
  ),
] as const

function example(
  id: string,
  title: LocalizedText,
  areas: readonly (readonly [string, LocalizedText])[],
): Questionnaire {
  const seen = areas.map(([linkId, text]) => yesNo(linkId, text))
  return {
    id,
    version: '1.0',
    title,
    publisher: 'Tirek',
    copyright: undefined,
    items: [
      group('family', say('Отбасы не айтады', 'Что говорит семья', 'What the family says'), WORRY),
      group('seen', say('Тексеруде не байқалды', 'Что замечено при осмотре', 'What was seen'), seen),
    ],
    scores: [
      {
        id: 'score',
        text: say('Белгі байқалған салалар', 'Областей с замеченным', 'Areas with something seen'),
        calculate: 'count',
        items: areas.map(([linkId]) => linkId),
      },
    ],
    // Whether it is a sign of risk a person says: the project sets no threshold.
    rules: [],
    otherwise: undefined,
  }
}

const check = (months: number) =>
  say(
    `Дамуды тексеру, ${months} ай`,
    `Проверка развития, ${months} мес.`,
    `Developmental check, ${months} months`,
  )

/** The project's own neutral examples. They are no clinical tools: no question of a published instrument is in them. */
export const SHIPPED: readonly Questionnaire[] = [
  example('development-3', check(3), AREAS),
  example('development-6', check(6), AREAS),
  example('development-12', check(12), [...AREAS, SPEECH]),
  example('development-24', check(24), [...AREAS, SPEECH]),
]

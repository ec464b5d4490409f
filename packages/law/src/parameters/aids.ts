import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import type { ParameterData } from './types.ts'
import { CHECKED_ON, LAW_343_START, SOCIAL_CODE_START, since } from './value.ts'

const DEFAULT = cite('project', 'DEC-91', 'project-default')

/** A replacement term of a class of aids, in months: the terms of the order are not verified. */
function replacement(kk: string, ru: string, en: string, months: number): ParameterData {
  return {
    label: text(`Ауыстыру мерзімі: ${kk}`, `Срок замены: ${ru}`, `Replacement term: ${en}`),
    unit: 'months',
    standing: 'project-default',
    values: [since(LAW_343_START, months, DEFAULT)],
    checkedOn: CHECKED_ON,
  }
}

function days(kk: string, ru: string, en: string, value: number): ParameterData {
  return {
    label: text(kk, ru, en),
    unit: 'working-days',
    standing: 'project-default',
    values: [since(LAW_343_START, value, DEFAULT)],
    checkedOn: CHECKED_ON,
  }
}

/** Terms of aids, goods and sanatorium care. */
export const AIDS = {
  'aids.replace-prosthesis': replacement('протез', 'протез', 'prosthesis', 12),
  'aids.replace-orthosis': replacement('ортез бен корсет', 'ортез и корсет', 'orthosis and corset', 12),
  'aids.replace-footwear': replacement(
    'ортопедиялық аяқ киім',
    'ортопедическая обувь',
    'orthopaedic footwear',
    6,
  ),
  'aids.replace-wheelchair': replacement('кресло-арба', 'кресло-коляска', 'wheelchair', 48),
  'aids.replace-walking': replacement('жүруге көмек құралы', 'средство для ходьбы', 'walking aid', 24),
  'aids.replace-posture': replacement(
    'тұру мен отыру құралы',
    'опора для стояния и сидения',
    'standing and sitting support',
    24,
  ),
  'aids.replace-hearing': replacement('есту құралы', 'слуховое средство', 'hearing aid', 48),
  'aids.replace-seeing': replacement('көру құралы', 'средство для зрения', 'aid for seeing', 36),
  'aids.replace-speaking': replacement(
    'қарым-қатынас құралы',
    'средство общения',
    'aid for communication',
    36,
  ),
  'aids.replace-print': replacement(
    'арнайы қаріптегі басылым',
    'издание особым шрифтом',
    'special print',
    12,
  ),
  'aids.replace-care': replacement('күтім құралы', 'средство ухода', 'aid for care', 24),
  'aids.replace-hygiene': replacement('гигиена құралы', 'гигиеническое средство', 'hygiene goods', 1),
  'aids.reminder': {
    label: text(
      'Ауыстыру мерзіміне дейін еске салу',
      'Напоминание до срока замены',
      'Reminder before the replacement term',
    ),
    unit: 'calendar-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 30, DEFAULT)],
    checkedOn: CHECKED_ON,
  },
  'aids.answer': days(
    'Құрал туралы өтінішке жауап беру мерзімі',
    'Срок ответа на просьбу о средстве',
    'Term of the answer to a request for an aid',
    5,
  ),
  'aids.acceptance': days(
    'Өнім берушінің тапсырысты қабылдау мерзімі',
    'Срок принятия заказа поставщиком',
    'Term of the supplier to accept an order',
    3,
  ),
  'aids.conclusion': days(
    'Комиссия қорытындысының мерзімі',
    'Срок заключения комиссии',
    'Term of the conclusion of the commission',
    10,
  ),
  'aids.procurement': days(
    'Сатып алу жүргізілетін мерзім',
    'Срок проведения закупки',
    'Term of the procurement',
    20,
  ),
  'aids.voucher-answer': days(
    'Санаторий ұсынысына жауап беру мерзімі',
    'Срок ответа на предложение санатория',
    'Term of the answer to an offer of a sanatorium',
    5,
  ),
  'aids.voucher-again': {
    label: text(
      'Санаторийге қайта өтініш беру аралығы',
      'Промежуток до нового заявления на санаторий',
      'Interval until a new application for a sanatorium',
    ),
    unit: 'months',
    standing: 'project-default',
    values: [since(LAW_343_START, 12, DEFAULT)],
    checkedOn: CHECKED_ON,
  },
  'social-code.aids-order': {
    label: text(
      'Іс-шара порталға жіберілген соң тапсырыс беру мерзімі',
      'Срок заказа после передачи мероприятия на портал',
      'Term of the order once the measure is on the portal',
    ),
    unit: 'months',
    standing: 'rule',
    values: [since(SOCIAL_CODE_START, 2, cite('social-code', 'art-168', 'public-source'))],
    checkedOn: CHECKED_ON,
  },
} as const satisfies Readonly<Record<string, ParameterData>>

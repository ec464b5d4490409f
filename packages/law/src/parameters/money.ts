import { localDate } from '@tirek/kernel'
import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import type { ParameterData, ParameterValue } from './types.ts'
import { CHECKED_ON, SOCIAL_CODE_START, since } from './value.ts'

const REPORTED = cite('project', 'DEC-100', 'not-verified')
const ALLOWANCE = cite('social-code', 'art-177')
const RAISING = cite('social-code', 'art-183', 'public-source')

/** A number that the budget law sets for one calendar year. */
const ofYear = (year: number, value: number): ParameterValue => ({
  from: localDate(`${year}-01-01`),
  to: localDate(`${year}-12-31`),
  value,
  cite: REPORTED,
  mark: 'not-verified',
})

/** How many subsistence minimums an allowance is. */
const multiple = (kk: string, ru: string, en: string, value: number, of = ALLOWANCE) =>
  ({
    label: text(`Жәрдемақы: ${kk}`, `Пособие: ${ru}`, `Allowance: ${en}`),
    unit: 'subsistence-minimums',
    standing: 'rule',
    values: [since(SOCIAL_CODE_START, value, of)],
    checkedOn: CHECKED_ON,
  }) as const satisfies ParameterData

/** Amounts and what they are counted from; exact, rounding is nobody's rule until its text is loaded. */
export const MONEY = {
  'money.subsistence-minimum': {
    label: text('Ең төмен күнкөріс деңгейі', 'Прожиточный минимум', 'Subsistence minimum'),
    unit: 'tenge',
    standing: 'rule',
    values: [ofYear(2023, 40_567), ofYear(2024, 43_407), ofYear(2025, 46_228), ofYear(2026, 50_851)],
    checkedOn: CHECKED_ON,
  },
  'money.monthly-index': {
    label: text(
      'Айлық есептік көрсеткіш (АЕК)',
      'Месячный расчётный показатель (МРП)',
      'Monthly calculation index',
    ),
    unit: 'tenge',
    standing: 'rule',
    values: [ofYear(2023, 3_450), ofYear(2024, 3_692), ofYear(2025, 3_932), ofYear(2026, 4_325)],
    checkedOn: CHECKED_ON,
  },
  'allowance.under-seven': multiple(
    'жеті жасқа дейінгі бала',
    'ребёнок до семи лет',
    'child under seven',
    1.61,
  ),
  'allowance.child-1': multiple('бала, бірінші топ', 'ребёнок, первая группа', 'child, group I', 2.2),
  'allowance.child-2': multiple('бала, екінші топ', 'ребёнок, вторая группа', 'child, group II', 1.83),
  'allowance.child-3': multiple('бала, үшінші топ', 'ребёнок, третья группа', 'child, group III', 1.61),
  'allowance.since-childhood-1': multiple(
    'бала кезінен мүгедектік, бірінші топ',
    'инвалидность с детства, первая группа',
    'disability since childhood, group I',
    2.2,
  ),
  'allowance.since-childhood-2': multiple(
    'бала кезінен мүгедектік, екінші топ',
    'инвалидность с детства, вторая группа',
    'disability since childhood, group II',
    1.83,
  ),
  'allowance.since-childhood-3': multiple(
    'бала кезінен мүгедектік, үшінші топ',
    'инвалидность с детства, третья группа',
    'disability since childhood, group III',
    1.61,
  ),
  'allowance.raising': multiple(
    'мүгедектігі бар баланы тәрбиелеушіге',
    'воспитывающему ребёнка с инвалидностью',
    'to the person raising a child with a disability',
    1.61,
    RAISING,
  ),
} as const satisfies Readonly<Record<string, ParameterData>>

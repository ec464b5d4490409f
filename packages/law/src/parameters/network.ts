import { localDate } from '@tirek/kernel'
import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import type { ParameterData } from './types.ts'
import { CHECKED_ON, LAW_343_START, REPORT_DATE, since } from './value.ts'

/** The edition that the announced change would amend; the change's own first day was not found (DEC-7). */
const SCENARIO_START = localDate('2021-06-26')

export const NETWORK = {
  'network.children-per-pmpc': {
    label: text('Бір ПМПК-ға келетін бала саны', 'Число детей на одну ПМПК', 'Children per PMPC'),
    unit: 'children',
    standing: 'rule',
    values: [since(LAW_343_START, 60_000, cite('law-343', 'art-8-3'))],
    checkedOn: CHECKED_ON,
  },
  'network.children-per-pmpc.scenario-50000': {
    label: text(
      'Бір ПМПК-ға келетін бала саны: жарияланған өзгеріс бойынша есеп',
      'Число детей на одну ПМПК: расчёт по объявленному изменению',
      'Children per PMPC: calculation by the announced change',
    ),
    unit: 'children',
    standing: 'scenario',
    values: [since(SCENARIO_START, 50_000, cite('project', 'DEC-7', 'not-verified'))],
    checkedOn: CHECKED_ON,
  },
  'staff.support-hours-preschool': {
    label: text(
      'Мектепке дейінгі ұйымдағы қолдау педагогінің апталық жүктемесі',
      'Недельная нагрузка педагога сопровождения в дошкольной организации',
      'Weekly load of a support teacher in a pre-school organisation',
    ),
    unit: 'hours-per-week',
    standing: 'rule',
    values: [since(REPORT_DATE, 24, cite('project', 'DEC-44', 'not-verified'))],
    checkedOn: CHECKED_ON,
  },
  'staff.support-hours-secondary': {
    label: text(
      'Орта білім беру ұйымындағы қолдау педагогінің апталық жүктемесі',
      'Недельная нагрузка педагога сопровождения в организации среднего образования',
      'Weekly load of a support teacher in a secondary organisation',
    ),
    unit: 'hours-per-week',
    standing: 'rule',
    values: [since(REPORT_DATE, 16, cite('project', 'DEC-44', 'not-verified'))],
    checkedOn: CHECKED_ON,
  },
} as const satisfies Readonly<Record<string, ParameterData>>

import { localDate } from '@tirek/kernel'
import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import type { ParameterData } from './types.ts'
import { CHECKED_ON, LAW_343_START, since } from './value.ts'

const APPC_START = localDate('2021-07-01')

/** Terms of a complaint. The code's text has not been compared yet: every value says so. */
export const COMPLAINTS = {
  'complaint.answer': {
    label: text('Шағымға жауап беру мерзімі', 'Срок ответа на жалобу', 'Term for answering a complaint'),
    unit: 'working-days',
    standing: 'rule',
    values: [since(APPC_START, 20, cite('appc', 'art-99'))],
    checkedOn: CHECKED_ON,
  },
  'complaint.extension': {
    label: text(
      'Шағымға жауап беру мерзімін ұзарту шегі',
      'Предел продления срока ответа на жалобу',
      'Limit of the extension of the term for answering a complaint',
    ),
    unit: 'months',
    standing: 'rule',
    values: [since(APPC_START, 2, cite('appc', 'art-76'))],
    checkedOn: CHECKED_ON,
  },
  'complaint.appeal': {
    label: text(
      'Шешімге және шағымға берілген жауапқа шағымдану мерзімі',
      'Срок обжалования решения и ответа на жалобу',
      'Term for complaining of a decision and of the answer to a complaint',
    ),
    unit: 'months',
    standing: 'rule',
    values: [since(APPC_START, 3, cite('appc', 'art-92'))],
    checkedOn: CHECKED_ON,
  },
  'project.safety-signal': {
    label: text(
      'Баланың қауіпсіздігі туралы хабарды қарауға алу мерзімі',
      'Срок, за который сигнал о безопасности ребёнка берут в работу',
      'Term for taking up a signal about the safety of a child',
    ),
    unit: 'working-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 1, cite('project', 'DEC-51', 'project-default'))],
    checkedOn: CHECKED_ON,
  },
} as const satisfies Readonly<Record<string, ParameterData>>

import { localDate } from '@tirek/kernel'
import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import type { ParameterData } from './types.ts'
import { CHECKED_ON, since } from './value.ts'

const LAW_94_V_START = localDate('2013-11-25')
/** Known from the press alone. */
const BREACH_NOTICE_START = localDate('2024-07-01')

const duties = cite('law-94-v', 'art-25')

/** Terms of the law on personal data. None has been compared with the text of the act. */
export const PERSONAL_DATA = {
  'law94v.correct': {
    label: text(
      'Дербес деректерді түзету мерзімі',
      'Срок исправления персональных данных',
      'Term for correcting personal data',
    ),
    unit: 'working-days',
    standing: 'rule',
    values: [since(LAW_94_V_START, 1, duties)],
    checkedOn: CHECKED_ON,
  },
  'law94v.restrict': {
    label: text(
      'Деректерді шектеу туралы өтінішті шешу мерзімі',
      'Срок решения по просьбе об ограничении обработки',
      'Term for deciding a request to restrict processing',
    ),
    unit: 'working-days',
    standing: 'rule',
    values: [since(LAW_94_V_START, 1, duties)],
    checkedOn: CHECKED_ON,
  },
  'law94v.breach-notice': {
    label: text(
      'Қауіпсіздік бұзылғаны туралы уәкілетті органға хабарлау мерзімі',
      'Срок уведомления уполномоченного органа о нарушении безопасности',
      'Term for telling the authority of a breach of security',
    ),
    unit: 'working-days',
    standing: 'rule',
    values: [since(BREACH_NOTICE_START, 1, duties)],
    checkedOn: CHECKED_ON,
  },
  'law94v.breach-subjects': {
    label: text(
      'Қауіпсіздік бұзылғаны туралы субъектілерге хабарлау мерзімі',
      'Срок уведомления субъектов о нарушении безопасности',
      'Term for telling the subjects of a breach of security',
    ),
    unit: 'working-days',
    standing: 'project-default',
    values: [since(BREACH_NOTICE_START, 3, cite('project', 'DEC-8', 'project-default'))],
    checkedOn: CHECKED_ON,
  },
} as const satisfies Readonly<Record<string, ParameterData>>

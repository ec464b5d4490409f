import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import type { ParameterData } from './types.ts'
import { CHECKED_ON, SOCIAL_CODE_START, since } from './value.ts'

const BASIS = cite('project', 'DEC-85', 'project-default')

/** What is done while SMS do not go (DEC-85). */
export const OUTSIDE = {
  'project.reach-hours': {
    label: text(
      'Мерзім біткенге дейін неше сағат бұрын адамға еске салынады, SMS кетпесе, қоңырау не бару тапсырылады',
      'За сколько часов до конца срока человеку напоминают, а если SMS не ушло, поручают звонок или визит',
      'Hours before the end of a term at which the person is reminded and, where the SMS does not go, a call or visit is due',
    ),
    unit: 'hours',
    standing: 'project-default',
    values: [since(SOCIAL_CODE_START, 4, BASIS)],
    checkedOn: CHECKED_ON,
  },
  'project.office-closes': {
    label: text(
      'Бөлімнің жұмыс күні аяқталатын сағат',
      'Час, в который кончается рабочий день отдела',
      'Hour at which the working day of the department ends',
    ),
    unit: 'hour-of-day',
    standing: 'project-default',
    values: [since(SOCIAL_CODE_START, 18, BASIS)],
    checkedOn: CHECKED_ON,
  },
} as const satisfies Readonly<Record<string, ParameterData>>

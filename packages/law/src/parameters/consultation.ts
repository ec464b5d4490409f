import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import type { ParameterData } from './types.ts'
import { CHECKED_ON, LAW_343_START, since } from './value.ts'

const DEFAULT = cite('project', 'DEC-71', 'project-default')

/** Numbers of the consultation (PMPC) that no act gives: defaults of the project. */
export const CONSULTATION = {
  'project.session-hours': {
    label: text('ПМПК отырысының ұзақтығы', 'Длительность заседания ПМПК', 'Length of a session of the PMPC'),
    unit: 'hours',
    standing: 'project-default',
    values: [since(LAW_343_START, 1, DEFAULT)],
    checkedOn: CHECKED_ON,
  },
  'project.missed-days-before-visit': {
    label: text(
      'Отбасыға қоңырау шалу не үйіне бару ұсынылатын, келмеген күндер саны',
      'Число дней, на которые семья не смогла прийти, после которого предлагают звонок или визит на дом',
      'Missed days after which a call or a visit at home is offered',
    ),
    unit: 'times',
    standing: 'project-default',
    values: [since(LAW_343_START, 2, DEFAULT)],
    checkedOn: CHECKED_ON,
  },
  'project.conclusion-months': {
    label: text(
      'ПМПК қорытындысын қайта қарауға дейінгі мерзім',
      'Срок до пересмотра заключения ПМПК',
      'Time until a conclusion of the PMPC is looked at again',
    ),
    unit: 'months',
    standing: 'project-default',
    values: [since(LAW_343_START, 12, DEFAULT)],
    checkedOn: CHECKED_ON,
  },
  'project.conclusion-months-under-three': {
    label: text(
      'Үш жасқа дейінгі баланың ПМПК қорытындысын қайта қарауға дейінгі мерзім',
      'Срок до пересмотра заключения ПМПК о ребёнке до трёх лет',
      'Time until a conclusion about a child under three is looked at again',
    ),
    unit: 'months',
    standing: 'project-default',
    values: [since(LAW_343_START, 6, DEFAULT)],
    checkedOn: CHECKED_ON,
  },
  'project.reexamination-ahead': {
    label: text(
      'Қайта тексеру туралы алдын ала еске салу мерзімі',
      'За сколько напоминать о повторном обследовании',
      'How long ahead of a re-examination it is recalled',
    ),
    unit: 'calendar-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 30, DEFAULT)],
    checkedOn: CHECKED_ON,
  },
} as const satisfies Readonly<Record<string, ParameterData>>

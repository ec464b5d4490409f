import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import type { ParameterData } from './types.ts'
import { CHECKED_ON, LAW_343_START, since } from './value.ts'

const OF_THE_QUEUE = cite('project', 'DEC-87', 'project-default')

/** By what the time of waiting in a queue is told: defaults of the project. */
export const QUEUE = {
  'project.queue-look-back-months': {
    label: text(
      'Күту аралығы соңғы қанша ай бойынша есептеледі',
      'За сколько месяцев считается промежуток ожидания',
      'Months that the range of waiting looks back on',
    ),
    unit: 'months',
    standing: 'project-default',
    values: [since(LAW_343_START, 24, OF_THE_QUEUE)],
    checkedOn: CHECKED_ON,
  },
  'project.queue-least-freed': {
    label: text(
      'Күту аралығын айту үшін босаған орындардың ең аз саны',
      'Наименьшее число освободившихся мест, при котором называют промежуток ожидания',
      'Fewest places come free for a range of waiting to be told',
    ),
    unit: 'times',
    standing: 'project-default',
    values: [since(LAW_343_START, 5, OF_THE_QUEUE)],
    checkedOn: CHECKED_ON,
  },
} as const satisfies Readonly<Record<string, ParameterData>>

import { localDate } from '@tirek/kernel'
import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import type { ParameterData } from './types.ts'
import { CHECKED_ON, LAW_343_START, since } from './value.ts'

/** Since November 2021 a child has a group of disability from this age; before it there were none (DEC-12). */
const GROUPS_START = localDate('2021-11-01')

/** Ages and terms of growing up that Law 343 does not give. */
export const GROWING = {
  'disability.group-age': {
    label: text(
      'Балаға мүгедектік тобы белгіленетін жас',
      'Возраст, с которого ребёнку устанавливают группу инвалидности',
      'Age from which a child is given a group of disability',
    ),
    unit: 'years',
    standing: 'rule',
    values: [since(GROUPS_START, 7, cite('project', 'DEC-12', 'public-source'))],
    checkedOn: CHECKED_ON,
  },
  'project.birthday-reminder-months': {
    label: text(
      'Жолды өзгертетін туған күн туралы еске салу',
      'Напоминание о дне рождения, который меняет путь',
      'Reminder of a birthday that changes the path',
    ),
    unit: 'months',
    standing: 'project-default',
    values: [since(LAW_343_START, 3, cite('project', 'DEC-80', 'project-default'))],
    checkedOn: CHECKED_ON,
  },
} as const satisfies Readonly<Record<string, ParameterData>>

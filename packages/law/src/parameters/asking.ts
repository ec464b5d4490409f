import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import type { ParameterData } from './types.ts'
import { CHECKED_ON, LAW_343_START, since } from './value.ts'

const OF_ASKING = cite('project', 'DEC-104', 'project-default')

/** When a family is asked, and told to look again; no law, only fewer questions and timely ones. */
export const ASKING = {
  'project.ask-home-teaching-age': {
    label: text(
      'Үйде оқу туралы сұралатын жас',
      'Возраст, с которого спрашивают об учёбе на дому',
      'Age from which home teaching is asked about',
    ),
    unit: 'years',
    standing: 'project-default',
    values: [since(LAW_343_START, 5, OF_ASKING)],
    checkedOn: CHECKED_ON,
  },
  'project.ask-profession-age': {
    label: text(
      'Кәсіп, грант және оқу бітіру туралы сұралатын жас',
      'Возраст, с которого спрашивают о профессии, гранте и окончании учёбы',
      'Age from which a profession, a grant and graduation are asked about',
    ),
    unit: 'years',
    standing: 'project-default',
    values: [since(LAW_343_START, 14, OF_ASKING)],
    checkedOn: CHECKED_ON,
  },
  'project.benefit-reminder-days': {
    label: text(
      'Туған күннен кейін құқықтарды қайта тексеру еске салынатын мерзім',
      'Срок, в который после дня рождения напоминают проверить права',
      'Time after a birthday in which a family is told to check its rights again',
    ),
    unit: 'calendar-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 60, OF_ASKING)],
    checkedOn: CHECKED_ON,
  },
} as const satisfies Readonly<Record<string, ParameterData>>

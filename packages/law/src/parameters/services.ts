import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import type { ParameterData } from './types.ts'
import { CHECKED_ON, LAW_343_START, since } from './value.ts'

const BASIS = cite('project', 'DEC-73', 'project-default')

/** Terms of arranging a service, on which the law is silent (DEC-73). */
export const SERVICES = {
  'project.order-after-direction': {
    label: text(
      'Қабылданған жолдамадан қызметке тапсырысқа дейін',
      'От принятого направления до заказа услуги',
      'From an accepted direction to the order of a service',
    ),
    unit: 'working-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 5, BASIS)],
    checkedOn: CHECKED_ON,
  },
  'project.first-session': {
    label: text(
      'Тапсырыстан бірінші сабаққа дейін',
      'От заказа услуги до первого занятия',
      'From the order of a service to its first session',
    ),
    unit: 'working-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 10, BASIS)],
    checkedOn: CHECKED_ON,
  },
  'project.severe-coordinator': {
    label: text(
      'Ауыр кемістігі бар балаға үйлестіруші тағайындау',
      'Назначение координатора ребёнку с тяжёлым недостатком',
      'Naming a coordinator for a child with a severe defect',
    ),
    unit: 'working-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 5, BASIS)],
    checkedOn: CHECKED_ON,
  },
} as const satisfies Readonly<Record<string, ParameterData>>

import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import type { ParameterData } from './types.ts'
import { CHECKED_ON, SOCIAL_CODE_START, since } from './value.ts'

/** The terms and counts of the Standard of residential special social services (order No. 263). */
export const STANDARD = {
  'placement.notify': {
    label: text(
      'Хабарлама жіберу мерзімі',
      'Срок направления уведомления',
      'Term for sending the notification',
    ),
    unit: 'working-days',
    standing: 'rule',
    values: [since(SOCIAL_CODE_START, 2, cite('order-263', 'p-7'))],
    checkedOn: CHECKED_ON,
  },
  'placement.choose': {
    label: text('Ұйымды таңдау мерзімі', 'Срок выбора организации', 'Term for choosing an organisation'),
    unit: 'working-days',
    standing: 'rule',
    values: [since(SOCIAL_CODE_START, 10, cite('order-263', 'p-7'))],
    checkedOn: CHECKED_ON,
  },
  'placement.arrive': {
    label: text(
      'Ұйымға келу мерзімі',
      'Срок прибытия в организацию',
      'Term for arriving at the organisation',
    ),
    unit: 'working-days',
    standing: 'rule',
    values: [since(SOCIAL_CODE_START, 15, cite('order-263', 'p-7'))],
    checkedOn: CHECKED_ON,
  },
  'placement.defer': {
    label: text(
      'Келу мерзімін кейінге қалдыру',
      'Отсрочка прибытия (прибавляется к концу срока прибытия)',
      'Deferral of arrival, added to the end of the arrival term',
    ),
    unit: 'calendar-days',
    standing: 'rule',
    values: [since(SOCIAL_CODE_START, 30, cite('order-263', 'p-7'))],
    checkedOn: CHECKED_ON,
  },
  'order263.deferrals': {
    label: text('Кейінге қалдыру саны', 'Число отсрочек', 'Number of deferrals'),
    unit: 'times',
    standing: 'rule',
    values: [since(SOCIAL_CODE_START, 1, cite('order-263', 'p-7'))],
    checkedOn: CHECKED_ON,
  },
  'order263.proof-of-receipt-follow-up': {
    label: text(
      'Хабарламаның алынғаны расталмаса, қоңырау шалу немесе бару мерзімі',
      'Срок звонка или визита, если получение уведомления не подтверждено',
      'Term for a call or visit when receipt of the notification is not proved',
    ),
    unit: 'working-days',
    standing: 'project-default',
    values: [since(SOCIAL_CODE_START, 3, cite('project', 'DEC-11', 'project-default'))],
    checkedOn: CHECKED_ON,
  },
  'order263.breaches-before-discharge': {
    label: text(
      'Шығаруға дейінгі бұзушылықтар саны (одан көп болса, шығаруға болады)',
      'Число нарушений, сверх которого возможна выписка',
      'Number of breaches beyond which discharge is possible',
    ),
    unit: 'times',
    standing: 'rule',
    values: [since(SOCIAL_CODE_START, 3, cite('order-263', 'p-21-1'))],
    checkedOn: CHECKED_ON,
  },
  'order263.absence-days': {
    label: text(
      'Рұқсатсыз болмаған тәулік саны (одан көп болса, шығаруға болады)',
      'Число суток самовольного отсутствия, сверх которого возможна выписка',
      'Days of absence without permission beyond which discharge is possible',
    ),
    unit: 'calendar-days',
    standing: 'rule',
    values: [since(SOCIAL_CODE_START, 2, cite('order-263', 'p-21-3'))],
    checkedOn: CHECKED_ON,
  },
  'project.plan-times-a-month': {
    label: text(
      'Жеке жоспардың бір жолында айына ең көп рет саны',
      'Наибольшее число раз в месяц в одной строке индивидуального плана',
      'Most times a month in one line of an individual plan',
    ),
    unit: 'times',
    standing: 'project-default',
    values: [since(SOCIAL_CODE_START, 310, cite('project', 'DEC-99', 'project-default'))],
    checkedOn: CHECKED_ON,
  },
} as const satisfies Readonly<Record<string, ParameterData>>

import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import type { ParameterData } from './types.ts'
import { CHECKED_ON, LAW_343_START, since } from './value.ts'

const DEFAULT = cite('project', 'DEC-67', 'project-default')
const TWO_STAGES = cite('project', 'DEC-68', 'project-default')

/** Numbers of the screening programme that no act gives: defaults of the project, not verified as clinical practice. */
export const SCREENING = {
  'project.corrected-age-months': {
    label: text(
      'Шала туған баланың түзетілген жасы қолданылатын жас',
      'Возраст, до которого применяется скорректированный возраст недоношенного',
      'Age until which the corrected age of a child born early is used',
    ),
    unit: 'months',
    standing: 'project-default',
    values: [since(LAW_343_START, 24, DEFAULT)],
    checkedOn: CHECKED_ON,
  },
  'project.full-term-days': {
    label: text(
      'Түзетілген жас есептелетін жүктілік мерзімі',
      'Срок беременности, от которого считается скорректированный возраст',
      'Length of pregnancy from which the corrected age is counted',
    ),
    unit: 'calendar-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 280, DEFAULT)],
    checkedOn: CHECKED_ON,
  },
  'project.early-birth-days': {
    label: text(
      'Осыдан ерте туған бала шала туған деп есептеледі',
      'Ребёнок, родившийся раньше этого срока, считается недоношенным',
      'A child born before this length of pregnancy counts as born early',
    ),
    unit: 'calendar-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 259, DEFAULT)],
    checkedOn: CHECKED_ON,
  },
  'project.recall-attempts': {
    label: text(
      'Отбасымен байланысу мүмкін болмады деп жазуға дейінгі талпыныстар',
      'Попытки связаться с семьёй до записи «не удалось связаться»',
      'Attempts before a family is recorded as not reached',
    ),
    unit: 'times',
    standing: 'project-default',
    values: [since(LAW_343_START, 3, DEFAULT)],
    checkedOn: CHECKED_ON,
  },
  'project.second-hearing-stage': {
    label: text(
      'Аудиологиялық скринингтің екінші кезеңіне дейінгі мерзім',
      'Срок до второго этапа аудиологического скрининга',
      'Time until the second stage of audiological screening',
    ),
    unit: 'calendar-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 30, TWO_STAGES)],
    checkedOn: CHECKED_ON,
  },
} as const satisfies Readonly<Record<string, ParameterData>>

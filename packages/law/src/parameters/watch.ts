import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import type { ParameterData } from './types.ts'
import { CHECKED_ON, LAW_343_START, since } from './value.ts'

const BASIS = cite('project', 'DEC-79', 'project-default')

/** How long a case may stand without its next step, and how long a named official has to answer for it (DEC-79). */
export const WATCH = {
  'project.watch-answer': {
    label: text(
      'Тоқтап қалған іс бойынша жауап беру мерзімі',
      'Срок ответа по остановившемуся делу',
      'Term of the answer about a case that stands still',
    ),
    unit: 'working-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 5, BASIS)],
    checkedOn: CHECKED_ON,
  },
  'project.watch-longest-promise': {
    label: text(
      'Тоқтап қалған іс бойынша уәде етілетін ең ұзақ мерзім',
      'Самый долгий обещанный срок по остановившемуся делу',
      'Longest promise about a case that stands still',
    ),
    unit: 'working-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 20, BASIS)],
    checkedOn: CHECKED_ON,
  },
  'project.watch-file-without-day': {
    label: text(
      'ПМПК ісі ашылғаннан тексеру күні белгіленгенге дейін',
      'От открытия дела ПМПК до назначения дня обследования',
      'From the opening of a PMPC file to a day of examination',
    ),
    unit: 'working-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 10, BASIS)],
    checkedOn: CHECKED_ON,
  },
  'project.watch-session-without-conclusion': {
    label: text(
      'ПМПК отырысынан қорытындыға дейін',
      'От заседания ПМПК до заключения',
      'From the session of the PMPC to its conclusion',
    ),
    unit: 'working-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 10, BASIS)],
    checkedOn: CHECKED_ON,
  },
  'project.watch-conclusion-without-programme': {
    label: text(
      'Қорытындыдан бағдарлама жобасына дейін',
      'От заключения до начала программы',
      'From the conclusion to the beginning of a programme',
    ),
    unit: 'working-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 10, BASIS)],
    checkedOn: CHECKED_ON,
  },
  'project.watch-direction-without-answer': {
    label: text(
      'Жіберілген жолдамадан ұйымның жауабына дейін',
      'От направления до ответа организации',
      'From a direction to the answer of the organisation',
    ),
    unit: 'working-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 10, BASIS)],
    checkedOn: CHECKED_ON,
  },
  'project.watch-measure-without-direction': {
    label: text(
      'Бекітілген шарадан ұйымға жолдамаға дейін',
      'От утверждённой меры до направления в организацию',
      'From an approved measure to the direction to its organisation',
    ),
    unit: 'working-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 10, BASIS)],
    checkedOn: CHECKED_ON,
  },
  'project.watch-risk-without-decision': {
    label: text(
      'Қатер белгісінен отбасының шешіміне дейін',
      'От признака риска до решения семьи',
      'From a sign of risk to the decision of the family',
    ),
    unit: 'working-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 10, BASIS)],
    checkedOn: CHECKED_ON,
  },
  'project.watch-consent-without-referral': {
    label: text(
      'Келісімнен ПМПК-ға жіберуге дейін',
      'От согласия до направления в ПМПК',
      'From the consent to the referral to the PMPC',
    ),
    unit: 'working-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 5, BASIS)],
    checkedOn: CHECKED_ON,
  },
  'project.watch-child-not-come': {
    label: text(
      'ПМПК қабылдаған жолдамадан іс ашылғанға дейін',
      'От принятого ПМПК направления до открытия дела',
      'From a referral accepted by the PMPC to the opening of a file',
    ),
    unit: 'working-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 10, BASIS)],
    checkedOn: CHECKED_ON,
  },
} as const satisfies Readonly<Record<string, ParameterData>>

import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import type { ParameterData } from './types.ts'
import { CHECKED_ON, SOCIAL_CODE_START, since } from './value.ts'

const BASIS = cite('project', 'DEC-92', 'project-default')

/** How long a session at a terminal lasts (DEC-92). */
export const KIOSK = {
  'kiosk.idle-seconds': {
    label: text(
      'Терминалдағы сеанс әрекетсіз қанша секундтан кейін аяқталады',
      'Через сколько секунд без действий кончается сеанс на терминале',
      'Seconds without an act after which a session at a terminal ends',
    ),
    unit: 'seconds',
    standing: 'project-default',
    values: [since(SOCIAL_CODE_START, 120, BASIS)],
    checkedOn: CHECKED_ON,
  },
  'kiosk.longer-seconds': {
    label: text(
      'Көбірек уақыт сұраған адамның терминалдағы әрекетсіз уақыты, секунд',
      'Время без действий на терминале для тех, кто попросил больше, секунд',
      'Seconds without an act at a terminal for whoever has asked for more time',
    ),
    unit: 'seconds',
    standing: 'project-default',
    values: [since(SOCIAL_CODE_START, 600, BASIS)],
    checkedOn: CHECKED_ON,
  },
  'kiosk.warning-seconds': {
    label: text(
      'Сеанс соңына қанша секунд қалғанда ескертіледі',
      'За сколько секунд до конца сеанса показывают предупреждение',
      'Seconds before the end of a session at which the person is warned',
    ),
    unit: 'seconds',
    standing: 'project-default',
    values: [since(SOCIAL_CODE_START, 30, BASIS)],
    checkedOn: CHECKED_ON,
  },
  'kiosk.whole-hours': {
    label: text(
      'Терминалдағы бүкіл сеанс ең көбі неше сағатқа созылады',
      'Сколько часов самое большее длится весь сеанс на терминале',
      'Hours that a whole session at a terminal lasts at most',
    ),
    unit: 'hours',
    standing: 'project-default',
    values: [since(SOCIAL_CODE_START, 2, BASIS)],
    checkedOn: CHECKED_ON,
  },
} as const satisfies Readonly<Record<string, ParameterData>>

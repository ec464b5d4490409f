import { text } from './text.ts'
import type { UnitTable } from './types.ts'

/** Readings about places and the queue of an organisation. */
export const READINGS_QUEUE = {
  'DEC-86': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Орын бейіні, бөлмесі және болу түрі сәйкес келетін адамға ғана ұсынылады, бұл кезектің ретін өзгертпейді. Әйелдер мен ерлер бөлмелері – жобаның әдепкі ережесі. Адам тұратын немесе ол үшін сақталған орын қызметтен шығарылмайды.',
      'Место предлагают только тому, кому подходят профиль, комната и вид пребывания, и порядка очереди это не меняет. Комнаты для женщин и для мужчин – правило проекта по умолчанию. Место, где живут или которое для кого-то держат, из работы не выводят.',
      'A place is offered only to somebody whom its profile, room and kind of stay fit; this changes no order. Rooms for women and for men are a default of the project. A place where somebody lives, or that is kept for somebody, is not taken out of service.',
    ),
  },
  'DEC-87': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Күту уақыты бір санмен емес, аралықпен айтылады: соңғы айларда осындай орындар қанша рет босағанынан есептеледі; дерек аз болса, солай деп айтылады. Адам кезегінің дәлелін басқалардың дербес деректерінсіз жүктеп алады.',
      'Время ожидания называют не числом, а промежутком: по тому, сколько раз такие места освобождались за последние месяцы; если данных мало, так и говорят. Доказательство своей очереди человек скачивает без персональных данных других.',
      'The time of waiting is told as a range, never as one number: from how often such places came free in the last months; where too little is known, that is said. The person downloads the proof of the own turn without personal data of others.',
    ),
  },
} as const satisfies UnitTable

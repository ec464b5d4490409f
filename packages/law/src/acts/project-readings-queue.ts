import { text } from './text.ts'
import type { UnitTable } from './types.ts'

/** Readings about places, the queue of an organisation and what a family is told when it looks for one. */
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
  'DEC-96': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Тексеру нәтижесін сол саланың уәкілетті органы жариялайды: қашан және кім тексерді, не табылды, қашанға дейін түзету керек, түзетілді ме, қай құжат бойынша. Ештеңе жарияланбаса, солай деп айтылады: бұл ұйым туралы жақсы да, жаман да сөз емес. Қате жарияланғаны себебімен қайтарып алынады.',
      'Результат проверки публикует уполномоченный орган своей сферы: когда и кто проверял, что нашли, до какого дня исправить, исправлено ли, по какому документу. Если не опубликовано ничего, так и сказано: это ничего не говорит об организации, ни хорошего, ни плохого. Опубликованное по ошибке отзывают с причиной.',
      'The authorised body of the field publishes the result of an inspection: when and who inspected, what was found, by which day to mend it, whether it is mended, by which document. Where nothing is published, that is said: it tells nothing of the organisation, good or bad. What was published by mistake is withdrawn with its reason.',
    ),
  },
  'DEC-97': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Ұйым іздегенде күту аралығы бүгін кезекке тұратын адам үшін, DEC-87 ережесімен айтылады: бөлмесі әлі белгісіз, сондықтан тұрақты орындардың бәрі саналады. Дерек аз болса, аралық айтылмайды; бос орынды ешкім күтпесе, күту де жоқ.',
      'В поиске организаций промежуток ожидания называют для того, кто встанет в очередь сегодня, по правилу DEC-87: какая нужна комната, ещё неизвестно, поэтому считают все постоянные места. Если данных мало, промежуток не называют; если свободного места никто не ждёт, ожидания нет.',
      'In the finder the range of waiting is told for somebody who enters the queue today, by the rule of DEC-87: the room is not known yet, so all places for good are counted. Where too little is known, no range is told; where nobody waits for a free place, there is no waiting.',
    ),
  },
} as const satisfies UnitTable

import { text } from './text.ts'
import type { UnitTable } from './types.ts'

/** Readings about what a family is told when it looks for an organisation. */
export const READINGS_FINDER = {
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
      'Ұйым іздегенде күту аралығы бүгін кезекке тұратын адам үшін, DEC-87 ережесімен айтылады: бөлмесі әлі белгісіз, сондықтан тұрақты орындар және сондай орын берілуі мүмкін күтушілердің бәрі саналады, уақытша келетіндер де; уақытша болуға арналған орындар саналмайды. Санат сұралса, сол санатты қабылдайтын орындар ғана саналады. Дерек аз болса, аралық айтылмайды; бос тұрақты орын оны күтетіндерден көп болса, күту де жоқ.',
      'В поиске организаций промежуток ожидания называют для того, кто встанет в очередь сегодня, по правилу DEC-87: какая нужна комната, ещё неизвестно, поэтому считают постоянные места и всех, кому могут дать такое место, в том числе на время; места временного пребывания не считают. Если спросили о категории, считают только места, которые её принимают. Если данных мало, промежуток не называют; если свободных постоянных мест больше, чем тех, кто их ждёт, ожидания нет.',
      'In the finder the range of waiting is told for somebody who enters the queue today, by the rule of DEC-87: the room is not known yet, so places for good are counted and everybody who may be given one, also for a time; places of temporary stay are not counted. Where a category is asked for, only the places that take it are counted. Where too little is known, no range is told; where more places for good are free than people wait for them, there is no waiting.',
    ),
  },
} as const satisfies UnitTable

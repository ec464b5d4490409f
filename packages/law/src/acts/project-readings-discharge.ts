import { text } from './text.ts'
import type { UnitTable } from './types.ts'

/** Reading about an order of discharge that a complaint has set aside. */
export const READINGS_DISCHARGE = {
  'DEC-98': {
    kind: 'reading',
    summary: text(
      'Ұйымнан шығару туралы бұйрыққа шағым толық қанағаттандырылса, бұйрық күшін жояды, жазбасы сақталады, адамға және ұйымға айтылады: ұйым адамды жаңа шешімсіз және кезексіз қайта қабылдайды, негізі қандай болса да. Ұйым кетудің қате тіркелгенін өзі анықтаса, ол да солай қайта қабылдайды. Қайтып келу міндетті емес.',
      'Если жалоба на приказ о выписке удовлетворена полностью, приказ отменяется, запись о нём остаётся, об этом сообщают человеку и организации: она возвращает человека без нового решения и без очереди, каким бы ни было основание. Так же она возвращает, если сама выяснила, что уход записан по ошибке. Вернуться человек не обязан.',
      'When a complaint against an order of discharge is satisfied in full, the order is set aside and stays on record; the person and the organisation are told: the organisation takes the person back without a new decision and without a queue, whatever the ground was. It does the same when it finds itself that the absence was recorded by mistake. Nobody is obliged to come back.',
    ),
  },
} as const satisfies UnitTable

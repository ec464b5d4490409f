import { text } from './text.ts'
import type { UnitTable } from './types.ts'

/** Readings about services: terms on which the law is silent, and what a missed session does to the volume. */
export const READINGS_SERVICES = {
  'DEC-73': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Заңда қызметті ұйымдастыру мерзімі жоқ: жоба қабылданған жолдамадан тапсырысқа, тапсырыстан бірінші сабаққа және ауыр жағдайдағы үйлестірушіні тағайындауға дейінгі күндерді өзі белгілейді, олардың өтуі заң бұзу емес, жауапты адамға ескерту.',
      'Закон не называет сроков организации услуги: дни от принятого направления до заказа, от заказа до первого занятия и до назначения координатора в тяжёлом случае установил проект; их истечение – не нарушение закона, а сигнал ответственному.',
      'The law names no terms for arranging a service: the days from an accepted direction to the order, from the order to the first session, and to the naming of a coordinator in a severe case are the project’s; when they pass, no law is broken and a named official is told.',
    ),
  },
  'DEC-74': {
    kind: 'reading',
    summary: text(
      'Көлем тек өткен сабақпен азаяды: отбасы келмесе де, ұйым болдырмаса да бала сабағын жоғалтпайды, ұйым болдырмаған сабақ қайтадан өткізіледі.',
      'Объём убывает только с проведённым занятием: ни неявка семьи, ни отмена организацией ничего у ребёнка не отнимают, отменённое организацией проводится заново.',
      'Only a session that was held takes from the volume: neither the family’s absence nor a cancellation by the organisation takes anything from the child, and what the organisation cancelled is held again.',
    ),
  },
} as const satisfies UnitTable

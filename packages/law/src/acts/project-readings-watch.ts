import { text } from './text.ts'
import type { UnitTable } from './types.ts'

/** Readings about cases on which nobody acts although somebody must. */
export const READINGS_WATCH = {
  'DEC-79': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Істе келесі қадам болуға тиіс болса, бірақ ол жоқ болса, жүйе оны өзі тауып, аты аталған қызметкерге тапсырады; ол жауап беруге берілген күндер өтсе, әкімдік көреді. Мерзімді жоба белгілейді, өтуі өздігінен заң бұзу емес.',
      'Если в деле должен быть следующий шаг, а его нет, система находит это сама и поручает названному сотруднику; если он не ответил за отведённые дни, дело видит акимат. Срок установил проект, его истечение само по себе не нарушение закона.',
      'Where a case must have a next step and has none, the system finds it by itself and gives it to a named official; when the days for an answer pass, the akimat sees it. The term is the project’s; that it passes is by itself no breach of law.',
    ),
  },
} as const satisfies UnitTable

import { text } from './text.ts'
import type { UnitTable } from './types.ts'

/** Readings of the project about screening as a programme. */
export const READINGS_SCREENING = {
  'DEC-67': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Скринингтің бөлімі – барлық туған және емханаға тіркелген бала; шала туған баланың түзетілген жасын, байланысу талпыныстарының санын заң айтпайды, олар жобаның әдепкі мәндері және клиникалық талап емес.',
      'Знаменатель скрининга – все родившиеся и все прикреплённые дети; скорректированный возраст недоношенных и число попыток связаться закон не называет, это значения проекта, а не клиническое требование.',
      'The denominator of screening is every child born and every child attached; no act names the corrected age of children born early or the number of attempts to reach a family: they are defaults of the project and no clinical demand.',
    ),
  },
  'DEC-68': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Аудиологиялық скринингтің бірінші кезеңінен өтпеген бала екінші кезеңге жіберіледі; «қатер» тобына тек екінші кезеңнің нәтижесімен енгізіледі.',
      'Ребёнок, не прошедший первый этап аудиологического скрининга, направляется на второй этап; в группу «риска» он входит только по итогу второго этапа.',
      'A child who did not pass the first stage of audiological screening goes to the second stage; only the outcome of the second stage enters the risk group.',
    ),
  },
} as const satisfies UnitTable

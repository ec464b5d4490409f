import { text } from './text.ts'
import type { UnitTable } from './types.ts'

/** Reading about an absence that was recorded by mistake. */
export const READINGS_ABSENCE = {
  'DEC-95': {
    kind: 'reading',
    summary: text(
      'Қате тіркелген рұқсатсыз кету өшірілмейді: ұйым не қате болғанын және қатенің қалай анықталғанын жазады, жазба кім, қашан түзеткенімен бірге сақталады, 48 сағаттық мерзім тоқтайды, отбасына айтылады, ал түзетілген жазба ұйымнан шығаруға негіз болмайды.',
      'Самовольный уход, записанный по ошибке, не стирается: организация пишет, в чём ошибка и как она выяснилась, запись остаётся с именем исправившего и временем, срок 48 часов прекращается, семье сообщают, и основанием для выписки исправленная запись не служит.',
      'An absence that was recorded by mistake is not erased: the organisation writes down what was wrong and how that was found, the record stays with the name of who corrected it and the time, the 48 hours end, the family is told, and a corrected record is no ground for a discharge.',
    ),
  },
} as const satisfies UnitTable

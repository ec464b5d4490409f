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
  'DEC-99': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Жеке жоспардың бір жолына айына 310 реттен артық жазылмайды: 31 күннің әрқайсысында он рет. Бұл норма емес, қолдан кеткен қатені ұстайтын тексеру. Нүктесімен енгізілген норма бұдан көп болса, сол норма қолданылады.',
      'В одну строку индивидуального плана пишут не больше 310 раз в месяц: десять раз в каждый из 31 дня. Это не норма, а проверка от описки. Если норма, внесённая со своим пунктом, больше, действует она.',
      'One line of an individual plan says at most 310 times a month: ten times on each of 31 days. It is no norm but a check against a slip of the hand. Where a norm entered with its point is larger, the norm stands.',
    ),
  },
} as const satisfies UnitTable

import { text } from './text.ts'
import type { UnitTable } from './types.ts'

/** Reading about a refusal that a complaint has set aside. */
export const READINGS_DECISION = {
  'DEC-94': {
    kind: 'reading',
    summary: text(
      'Қызмет көрсетуден бас тарту туралы шешімге шағым толық қанағаттандырылса, сол шешім күшін жояды, жазбасы сақталады: өтініш шешім қабылдау сатысына қайтады, отбасы қайта өтініш бермейді. Отбасының жаңа өтініші қаралып жатса, ол жалғаса береді.',
      'Если жалоба на отказ в услугах удовлетворена полностью, отказ отменяется, запись о нём остаётся: заявление возвращается к решению, подавать заново не нужно. Если по новому заявлению семьи дело уже идёт, продолжается оно.',
      'When a complaint against a refusal of services is satisfied in full, the refusal is set aside and stays on record: the request goes back to be decided, nobody applies anew. Where a newer request of the family is under way, that one goes on.',
    ),
  },
} as const satisfies UnitTable

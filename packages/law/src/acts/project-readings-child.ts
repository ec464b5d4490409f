import { text } from './text.ts'
import type { UnitTable } from './types.ts'

/** Readings about what a child says for itself. */
export const READINGS_CHILD = {
  'DEC-83': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Баланың ПМПК-ға өз сөзімен айтқанын ата-анасы бала рұқсат берсе ғана оқиды: жауап болмаса, тек ПМПК мамандары оқиды. Бала оны қорытындыға қол қойылғанша өзгерте не қайтарып ала алады. Айту міндетті емес, айтпау ештеңеден бас тартуға негіз болмайды. Бұл – жобаның әдепкі шешімі: Конвенция баланың пікірін білдіру құқығын береді, кім оқитынын айтпайды.',
      'То, что ребёнок сказал ПМПК своими словами, родители читают, только если ребёнок это разрешил: без ответа читают только специалисты ПМПК. Ребёнок может изменить или забрать слова до подписания заключения. Говорить не обязательно, и молчание не основание ни в чём отказать. Это решение проекта: Конвенция даёт право выразить мнение и не говорит, кто его читает.',
      'What a child says to the consultation in its own words is read by the parents only when the child lets them: without an answer only the consultation reads it. The child may change the words or take them back until the conclusion is signed. Nobody must speak, and silence is no ground to refuse anything. This is a project default: the Convention gives the right to express views and does not say who reads them.',
    ),
  },
} as const satisfies UnitTable

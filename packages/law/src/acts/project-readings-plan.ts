import { text } from './text.ts'
import type { UnitTable } from './types.ts'

/** Reading about the lines of an individual plan. */
export const READINGS_PLAN = {
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

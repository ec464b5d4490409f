import { text } from './text.ts'
import type { UnitTable } from './types.ts'

/** Readings about other systems: what counts as their answer, and what is done when they are away. */
export const READINGS_OUTSIDE = {
  'DEC-84': {
    kind: 'reading',
    mark: 'project-reading',
    summary: text(
      'Сырттан келген жауап біз қойған сұраққа, сол адам туралы және бірінші рет келген болса ғана дерек болып саналады; қайталанған, бөтен адам туралы, бұзылған не сұралмаған жауап қабылданбайды, бірақ журналда қалады. Талаптары жарияланбаған жүйелермен алмасу түрін операторлар нақтысын бергенше жоба белгілейді.',
      'Ответ другой системы становится фактом, только если это первый ответ на наш вопрос и о том же человеке; повторный, о другом человеке, испорченный или пришедший без запроса ответ не принимается, но остаётся в журнале. Вид обмена с системами, требования которых не опубликованы, установил проект, пока операторы не дадут настоящих.',
      'An answer of another system becomes a fact only when it is the first answer to our own question and about the same person; one that is repeated, about somebody else, malformed or not asked for is not taken, and stays in the journal. Where a system has published no contract, the form of the exchange is the project’s until its operator gives the real one.',
    ),
  },
  'DEC-85': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'SMS жіберілмей тұрғанда адамның мерзімі өтіп кетпеуі тиіс: мерзім біткенге дейін берілген сағат бұрын жүйе еске салады, ал SMS кетпесе, бөлімге қоңырау шалу не үйіне бару тапсырылады. Бұл еске салу хабарламаны алмастырмайды және мерзімді өзгертпейді. Сағатты жоба белгілейді.',
      'Срок человека не должен истечь незаметно, пока SMS не доходят: за установленное число часов до конца срока система напоминает о нём, а если SMS не ушло, отделу поручается звонок или визит. Напоминание не заменяет уведомления и не меняет срока. Число часов установил проект.',
      'A term of a person must not lapse unnoticed while SMS do not go: so many hours before its end the system reminds, and where the SMS does not go, the department is given a call or a visit. The reminder takes no notification’s place and changes no term. The hours are the project’s.',
    ),
  },
} as const satisfies UnitTable

import type { LocalDate, LocalizedText } from '@tirek/kernel'
import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import type { Citation } from '../acts/types.ts'
import type { FactId, FactValues } from './facts.ts'
import { aged, all, answer, is, yes } from './tests.ts'
import type { Test } from './types.ts'

/** Two answers that cannot both be true; `at` is the one to correct. */
export type Contradiction = { readonly at: FactId; readonly say: LocalizedText; readonly cite: Citation }

const CONTRADICTIONS: readonly (Contradiction & { readonly when: Test })[] = [
  {
    at: 'status',
    when: all(aged({ from: 'law343.majority-age' }), is('status', 'child')),
    say: text(
      'Он сегізге толған адам мүгедектігі бар бала болмайды: анықтамадағы мәртебесін таңдаңыз.',
      'После восемнадцати лет статуса «ребёнок с инвалидностью» нет: выберите статус из справки.',
      'After eighteen there is no status of a child with a disability: choose the one in the certificate.',
    ),
    cite: cite('social-code', 'art-155'),
  },
  {
    at: 'state-kept',
    when: all(is('asker', 'parent', 'adopter'), yes('state-kept')),
    say: text(
      'Сіз бала тәрбиелеп отырған ата-ана деп жауап бердіңіз: ондай бала қамқорлықсыз қалған болып саналмайды.',
      'Вы ответили, что вы родитель: такой ребёнок не считается оставшимся без попечения родителей.',
      'You said that you are a parent: such a child is not without parental care.',
    ),
    cite: cite('law-343', 'art-15-3'),
  },
]

/** Which answers of a family contradict one another on a day. */
export function contradictionsIn(facts: FactValues, on: LocalDate): readonly Contradiction[] {
  return CONTRADICTIONS.filter(({ when }) => answer(when, facts, on).verdict === 'yes')
}

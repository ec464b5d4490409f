import type { LocalDate } from '@tirek/kernel'
import type { FactId, FactValue, FactValues } from './facts.ts'
import { aged, answer } from './tests.ts'
import type { Test } from './types.ts'

/** What the law itself says of a fact once others are known: it is neither asked nor missing. */
const GIVEN: readonly { readonly fact: FactId; readonly when: Test; readonly value: FactValue }[] = [
  { fact: 'group', when: aged({ until: 'social-code.group-age' }), value: 'none' },
]

/** The facts of a family with those that follow from them; what was said is never replaced. */
export function withGiven(facts: FactValues, on: LocalDate): FactValues {
  const following = GIVEN.filter(
    ({ fact, when }) => facts[fact] === undefined && answer(when, facts, on).verdict === 'yes',
  )
  return { ...facts, ...Object.fromEntries(following.map(({ fact, value }) => [fact, value])) }
}

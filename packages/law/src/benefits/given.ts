import type { LocalDate } from '@tirek/kernel'
import type { FactId, FactValue, FactValues } from './facts.ts'
import { aged, answer, is } from './tests.ts'
import type { Test } from './types.ts'

const BEFORE_SCHOOL = aged({ until: 'project.ask-home-teaching-age' })
const BEFORE_PROFESSION = aged({ until: 'project.ask-profession-age' })

/** What needs no asking once other facts are known (DEC-104): it is neither asked nor missing. */
export const GIVEN: readonly { readonly fact: FactId; readonly when: Test; readonly value: FactValue }[] = [
  { fact: 'group', when: aged({ until: 'disability.group-age' }), value: 'none' },
  { fact: 'state-kept', when: is('asker', 'parent', 'adopter'), value: false },
  { fact: 'home-taught', when: BEFORE_SCHOOL, value: false },
  { fact: 'graduated', when: BEFORE_PROFESSION, value: false },
  { fact: 'applying', when: BEFORE_PROFESSION, value: false },
]

/** The facts of a family with those that follow from them; what was said is never replaced. */
export function withGiven(facts: FactValues, on: LocalDate): FactValues {
  const following = GIVEN.filter(
    ({ fact, when }) => facts[fact] === undefined && answer(when, facts, on).verdict === 'yes',
  )
  return { ...facts, ...Object.fromEntries(following.map(({ fact, value }) => [fact, value])) }
}

import type { LocalDate } from '@tirek/kernel'
import type { Determination } from './determine.ts'
import type { FactValues } from './facts.ts'
import { determineAll } from './next-question.ts'

/** What an answer comes to, so that two of them can be told apart. */
function gist(found: Determination): string {
  if (found.verdict === 'no-source') return found.verdict
  const { verdict, missing, amount } = found
  return JSON.stringify([verdict, missing, amount?.kind === 'amount' ? amount.money : amount?.kind])
}

/** Benefits of which something else is true from this age on than a year younger: the family is told to look again. */
export function changedAt(age: number, facts: FactValues, on: LocalDate): readonly string[] {
  const before = determineAll({ ...facts, age: age - 1 }, on)
  return determineAll({ ...facts, age }, on)
    .filter((now, i) => {
      const then = before[i]
      return then !== undefined && gist(then) !== gist(now)
    })
    .map(({ benefit }) => benefit.id)
}

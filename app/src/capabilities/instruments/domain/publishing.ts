import { isBefore, type LocalDate } from '@tirek/kernel'
import { checkLanguages, isQuestion, walk } from '@tirek/questionnaire'
import { RULE_RESULTS } from './rule-results.ts'
import type { Version } from './version.ts'

/** What stands in the way of publishing a draft; empty when nothing does. */
export const OBSTACLES = ['no-questions', 'languages', 'results', 'same-day'] as const
export type Obstacle = (typeof OBSTACLES)[number]

function hasKnownResults({ questionnaire: { rules, otherwise } }: Version): boolean {
  const known: readonly string[] = RULE_RESULTS
  const named = [...rules.map(({ result }) => result), ...(otherwise === undefined ? [] : [otherwise])]
  return named.every((one) => known.includes(one))
}

/** Each text stands in three languages, something is asked, and the rules lead to what a screening may have. */
export function obstaclesOf(version: Version): readonly Obstacle[] {
  const { questionnaire } = version
  const found: Readonly<Record<Exclude<Obstacle, 'same-day'>, boolean>> = {
    'no-questions': !walk(questionnaire.items).some(isQuestion),
    languages: checkLanguages(questionnaire).length > 0,
    results: !hasKnownResults(version),
  }
  return OBSTACLES.filter((one) => one !== 'same-day' && found[one])
}

/** True when a day may be the first or the last of a version: what is past was filed as it was then. */
export function isDayToCome(day: LocalDate, today: LocalDate): boolean {
  return !isBefore(day, today)
}

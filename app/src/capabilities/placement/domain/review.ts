import { ok, type Result } from '@tirek/kernel'
import { categoryAfterChildhood } from './category.ts'
import { ACTS } from './citations.ts'
import { no, type PlacementRefusal } from './refusal.ts'
import type { Category } from './states.ts'

/** What a person may choose after the review of the category at the adult age. */
export const REVIEW_CHOICES = ['stay-here', 'other-organisation', 'home-help', 'day-care', 'family'] as const
export type ReviewChoice = (typeof REVIEW_CHOICES)[number]

/** Other forms than an organisation; they are open to everybody, whatever the category. */
const OUTSIDE = ['home-help', 'day-care', 'family'] as const satisfies readonly ReviewChoice[]

export type ReviewOutcome = {
  /** The category of the adult; undefined when none of them fits. */
  readonly category: 3 | 4 | undefined
  readonly because: 'psychoneurological' | 'group' | 'no-group'
}

/** What the Standard says of a resident child at the adult age: 1 → 3, 2 → 4 with group I or II only (p. 2; REP-STD-4). */
export function outcomeOf(category: Category, group: string | undefined): ReviewOutcome {
  const next = categoryAfterChildhood(category, { group })
  if (!('category' in next)) return { category: undefined, because: 'no-group' }
  return next.category === 3
    ? { category: 3, because: 'psychoneurological' }
    : { category: 4, because: 'group' }
}

/** What is offered: the own organisation only when it takes the new category; other forms always; nobody is put out. */
export function choicesFor(
  category: number | undefined,
  organisationTakes: readonly number[],
): readonly ReviewChoice[] {
  if (category === undefined) return OUTSIDE
  const inside: readonly ReviewChoice[] = organisationTakes.includes(category)
    ? ['stay-here', 'other-organisation']
    : ['other-organisation']
  return [...inside, ...OUTSIDE]
}

/** Whether a choice is among those offered. */
export function mayChooseAfterReview(
  choice: ReviewChoice,
  offered: readonly ReviewChoice[],
): Result<void, PlacementRefusal> {
  return offered.includes(choice)
    ? ok(undefined)
    : no('review-choice-not-offered', [ACTS.scope, ACTS.groupsOneAndTwo], { choices: offered })
}

import { birthday, hasReached, type LocalDate } from '@tirek/kernel'
import { cite } from '../acts/cite.ts'
import type { Citation } from '../acts/types.ts'
import { getValue, valueOn } from '../parameters/parameter.ts'
import type { LegalDay } from './ages.ts'
import type { Reason } from './reason.ts'

export const RECIPIENT_CATEGORIES = [1, 2, 3, 4, 5] as const
export type RecipientCategory = (typeof RECIPIENT_CATEGORIES)[number]
export type DisabilityGroup = 'I' | 'II' | 'III'
export type DisorderProfile = 'psychoneurological' | 'musculoskeletal' | 'sensory' | 'speech' | 'other'
/** Forms of help to show instead of a bare refusal. */
export type OtherRoute = 'early-support' | 'home-care' | 'day-care'

export type RecipientFacts = {
  readonly birthDate: LocalDate
  /** undefined = not looked up yet, null = no disability is established. */
  readonly disability:
    | { readonly group: DisabilityGroup | null; readonly profiles: readonly DisorderProfile[] }
    | null
    | undefined
  /** Unable to serve himself because of age. */
  readonly isFrailByAge: boolean | undefined
}

export type CategoryRefusal =
  | 'not-in-force'
  | 'under-lowest-age'
  | 'no-disability'
  | 'no-category-for-disorder'
export type CategoryMissing = 'disability' | 'frailty'

export type CategoryFit =
  | {
      readonly kind: 'fits'
      readonly categories: readonly RecipientCategory[]
      readonly cite: readonly Citation[]
    }
  | {
      readonly kind: 'refused'
      readonly reasons: readonly Reason<CategoryRefusal>[]
      readonly routes: readonly OtherRoute[]
    }
  | { readonly kind: 'undetermined'; readonly missing: readonly CategoryMissing[] }

type Known = RecipientFacts & { readonly isAdult: boolean }

const SCOPE = cite('order-263', 'p-2')
const OTHER_FORMS: readonly OtherRoute[] = ['home-care', 'day-care']

const CATEGORY_UNITS: Readonly<Record<RecipientCategory, Citation>> = {
  1: cite('order-263', 'p-2-1'),
  2: cite('order-263', 'p-2-2'),
  3: cite('order-263', 'p-2-3'),
  4: cite('order-263', 'p-2-4'),
  5: cite('order-263', 'p-2-5'),
}

const FITS: Readonly<Record<RecipientCategory, (facts: Known) => boolean>> = {
  1: (facts) => !facts.isAdult && hasProfile(facts, 'psychoneurological'),
  2: (facts) => !facts.isAdult && hasProfile(facts, 'musculoskeletal'),
  3: (facts) => facts.isAdult && hasProfile(facts, 'psychoneurological'),
  // Children have groups too since 2021; category 4 is the adults', or REP-STD-3 would be empty.
  4: (facts) => facts.isAdult && (facts.disability?.group === 'I' || facts.disability?.group === 'II'),
  5: (facts) => facts.isAdult && facts.isFrailByAge === true,
}

/**
 * REP-STD-2, REP-STD-3: which of the five recipient categories of residential services a person fits on a day.
 * A refusal names the other forms of help; ages "from three to eighteen" are [3, 18) (DEC-4, DEC-34).
 */
export function fitRecipientCategories(facts: RecipientFacts, on: LocalDate): CategoryFit {
  const lowest = valueOn('order263.min-age', on)
  const adult = valueOn('order263.adult-age', on)
  if (lowest.kind === 'not-in-force' || adult.kind === 'not-in-force') return refuse('not-in-force', [])
  if (!hasReached(facts.birthDate, lowest.value, on)) return refuse('under-lowest-age', ['early-support'])

  const known: Known = { ...facts, isAdult: hasReached(facts.birthDate, adult.value, on) }
  const categories = RECIPIENT_CATEGORIES.filter((category) => FITS[category](known))
  if (categories.length > 0)
    return { kind: 'fits', categories, cite: categories.map((category) => CATEGORY_UNITS[category]) }

  const missing = missingFacts(known)
  if (missing.length > 0) return { kind: 'undetermined', missing }
  return refuse(facts.disability === null ? 'no-disability' : 'no-category-for-disorder', OTHER_FORMS)
}

/**
 * REP-STD-4: the category that a resident child becomes a candidate for at eighteen; a planned decision to transfer,
 * never a discharge by itself. Category 2 leads to 4 only with group I or II.
 */
export function categoryAfterMajority(
  category: 1 | 2,
  group: DisabilityGroup | null,
): { readonly candidateFor: 3 | 4 | null; readonly cite: Citation } {
  if (category === 1) return { candidateFor: 3, cite: cite('order-263', 'p-2-3', 'project-reading') }
  const fits = group === 'I' || group === 'II'
  return { candidateFor: fits ? 4 : null, cite: cite('order-263', 'p-2-4', 'project-reading') }
}

/** REP-STD-4: the day on which a child's category ends, by the age valid on the given day. */
export function childCategoryEnd(birth: LocalDate, on: LocalDate): LegalDay {
  return { on: birthday(birth, getValue('order263.adult-age', on).value), cite: SCOPE }
}

function missingFacts({ isAdult, disability, isFrailByAge }: Known): readonly CategoryMissing[] {
  const missing: CategoryMissing[] = []
  if (disability === undefined) missing.push('disability')
  if (isAdult && isFrailByAge === undefined) missing.push('frailty')
  return missing
}

function hasProfile({ disability }: Known, profile: DisorderProfile): boolean {
  return disability?.profiles.includes(profile) === true
}

function refuse(code: CategoryRefusal, routes: readonly OtherRoute[]): CategoryFit {
  return { kind: 'refused', reasons: [{ code, cite: SCOPE }], routes }
}

import { birthday, hasReached, type LocalDate, ok, type Result } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { ACTS } from './citations.ts'
import { numberOn } from './parameters.ts'
import { no, type PlacementRefusal } from './refusal.ts'
import type { Category } from './states.ts'

/** What is known of a person when a category is looked at; `undefined` = not known yet. */
export type CategoryFacts = {
  readonly birthDate: LocalDate
  /** Kinds of disorder of the established disability; empty = none established. */
  readonly disabilityKinds: readonly string[] | undefined
  readonly group?: string | undefined
  readonly cannotServeSelfForAge?: boolean | undefined
}

const CITES: Readonly<Record<Category, Citation>> = {
  1: ACTS.childrenPsychoneurological,
  2: ACTS.childrenMusculoskeletal,
  3: ACTS.adultsPsychoneurological,
  4: ACTS.groupsOneAndTwo,
  5: ACTS.elderly,
}

const NEEDED_KIND: Readonly<Partial<Record<Category, string>>> = {
  1: 'psychoneurological',
  2: 'musculoskeletal',
  3: 'psychoneurological',
}

/** The point of the Standard that names a category. */
export function citeCategory(category: Category): Citation {
  return CITES[category]
}

/** Categories 1 and 2 are children; point 21 never speaks of them. */
export function isChildCategory(category: Category): boolean {
  return category === 1 || category === 2
}

/** Under the adult age of the Standard on a day. */
export function isMinor(birthDate: LocalDate, on: LocalDate): Result<boolean, PlacementRefusal> {
  const age = numberOn('order263.adult-age', on)
  return age.ok ? ok(!hasReached(birthDate, age.value, on)) : age
}

/**
 * Whether the age fits a category (REP-STD-2, 3): children from three to eighteen, the others from eighteen
 * (DEC-34). Other forms of help come with the refusal, since a bare "no" helps nobody.
 */
export function ageFits(
  category: Category,
  birthDate: LocalDate,
  on: LocalDate,
): Result<void, PlacementRefusal> {
  const [least, adult] = [numberOn('order263.min-age', on), numberOn('order263.adult-age', on)]
  if (!least.ok) return least
  if (!adult.ok) return adult
  const cite = [CITES[category], ACTS.ageReading] as const
  if (isChildCategory(category) && !hasReached(birthDate, least.value, on)) {
    const from = birthday(birthDate, least.value)
    return no('under-age', cite, { category, from, alternatives: ['early-support', 'home-help'] })
  }
  const isAdult = hasReached(birthDate, adult.value, on)
  if (isChildCategory(category) === isAdult) {
    return no('category-does-not-fit', cite, { category, because: 'age', alternatives: otherForms(isAdult) })
  }
  return ok(undefined)
}

/** Whether an established disability is of the kind or group that a category names; category 5 names none. */
export function disabilityFits(
  category: Category,
  { disabilityKinds, group }: Pick<CategoryFacts, 'disabilityKinds' | 'group'>,
): boolean {
  const facts = { group, cannotServeSelfForAge: true }
  return misfit(category, facts, disabilityKinds ?? []) === undefined
}

/**
 * Whether age and disability fit a category. Disability that is not known yet does not refuse: the answer of the
 * look-up decides later (REP-STD-14).
 */
export function categoryFits(
  category: Category,
  facts: CategoryFacts,
  on: LocalDate,
): Result<void, PlacementRefusal> {
  const age = ageFits(category, facts.birthDate, on)
  if (!age.ok || facts.disabilityKinds === undefined) return age
  const because = misfit(category, facts, facts.disabilityKinds)
  if (because === undefined) return ok(undefined)
  return no('category-does-not-fit', [CITES[category]], {
    category,
    because,
    alternatives: otherForms(!isChildCategory(category)),
  })
}

function misfit(
  category: Category,
  facts: Pick<CategoryFacts, 'group' | 'cannotServeSelfForAge'>,
  kinds: readonly string[],
): string | undefined {
  const needed = NEEDED_KIND[category]
  if (needed !== undefined) return kinds.includes(needed) ? undefined : 'disability-kind'
  if (category === 4) return facts.group === 'group-1' || facts.group === 'group-2' ? undefined : 'group'
  return facts.cannotServeSelfForAge === true ? undefined : 'serves-self'
}

function otherForms(isAdult: boolean): readonly string[] {
  return isAdult ? ['home-help', 'day-care'] : ['home-help', 'day-care', 'family-in-community']
}

const ROMAN: Readonly<Record<string, 'group-1' | 'group-2' | 'group-3'>> = {
  I: 'group-1',
  II: 'group-2',
  III: 'group-3',
}

/** The group of disability in an answer of the state's register, which writes it in Roman figures, in the words of the record. */
export function groupInAnswer(answer: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const given = answer?.['group']
  return typeof given === 'string' ? (ROMAN[given.trim().toUpperCase()] ?? given) : undefined
}

/**
 * The category that a resident child could move to at the adult age by a planned transfer (REP-STD-4):
 * 1 → 3; 2 → 4 with group I or II only; nothing for the rest.
 */
export function categoryAfterChildhood(
  category: Category,
  facts: Pick<CategoryFacts, 'group'>,
): { readonly category: Category } | { readonly none: 'no-group' | 'not-a-child-category' } {
  if (category === 1) return { category: 3 }
  if (category !== 2) return { none: 'not-a-child-category' }
  return facts.group === 'group-1' || facts.group === 'group-2' ? { category: 4 } : { none: 'no-group' }
}

import type { FactId, FactValues } from './facts.ts'

// A second, independent reading of the two documents: plain conditions by hand, no test, criterion, source or parameter
// of the rules. Where the rules and this file differ, one of them has misread the law.

/** Everything about a family, nothing left open. */
export type Family = {
  readonly age: number
  readonly status: 'none' | 'child' | 'since-childhood'
  readonly group: 'none' | '1' | '2' | '3'
  readonly asker: 'parent' | 'adopter' | 'guardian' | 'self' | 'other'
  /** `unclear`: nobody could tell; a right of citizens is not announced to somebody whose citizenship is not known. */
  readonly residence: 'citizen' | 'kandas' | 'foreigner' | 'stateless' | 'unclear'
} & { readonly [id in Exclude<FactId, 'age' | 'status' | 'group' | 'asker' | 'residence'>]: boolean }

const EITHER = [true, false] as const

/** What each fact can turn out to be; ages on both sides of every age that a right has. */
const POSSIBLE: { readonly [K in keyof Family]: readonly Family[K][] } = {
  age: [2, 3, 17, 18],
  status: ['none', 'child', 'since-childhood'],
  group: ['none', '1', '2', '3'],
  asker: ['parent', 'adopter', 'guardian', 'self', 'other'],
  residence: ['citizen', 'kandas', 'foreigner', 'stateless', 'unclear'],
  noticed: EITHER,
  conclusion: EITHER,
  'medical-need': EITHER,
  congenital: EITHER,
  'programme-aids': EITHER,
  'programme-sanatorium': EITHER,
  permanent: EITHER,
  treaty: EITHER,
  lone: EITHER,
  employed: EITHER,
  'used-by-other': EITHER,
  'home-taught': EITHER,
  'local-decision': EITHER,
  'state-kept': EITHER,
  'left-special': EITHER,
  graduated: EITHER,
  applying: EITHER,
  tie: EITHER,
  'may-study': EITHER,
}

type Right = {
  /** The first day of which anything can be said. */
  readonly since: string
  /** What the right turns on. */
  readonly asks: readonly FactId[]
  readonly belongs: (family: Family) => boolean
}

const LAW_343 = '2003-01-01'
const TAX_CODE_2008 = '2009-01-01'
const LABOUR_CODE = '2016-01-01'
const SOCIAL_CODE = '2023-07-01'
/** Since then children from seven on have groups (DEC-12). */
const CHILD_GROUPS = '2021-11-01'

const represents = ({ asker }: Family) => asker === 'parent' || asker === 'adopter' || asker === 'guardian'
const isMinor = ({ age }: Family) => age < 18
const isDisabledChild = (family: Family) => family.status === 'child' && isMinor(family)
const isDisabled = ({ status }: Family) => status !== 'none'

/** REP-SC-11, DEC-23: citizens and kandas who reside permanently; anybody else by a ratified treaty only. */
function residesOrHasTreaty({ residence, permanent, treaty }: Family): boolean {
  if (residence === 'citizen' || residence === 'kandas') return permanent
  return residence !== 'unclear' && treaty
}

/** LAW-15-10: groups I and II of any person with a disability, and everybody since childhood. */
function comesFirst({ status, group }: Family): boolean {
  return status === 'since-childhood' || (status === 'child' && (group === '1' || group === '2'))
}

/** REP-LAB-1, 2, 4: whoever represents the child and raises it alone, under a contract. */
const DISMISSAL: Right = {
  since: LABOUR_CODE,
  asks: ['employed', 'asker', 'lone', 'status', 'age'],
  belongs: (family) => represents(family) && family.lone && family.employed && isDisabledChild(family),
}

/** REP-TAX-1 … 5: parents and other representatives of a child with a disability. */
const RELIEF: Right = {
  since: TAX_CODE_2008,
  asks: ['asker', 'status', 'age'],
  belongs: (family) => represents(family) && isDisabledChild(family),
}

/** REP-TAX-6 … 12, DEC-20, DEC-102: the person, or the first of the parents of a person since childhood; no guardian. */
const EXEMPTION: Right = {
  since: TAX_CODE_2008,
  asks: ['asker', 'status', 'used-by-other'],
  belongs: (family) =>
    family.asker === 'self'
      ? isDisabled(family)
      : family.asker === 'parent' && family.status === 'since-childhood' && !family['used-by-other'],
}

const ofLaw343 = (asks: readonly FactId[], belongs: Right['belongs']): Right => ({
  since: LAW_343,
  asks,
  belongs,
})
const ofSocialCode = (asks: readonly FactId[], belongs: Right['belongs']): Right => ({
  since: SOCIAL_CODE,
  asks,
  belongs,
})

/** Every right by its id, in the order of the two documents. */
export const RIGHTS: Readonly<Record<string, Right>> = {
  // The Law, article 15.
  examination: ofLaw343(
    ['age', 'noticed', 'conclusion', 'status'],
    (family) => isMinor(family) && (family.noticed || family.conclusion || isDisabled(family)),
  ),
  correction: ofLaw343(['age', 'conclusion'], (family) => isMinor(family) && family.conclusion),
  'aids-by-indication': ofLaw343(
    ['age', 'medical-need'],
    (family) => isMinor(family) && family['medical-need'],
  ),
  schooling: ofLaw343(['age', 'conclusion'], (family) => isMinor(family) && family.conclusion),
  vocational: ofLaw343(['conclusion', 'applying'], (family) => family.conclusion && family.applying),
  employment: ofLaw343(['conclusion', 'graduated'], (family) => family.conclusion && family.graduated),
  'competition-priority': ofLaw343(
    ['status', 'group', 'applying', 'tie', 'may-study'],
    (family) => comesFirst(family) && family.applying && family.tie && family['may-study'],
  ),
  'housing-after-majority': ofLaw343(
    ['state-kept', 'left-special', 'age'],
    (family) => family['state-kept'] && family['left-special'] && !isMinor(family),
  ),
  // Article 16.
  'presence-at-examination': ofLaw343(['asker', 'age'], (family) => represents(family) && isMinor(family)),
  'true-information': ofLaw343(['asker', 'age'], (family) => represents(family) && isMinor(family)),
  'home-teaching': ofLaw343(
    ['asker', 'age', 'conclusion', 'status', 'home-taught', 'local-decision'],
    (family) =>
      [represents(family), isMinor(family), family.conclusion, isDisabled(family)].every(Boolean) &&
      family['home-taught'] &&
      family['local-decision'],
  ),
  // Labour.
  'dismissal-staff-cut': DISMISSAL,
  'dismissal-less-work': DISMISSAL,
  'business-trip': {
    since: LABOUR_CODE,
    asks: ['employed', 'asker', 'status', 'age'],
    belongs: (family) => represents(family) && family.employed && isDisabledChild(family),
  },
  // Tax.
  'income-tax': RELIEF,
  'land-garage': RELIEF,
  'land-dwelling': RELIEF,
  'land-household': RELIEF,
  'land-garden': RELIEF,
  'registration-fee': EXEMPTION,
  'court-duty': EXEMPTION,
  'notarial-duty': EXEMPTION,
  'documents-duty': EXEMPTION,
  'plates-duty': EXEMPTION,
  // The Social Code.
  abilitation: ofSocialCode(['age', 'congenital'], ({ age, congenital }) => age < 3 && congenital),
  sanatorium: ofSocialCode(
    ['status', 'programme-sanatorium'],
    (family) => isDisabled(family) && family['programme-sanatorium'],
  ),
  'aids-by-programme': ofSocialCode(
    ['status', 'programme-aids'],
    (family) => isDisabled(family) && family['programme-aids'],
  ),
  'disability-allowance': ofSocialCode(
    ['status', 'asker'],
    (family) => isDisabled(family) && family.asker !== 'other',
  ),
  'raising-allowance': ofSocialCode(
    ['age', 'status', 'asker', 'residence', 'permanent', 'treaty'],
    (family) => represents(family) && isDisabledChild(family) && residesOrHasTreaty(family),
  ),
  'care-record': ofSocialCode(
    ['asker', 'status', 'age'],
    (family) => family.asker !== 'self' && isDisabledChild(family),
  ),
}

/** Every way in which the facts that were not said can turn out. */
export function completions(facts: FactValues, asks: readonly FactId[]): readonly Family[] {
  const open = asks.filter((id) => facts[id] === undefined)
  const ways = open.reduce<readonly object[]>(
    (found, id) => found.flatMap((one) => POSSIBLE[id].map((value) => ({ ...one, [id]: value }))),
    [facts],
  )
  return ways as readonly Family[]
}

/** The verdict: yes when the right is there however the rest turns out, no when it never is, otherwise unknown. */
export function oracle(id: string, said: FactValues, on: string): string {
  const right = RIGHTS[id]
  if (right === undefined) throw new Error(`the oracle knows no ${id}`)
  if (on < right.since) return 'no-source'
  const turns = completions(presumed(said, on), right.asks).map(right.belongs)
  if (turns.every(Boolean)) return 'yes'
  return turns.some(Boolean) ? 'unknown' : 'no'
}

/** DEC-104: what is not asked of a small child or of a parent, unless somebody said it. */
export function presumed(said: FactValues, on: string): FactValues {
  const age = typeof said.age === 'number' ? said.age : 99
  return {
    ...(age < 7 && on >= CHILD_GROUPS ? { group: 'none' } : {}),
    ...(age < 5 ? { 'home-taught': false } : {}),
    ...(age < 14 ? { graduated: false, applying: false } : {}),
    ...(said.asker === 'parent' || said.asker === 'adopter' ? { 'state-kept': false } : {}),
    ...said,
  }
}

import { addMonths, contains, type LocalDate, localDate, type Period } from '@tirek/kernel'
import { cite } from '../acts/cite.ts'
import type { Citation } from '../acts/types.ts'
import { getValue } from '../parameters/parameter.ts'
import { supportEnd } from './ages.ts'

/** Who answers for an item of the hand-over list. */
export const HAND_OVER_OWNERS = [
  'family',
  'vocational-centre',
  'education',
  'health',
  'social',
  'local-executive-body',
] as const
export type HandOverOwner = (typeof HAND_OVER_OWNERS)[number]

/** What is settled before a child comes of age, in the order of its terms. */
export const HAND_OVER_ITEMS = [
  'housing-check',
  'vocational-diagnostics',
  'education-after-school',
  'work',
  'adult-services',
  'decision-support',
  'adult-group',
  'adult-clinic',
  'adult-benefits',
  'own-papers',
] as const
export type HandOverItemKind = (typeof HAND_OVER_ITEMS)[number]

/** One item in a period: whose it is, how many months before majority it is finished, on what ground. */
export type HandOverRule = Period & {
  readonly owner: HandOverOwner
  readonly monthsBefore: number | 'category-review'
  /** Only for whoever has an established disability. */
  readonly isForDisability: boolean
  readonly cite: readonly Citation[]
}

const LAW_START = localDate('2003-01-01')
const CODE_START = localDate('2023-07-01')
const DEFAULT = cite('project', 'DEC-80', 'project-default')
type Unit = Parameters<typeof cite<'law-343'>>[1]
const law = (...units: readonly Unit[]) => [...units.map((unit) => cite('law-343', unit)), DEFAULT]

type Rest = Partial<Pick<HandOverRule, 'isForDisability' | 'from'>>
function rule(
  owner: HandOverOwner,
  monthsBefore: HandOverRule['monthsBefore'],
  grounds: readonly Citation[],
  rest: Rest = {},
): readonly HandOverRule[] {
  return [{ from: LAW_START, isForDisability: false, ...rest, owner, monthsBefore, cite: grounds }]
}

/** An item that changes gets a second line, and the first one its last day. */
const RULES: Readonly<Record<HandOverItemKind, readonly HandOverRule[]>> = {
  'housing-check': rule('local-executive-body', 18, law('art-15-3')),
  'vocational-diagnostics': rule('vocational-centre', 18, law('art-14-2', 'art-1-23')),
  'education-after-school': rule('education', 12, law('art-15-1-6', 'art-14-1', 'art-14-3')),
  work: rule('local-executive-body', 6, law('art-15-1-7', 'art-8-2-11')),
  'adult-services': rule(
    'social',
    'category-review',
    [cite('order-263', 'p-2'), cite('project', 'DEC-5', 'project-default')],
    { isForDisability: true, from: CODE_START },
  ),
  'decision-support': rule('family', 6, [DEFAULT]),
  'adult-group': rule('social', 3, law('art-15-1-2'), { isForDisability: true }),
  'adult-clinic': rule('health', 3, law('art-15-1-2')),
  'adult-benefits': rule('social', 2, [DEFAULT], { isForDisability: true }),
  'own-papers': rule('family', 2, [DEFAULT]),
}

/** The rule of an item on a day; undefined when there is none then. */
export function handOverRule(kind: HandOverItemKind, on: LocalDate): HandOverRule | undefined {
  return RULES[kind].find((one) => contains(one, on))
}

/** An item with its last day. */
export type HandOverDue = HandOverRule & { readonly kind: HandOverItemKind; readonly due: LocalDate }

function monthsOf({ monthsBefore }: HandOverRule, on: LocalDate): number {
  return monthsBefore === 'category-review'
    ? getValue('project.handover-category-review-months', on).value
    : monthsBefore
}

/** The hand-over list of whoever was born on a day, by the rules of the day it is made on (LAW-3-2, DEC-5). */
export function handOverItems(
  birth: LocalDate,
  on: LocalDate,
  { hasDisability }: { readonly hasDisability: boolean },
): readonly HandOverDue[] {
  const majority = supportEnd(birth, on).on
  return HAND_OVER_ITEMS.flatMap((kind) => {
    const found = handOverRule(kind, on)
    if (found === undefined || (found.isForDisability && !hasDisability)) return []
    return [{ ...found, kind, due: addMonths(majority, -monthsOf(found, on)) }]
  })
}

/** The first day of preparing for majority (DEC-5). */
export function handOverStart(birth: LocalDate, on: LocalDate): LocalDate {
  return addMonths(supportEnd(birth, on).on, -getValue('project.handover-months', on).value)
}

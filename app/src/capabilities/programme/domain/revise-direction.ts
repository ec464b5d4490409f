import { changedFields, DIRECTED_FIELDS, type MeasureField } from './compare.ts'
import type { Direction } from './direction.ts'
import type { Measure } from './measure.ts'

/** What a new edition does to a direction that is under way. */
export type Fate =
  | { readonly kind: 'goes-on' }
  /** Some of its measures are gone; it goes on for the rest. */
  | { readonly kind: 'narrowed'; readonly measureIds: readonly string[] }
  /** What the organisation does has changed: a new direction under a new consent is needed; the service goes on. */
  | { readonly kind: 'anew'; readonly measureIds: readonly string[]; readonly isNarrowed: boolean }
  /** Nothing of it is left in the programme. */
  | { readonly kind: 'ends' }

const DIRECTED: ReadonlySet<MeasureField> = new Set(DIRECTED_FIELDS)

function isChanged(id: string, before: readonly Measure[], after: readonly Measure[]): boolean {
  const find = (measures: readonly Measure[]) => measures.find((one) => one.id === id)
  return changedFields(find(before), find(after)).some(({ field }) => DIRECTED.has(field))
}

/** The fate of a direction that rests on the programme, from the edition that was in force to the one approved now. */
export function reviseDirection(
  { organisationId, measureIds }: Pick<Direction, 'organisationId' | 'measureIds'>,
  before: readonly Measure[],
  after: readonly Measure[],
): Fate {
  const own = after.filter((one) => one.organisationId === organisationId).map((one) => one.id)
  const kept = measureIds.filter((id) => own.includes(id))
  if (kept.length === 0) return { kind: 'ends' }
  const isNarrowed = kept.length < measureIds.length
  const hasMore = own.some((id) => !measureIds.includes(id))
  if (hasMore || kept.some((id) => isChanged(id, before, after)))
    return { kind: 'anew', measureIds: kept, isNarrowed }
  return isNarrowed ? { kind: 'narrowed', measureIds: kept } : { kind: 'goes-on' }
}

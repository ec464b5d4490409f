import type { WorkItem } from '#platform/path/contract.ts'

const FAR = '9999-12-31'

/** Late work first, then by the nearest last day, then what has no clock, then what is empty; else in the given order. */
export function byClock(items: readonly WorkItem[]): readonly WorkItem[] {
  const rank = ({ count, late = 0, nextDue }: WorkItem) => {
    if (count === 0) return 3
    if (late > 0) return 0
    return nextDue === undefined ? 2 : 1
  }
  return items.toSorted((a, b) => rank(a) - rank(b) || (a.nextDue ?? FAR).localeCompare(b.nextDue ?? FAR))
}

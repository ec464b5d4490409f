import { foldText } from '@tirek/kernel'

/** One line of a programme, as far as likeness asks. */
export interface Line {
  readonly id: string
  readonly title: string
}

/** Two lines of the two programmes that seem to be the same help; a hint for people, nothing is struck out. */
export interface Duplicate {
  readonly item: Line
  readonly measure: Line
}

const SHORTEST_WORD = 4
/** Endings differ from case to case: words are compared by their beginnings. */
const STEM = 5

function stems({ title }: Line): ReadonlySet<string> {
  const words = foldText(title).split(/[^\p{L}]+/u)
  return new Set(words.filter((word) => word.length >= SHORTEST_WORD).map((word) => word.slice(0, STEM)))
}

/** True when at least half of the words of the shorter line stand in the other one. */
function isAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((stem) => other.has(stem)).length
  return shared > 0 && shared * 2 >= Math.min(one.size, other.size)
}

/** Lines of the medical part that a measure of the programme of Law 343 seems to repeat. */
export function findDuplicates(items: readonly Line[], measures: readonly Line[]): readonly Duplicate[] {
  return items.flatMap((item) =>
    measures.filter((measure) => isAlike(stems(item), stems(measure))).map((measure) => ({ item, measure })),
  )
}

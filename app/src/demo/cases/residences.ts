import type { Random } from '../random.ts'
import type { RecipientCategory, Stage } from '../types.ts'

/** One residence of a region: its places are counted so that a queue stands only where none is free. */
export interface DemoResidence {
  readonly region: string
  readonly category: RecipientCategory
  readonly slot: 'full' | 'open'
  readonly capacity: number
  readonly taken: number
}

export interface Residences {
  /** Fits a stage into the residences: someone may queue only where no place is free. */
  readonly settle: (category: RecipientCategory, stage: Stage, random: Random) => Settled
  /** The residences as they stand, for the register of organisations. */
  readonly list: () => readonly DemoResidence[]
}

export interface Settled {
  readonly stage: Stage
  readonly slot: 'full' | 'open'
}

const CATEGORIES: readonly RecipientCategory[] = [1, 2, 3, 4, 5]
const TAKES_PLACE: readonly Stage[] = ['reserved', 'deferred', 'admitted']
/** Point 21 of order 263 speaks of groups I–II and the elderly only. */
const DISCHARGED_FROM: readonly RecipientCategory[] = [4, 5]
const FREE_SHARE = 0.2

/** Residences of one region; `wanted` is how many places the full one of each category has. */
export function createResidences(
  region: string,
  wanted: (category: RecipientCategory) => number,
): Residences {
  const limits = new Map(CATEGORIES.map((category) => [category, wanted(category)]))
  const full = tally()
  const open = tally()

  function isFull(category: RecipientCategory): boolean {
    return full.count(category) >= (limits.get(category) ?? 0)
  }

  function settle(category: RecipientCategory, drawn: Stage, random: Random): Settled {
    const stage = lawful(category, drawn)
    if (stage === 'queued' || stage === 'offered') return settleQueue(category, stage)
    if (!TAKES_PLACE.includes(stage)) return { stage, slot: random.chance(0.5) ? 'full' : 'open' }
    return { stage, slot: takePlace(category, random) }
  }

  function takePlace(category: RecipientCategory, random: Random): 'full' | 'open' {
    if (isFull(category) || random.chance(0.4)) {
      open.add(category)
      return 'open'
    }
    full.add(category)
    return 'full'
  }

  /** While places are free nobody queues: the person is admitted instead. */
  function settleQueue(category: RecipientCategory, stage: 'queued' | 'offered'): Settled {
    const wasFull = isFull(category)
    if (stage === 'queued' && wasFull) return { stage, slot: 'full' }
    full.add(category)
    return { stage: wasFull ? stage : 'admitted', slot: 'full' }
  }

  function list(): readonly DemoResidence[] {
    return CATEGORIES.flatMap((category): readonly DemoResidence[] => {
      const inFull = full.count(category)
      const inOpen = open.count(category)
      const free = Math.max(3, Math.ceil(inOpen * FREE_SHARE))
      return [
        { region, category, slot: 'full', capacity: Math.max(1, inFull), taken: inFull },
        { region, category, slot: 'open', capacity: inOpen + free, taken: inOpen },
      ]
    })
  }

  return { settle, list }
}

function tally(): {
  readonly count: (category: RecipientCategory) => number
  readonly add: (category: RecipientCategory) => void
} {
  const counts = new Map<RecipientCategory, number>()
  return {
    count: (category) => counts.get(category) ?? 0,
    add: (category) => void counts.set(category, (counts.get(category) ?? 0) + 1),
  }
}

function lawful(category: RecipientCategory, stage: Stage): Stage {
  return stage === 'discharged' && !DISCHARGED_FROM.includes(category) ? 'admitted' : stage
}

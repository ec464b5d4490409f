import { describe, expect, it } from 'vitest'
import { MUTANTS } from './mutants.fixture.ts'
import { simulate } from './simulate.fixture.ts'

const SEEDS = 1000
/** A planted bug shows within so many departments. */
const ENOUGH = 200

/** What went wrong in the first department that did not hold. */
function firstBreach(seeds: number, rules?: Parameters<typeof simulate>[1]): readonly string[] {
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { world, breaches } = simulate(seed, rules)
    if (breaches.length > 0) return [`seed ${seed}, ${world.today}`, ...breaches.slice(0, 3)]
  }
  return []
}

describe('the queue and its terms in a thousand simulated departments', () => {
  it('REP-STD-24 REP-STD-25 REP-STD-26 keeps the order, every term and one holder of each place over three years', () => {
    expect(firstBreach(SEEDS)).toEqual([])
  }, 600_000)

  it('tells the same years from the same seed', () => {
    const [one, again] = [simulate(7), simulate(7)]
    expect(again.world.trace).toEqual(one.world.trace)
    expect(simulate(8).world.trace).not.toEqual(one.world.trace)
  })

  it('lives through everything that it is to hold: refusals, late records, faults', () => {
    const events = new Set(
      Array.from({ length: 20 }, (_, seed) => simulate(seed).world.trace)
        .flat()
        .map(({ event }) => event),
    )
    expect([...events].sort()).toEqual([
      'admitted',
      'applied-anew',
      'arrival-deferred',
      'choice-overdue',
      'chosen',
      'decided',
      'discharged',
      'notice-overdue',
      'notified',
      'offered',
      'place-reserved',
      'queue-left',
      'queued',
      'receipt-confirmed',
      'turn-passed',
    ])
  })

  it.each(MUTANTS)('finds a planted bug: $bug', ({ rules }) => {
    expect(firstBreach(ENOUGH, rules)).not.toEqual([])
  })
})

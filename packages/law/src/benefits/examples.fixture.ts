import type { Examples } from './examples.ts'
import type { FactId, FactValues } from './facts.ts'
import { loadScenarios, scenarioFiles } from './scenarios.fixture.ts'

/** The scenarios of every rule as they are shown to a reader: the ordinary family once, then what differs from it. */
export function examplesOfScenarios(): Readonly<Record<string, Examples>> {
  return Object.fromEntries(
    scenarioFiles().map((id) => {
      const { base, scenarios } = loadScenarios(id)
      const cases = scenarios.map(({ on, facts, expect, because, missing, amount }) => ({
        on,
        ...differences(base, facts),
        expect,
        ...(because && { because }),
        ...(missing && { missing: missing as readonly FactId[] }),
        ...(amount !== undefined && { amount }),
      }))
      return [id, { base, cases }]
    }),
  )
}

function differences(base: FactValues, facts: FactValues) {
  const ids = (of: FactValues) => Object.keys(of) as FactId[]
  const changed = ids(facts).filter((id) => facts[id] !== base[id])
  const without = ids(base).filter((id) => !(id in facts))
  return {
    ...(changed.length > 0 && { with: Object.fromEntries(changed.map((id) => [id, facts[id]])) }),
    ...(without.length > 0 && { without }),
  }
}

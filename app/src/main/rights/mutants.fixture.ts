import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fieldMutants } from './mutants/of-fields.ts'
import { guardMutants } from './mutants/of-guards.ts'
import { policyMutants } from './mutants/of-policies.ts'
import { doorMutants, lineMutants, sightMutants } from './mutants/of-tables.ts'
import type { Family } from './mutants/switchboard.ts'
import { type RightsSystem, startRightsSystem } from './rights.fixture.ts'
import { openToParties } from './wall-probe.ts'

const FAMILIES = [
  { name: 'guards', mutants: guardMutants },
  { name: 'fields', mutants: fieldMutants },
  { name: 'policies', mutants: policyMutants },
  { name: 'posts', mutants: sightMutants },
  { name: 'lines', mutants: lineMutants },
  { name: 'doors', mutants: doorMutants },
]
const LEAST = 0.99

let rights: RightsSystem
const found: Family[] = []

beforeAll(async () => {
  rights = await startRightsSystem()
  await openToParties(rights)
})
afterAll(() => rights?.close())

describe('mutants of the rights', () => {
  it.each(FAMILIES)('$name taken away are noticed', async ({ mutants }) => {
    const family = await mutants(rights)
    found.push(family)
    console.log(`${family.name}: ${family.total - family.missed.length} of ${family.total} caught`)
    for (const one of family.missed) console.log(`  missed: ${one}`)
  })

  it('are caught, ninety-nine of a hundred', () => {
    const total = found.reduce((sum, one) => sum + one.total, 0)
    const missed = found.reduce((sum, one) => sum + one.missed.length, 0)
    console.log(`caught ${total - missed} of ${total} (${((100 * (total - missed)) / total).toFixed(2)} %)`)
    expect((total - missed) / total).toBeGreaterThanOrEqual(LEAST)
  })
})

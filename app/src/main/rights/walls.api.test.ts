import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RightsSystem, startRightsSystem } from './rights.fixture.ts'
import { openToParties, walledTables, wallHoles, writtenSights } from './wall-probe.ts'

let rights: RightsSystem

beforeAll(async () => {
  rights = await startRightsSystem()
  await openToParties(rights)
}, 120_000)
afterAll(() => rights?.close())

describe('the wall of every table', () => {
  it('LAW-X-1 LAW-10-2 lets nobody through but whom the relation, the region, the day and the post let through', async () => {
    const tables = await walledTables(rights)
    expect(tables.length).toBeGreaterThan(25)
    const sights = writtenSights()
    const holes: string[] = []
    for (const table of tables) holes.push(...(await wallHoles(rights, table, sights)))
    expect(holes).toEqual([])
  }, 120_000)
})

import { loadShippedInstruments } from '#capabilities/instruments/index.ts'
import { loadRegister } from '#capabilities/network/index.ts'
import type { ServerParts } from '#platform/http/parts.ts'

/** Loads the registers that every installation has (settlements, organisations, places); quick when they are there. */
export async function loadRegisters(_ownerUrl: string, { runner }: ServerParts): Promise<void> {
  await runner.asSystem((act) => loadRegister(act.db, act.now))
  await runner.asSystem(loadShippedInstruments)
}

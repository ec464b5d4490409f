import type { ServerParts } from '#platform/http/parts.ts'

/** Loads the registers that every installation has (organisations, places, the report's figures). */
export async function loadRegisters(_ownerUrl: string, _parts: ServerParts): Promise<void> {
  // Filled by the capabilities that have registers.
}

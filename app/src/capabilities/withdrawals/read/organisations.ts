import { localize } from '@tirek/kernel'
import { findOrganisation } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'

/** The name of an organisation in the reader's language. */
export async function nameOfOrganisation(act: Act, id: string): Promise<string | undefined> {
  const found = await findOrganisation(act.db, id)
  return found && localize(found.name, act.lang)
}

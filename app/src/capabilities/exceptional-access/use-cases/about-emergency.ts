import { localize } from '@tirek/kernel'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { isRole, ROLES } from '#platform/access/roles.ts'
import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import { EMERGENCY, type Emergency } from '../domain/emergency.ts'

/** Kinds of deadlines and messages of emergency accesses. */
export const REVIEW_DEADLINE = 'exceptional-access.review'
export const CLOSE_MESSAGE = 'exceptional-access.close-emergency'
export const TELL_FAMILY_MESSAGE = 'exceptional-access.tell-family'

/** What an event of an emergency access is about. */
export function aboutEmergency({
  id,
  region,
  personId,
}: Pick<Emergency, 'id' | 'region' | 'personId'>): Omit<HistoryEvent, 'name'> {
  return { region, personId, subject: { kind: 'emergency', id }, cite: [EMERGENCY] }
}

/** The name of a role in the language of the reader. */
export function roleName(act: Act, role: string): string {
  return isRole(role) ? localize(ROLES[role].name, act.lang) : role
}

/** Names of organisations by their ids, in the language of the reader. */
export async function organisationNames(
  act: Act,
  ids: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.flatMap((id) => id ?? []))]
  const found = await listOrganisationsById(act.db, known)
  return new Map(found.map((one) => [one.id, localize(one.name, act.lang)]))
}

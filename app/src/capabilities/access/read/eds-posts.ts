import { type ActsFor, actsForOf } from '#platform/access/acts-for.ts'
import { isRole, type Role } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'

/** One post to choose from. */
export interface PostLine {
  readonly accountId: string
  readonly name: string
  readonly role: Role
  readonly organisation: string | null
  /** A post held for a colleague: for whom and until when. */
  readonly actsFor?: Pick<ActsFor, 'name' | 'until'>
}

/** The posts of a ticket with their organisations, for the choice. */
export async function listPosts(act: Act, accountIds: readonly string[]): Promise<readonly PostLine[]> {
  if (accountIds.length === 0) return []
  const rows = await act.db
    .selectFrom('access_account')
    .leftJoin('network_organisation', 'network_organisation.id', 'access_account.organisation_id')
    .select(['access_account.id', 'name', 'role', `network_organisation.name_${act.lang} as organisation`])
    .select(['acts_for', 'acts_for_name', 'acts_from', 'acts_until'])
    .where('access_account.id', 'in', [...accountIds])
    .orderBy('access_account.id')
    .execute()
  return rows.flatMap(({ id, name, role, organisation, ...row }) => {
    const actsFor = actsForOf({ name, ...row })
    const acting = actsFor === undefined ? {} : { actsFor }
    return isRole(role) ? [{ accountId: id, name, role, organisation, ...acting }] : []
  })
}

import type { Role } from '#platform/access/roles.ts'
import type { Tx } from '#platform/db/database.ts'

/** Somebody who can be given a case. */
export interface Official {
  readonly accountId: string
  readonly name: string
  readonly role: string
}

/** People of an organisation, or of the akimat of a region, who have one of the roles, in the order of the roles. */
export async function listOfficials(
  db: Tx,
  at: { readonly organisationId: string | undefined; readonly region: string },
  roles: readonly Role[],
): Promise<readonly Official[]> {
  if (roles.length === 0) return []
  let some = db
    .selectFrom('access_account')
    .select(['id', 'name', 'role'])
    .where('role', 'in', [...roles])
    .where('closed_at', 'is', null)
    .where('acts_for', 'is', null)
  some =
    at.organisationId === undefined
      ? some.where((row) => row(row.ref('regions'), '@>', row.val([at.region])))
      : some.where('organisation_id', '=', at.organisationId)
  const rows = await some.orderBy('name').orderBy('id').limit(200).execute()
  const order: readonly string[] = roles
  return rows
    .map(({ id, name, role }) => ({ accountId: id, name, role }))
    .toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
}

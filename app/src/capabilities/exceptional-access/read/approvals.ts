import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Approval } from '../domain/approval.ts'
import { toApproval } from '../store/approvals.ts'

const MOST = 100

type Decider = Pick<Actor, 'accountId' | 'role' | 'organisationId'>

function forDecider(db: Tx, { accountId, role, organisationId }: Decider) {
  return db
    .selectFrom('exceptional_access_approval')
    .where('state', '=', 'pending')
    .where('requested_by', '<>', accountId)
    .where(sql<boolean>`${role} = any (approver_roles)`)
    .where((where) =>
      where.or([where('organisation_id', 'is', null), where('organisation_id', '=', organisationId ?? null)]),
    )
}

/** The wishes that the actor may decide, the most urgent first. The caller reads as the system. */
export async function listToDecide(db: Tx, decider: Decider): Promise<readonly Approval[]> {
  const rows = await forDecider(db, decider).selectAll().orderBy('due_on').orderBy('id').limit(MOST).execute()
  return rows.map(toApproval)
}

/** How many wishes the actor may decide. The caller reads as the system. */
export async function countToDecide(db: Tx, decider: Decider): Promise<number> {
  const row = await forDecider(db, decider)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** The own wishes of an account, the newest first. */
export async function listAsked(db: Tx, accountId: string): Promise<readonly Approval[]> {
  const rows = await db
    .selectFrom('exceptional_access_approval')
    .selectAll()
    .where('requested_by', '=', accountId)
    .orderBy('requested_at', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute()
  return rows.map(toApproval)
}

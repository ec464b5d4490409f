import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { ExceptionalAccessApproval } from '#platform/db/schema.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { Approval, ApprovalState } from '../domain/approval.ts'

/** Reads a stored wish. */
export function toApproval(row: Selectable<ExceptionalAccessApproval>): Approval {
  const { decided_at: at, decider_name: by, decider_role: role, decision_words: words } = row
  return {
    id: row.id,
    region: row.region,
    useCase: row.use_case,
    input: row.input,
    why: row.why,
    requestedBy: row.requested_by,
    requesterName: row.requester_name,
    requesterRole: row.requester_role,
    organisationId: row.organisation_id ?? undefined,
    approverRoles: row.approver_roles,
    requestedAt: row.requested_at,
    dueOn: row.due_on as LocalDate,
    endsAt: row.ends_at,
    state: row.state as ApprovalState,
    decision:
      at === null || by === null ? undefined : { at, by, role: role ?? '', words: words ?? undefined },
  }
}

/** A new wish as it is written. */
export type NewWish = Pick<
  Approval,
  'id' | 'region' | 'useCase' | 'input' | 'why' | 'approverRoles' | 'dueOn' | 'endsAt'
> & { readonly hash: Buffer }

/** Writes a wish of the actor. The caller writes as the system. */
export async function insertWish(act: Act, one: NewWish): Promise<void> {
  const { accountId, name, role, organisationId } = act.actor
  await act.db
    .insertInto('exceptional_access_approval')
    .values({
      id: one.id,
      region: one.region,
      use_case: one.useCase,
      input: JSON.stringify(one.input),
      input_hash: one.hash,
      why: one.why,
      requested_by: accountId,
      requester_name: name,
      requester_role: role,
      organisation_id: organisationId ?? null,
      approver_roles: [...one.approverRoles],
      requested_at: act.now,
      due_on: one.dueOn,
      ends_at: one.endsAt,
    })
    .execute()
}

/** The same wish that waits already. The caller reads as the system. */
export async function findSame(act: Act, useCase: string, hash: Buffer): Promise<Approval | undefined> {
  const row = await act.db
    .selectFrom('exceptional_access_approval')
    .selectAll()
    .where('use_case', '=', useCase)
    .where('input_hash', '=', hash)
    .where('state', '=', 'pending')
    .executeTakeFirst()
  return row && toApproval(row)
}

/** A wish, whosever it is. The caller reads as the system. */
export async function findWish(act: Act, id: string): Promise<Approval | undefined> {
  const row = await act.db
    .selectFrom('exceptional_access_approval')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toApproval(row)
}

/** A wish, held until this act ends. The caller reads as the system. */
export async function lockWish(act: Act, id: string): Promise<Approval | undefined> {
  const row = await act.db
    .selectFrom('exceptional_access_approval')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toApproval(row)
}

/** Ends a wish: what was to be done is forgotten, who decided stays. The caller writes as the system. */
export async function settle(
  act: Act,
  id: string,
  state: Exclude<ApprovalState, 'pending'>,
  words?: string,
): Promise<void> {
  const { accountId, name, role } = act.actor
  const isDecided = state === 'approved' || state === 'refused'
  await act.db
    .updateTable('exceptional_access_approval')
    .set({
      state,
      input: null,
      decided_at: act.now,
      decided_by: isDecided ? accountId : null,
      decider_name: isDecided ? name : null,
      decider_role: isDecided ? role : null,
      decision_words: words ?? null,
    })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .execute()
}

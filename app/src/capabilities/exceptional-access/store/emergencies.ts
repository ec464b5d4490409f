import type { LocalDate } from '@tirek/kernel'
import { type Selectable, sql } from 'kysely'
import type { ExceptionalAccessEmergency } from '#platform/db/schema.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { Emergency, EmergencyReason } from '../domain/emergency.ts'

/** Reads a stored emergency access. */
export function toEmergency(row: Selectable<ExceptionalAccessEmergency>): Emergency {
  const { reviewed_at: at, reviewer_name: by, reviewer_role: role, is_justified: isJustified, finding } = row
  const isReviewed = at !== null && isJustified !== null && finding !== null
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    accountId: row.account_id,
    name: row.actor_name,
    role: row.actor_role,
    organisationId: row.organisation_id ?? undefined,
    reason: row.reason as EmergencyReason,
    words: row.words,
    openedAt: row.opened_at,
    endsAt: row.ends_at,
    endedAt: row.ended_at ?? undefined,
    reviewDueOn: row.review_due_on as LocalDate,
    review: isReviewed ? { at, by: by ?? '', role: role ?? '', isJustified, finding } : undefined,
    version: row.version,
  }
}

/** Region and birth date of a registered person; nothing else crosses the wall. */
export async function findFacts(
  act: Act,
  personId: string,
): Promise<{ readonly region: string; readonly birthDate: LocalDate } | undefined> {
  const { rows } = await sql<{ region: string; birth_date: LocalDate }>`
    select region, birth_date from registry_person_facts(${personId}::uuid)`.execute(act.db)
  return rows[0] && { region: rows[0].region, birthDate: rows[0].birth_date }
}

/** Writes a new emergency access of the actor. The caller writes as the system. */
export async function insertEmergency(
  act: Act,
  one: Pick<Emergency, 'id' | 'region' | 'personId' | 'reason' | 'words' | 'endsAt' | 'reviewDueOn'>,
): Promise<void> {
  const { accountId, name, role, organisationId } = act.actor
  await act.db
    .insertInto('exceptional_access_emergency')
    .values({
      region: one.region,
      id: one.id,
      person_id: one.personId,
      account_id: accountId,
      actor_name: name,
      actor_role: role,
      organisation_id: organisationId ?? null,
      reason: one.reason,
      words: one.words,
      opened_at: act.now,
      ends_at: one.endsAt,
      review_due_on: one.reviewDueOn,
    })
    .execute()
}

/** Ends an access at a moment; false when it had ended before. The caller writes as the system. */
export async function setEnded(act: Act, id: string, at: Date): Promise<boolean> {
  const ended = await act.db
    .updateTable('exceptional_access_emergency')
    .set((row) => ({ ended_at: at, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return Number(ended.numUpdatedRows) === 1
}

/** Writes what the actor found; false when somebody was first. The caller writes as the system. */
export async function setReviewed(
  act: Act,
  id: string,
  { isJustified, finding }: { readonly isJustified: boolean; readonly finding: string },
): Promise<boolean> {
  const { accountId, name, role } = act.actor
  const reviewed = await act.db
    .updateTable('exceptional_access_emergency')
    .set((row) => ({
      reviewed_at: act.now,
      reviewed_by: accountId,
      reviewer_name: name,
      reviewer_role: role,
      is_justified: isJustified,
      finding,
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('reviewed_at', 'is', null)
    .executeTakeFirst()
  return Number(reviewed.numUpdatedRows) === 1
}

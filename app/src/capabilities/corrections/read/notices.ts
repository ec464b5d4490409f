import type { Tx } from '#platform/db/database.ts'

const MOST = 200

/** A value changed that the organisation holds, and nobody of it has seen that yet. */
export interface UnseenNotice {
  readonly id: string
  readonly personId: string
  readonly requestId: string
  readonly toldAt: Date
}

/** What an organisation has been told and has not looked at, oldest first. */
export async function listUnseen(db: Tx, organisationId: string): Promise<readonly UnseenNotice[]> {
  const rows = await db
    .selectFrom('corrections_notice')
    .select(['id', 'person_id', 'request_id', 'told_at'])
    .where('organisation_id', '=', organisationId)
    .where('seen_at', 'is', null)
    .orderBy('told_at')
    .orderBy('id')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    requestId: row.request_id,
    toldAt: row.told_at,
  }))
}

/** Which organisations were told of a correction, and whether they have looked at it. */
export async function listTold(db: Tx, requestId: string) {
  const rows = await db
    .selectFrom('corrections_notice')
    .select(['organisation_id as organisationId', 'seen_at as seenAt'])
    .where('request_id', '=', requestId)
    .orderBy('told_at')
    .orderBy('id')
    .execute()
  return rows
}

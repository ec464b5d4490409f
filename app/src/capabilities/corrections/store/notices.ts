import type { Act } from '#platform/use-case/act.ts'

/** Tells organisations that a value which they hold has changed. */
export async function insertNotices(
  act: Act,
  about: {
    readonly region: string
    readonly personId: string
    readonly part: string
    readonly requestId: string
  },
  organisationIds: readonly string[],
): Promise<void> {
  if (organisationIds.length === 0) return
  const { region, personId, part, requestId } = about
  await act.db
    .insertInto('corrections_notice')
    .values(
      organisationIds.map((organisationId) => ({
        region,
        id: act.newId(),
        person_id: personId,
        part,
        request_id: requestId,
        organisation_id: organisationId,
        told_at: act.now,
      })),
    )
    .execute()
}

/** Notes who of an organisation has looked at a correction; false when there is no such notice for it. */
export async function markSeen(act: Act, id: string, organisationId: string): Promise<boolean> {
  const written = await act.db
    .updateTable('corrections_notice')
    .set({ seen_at: act.now, seen_by: act.actor.accountId, seen_by_name: act.actor.name })
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .where('seen_at', 'is', null)
    .executeTakeFirst()
  return Number(written.numUpdatedRows) === 1
}

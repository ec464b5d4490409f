import type { Act } from '#platform/use-case/act.ts'
import type { FamilyNoticeRow } from '../read/notices.ts'

/** Which way a notice went to whom, and what came of it. */
export interface Delivery {
  readonly recipientId: string
  readonly channel: 'sms' | 'email'
  readonly outcome: 'accepted' | 'not-accepted' | 'no-address'
}

/** Writes what came of one way; tried again it stays as it was. */
export async function keepDelivery(act: Act, notice: FamilyNoticeRow, delivery: Delivery): Promise<void> {
  await act.db
    .insertInto('notice_delivery')
    .values({
      region: notice.region,
      id: act.newId(),
      person_id: notice.personId,
      notice_id: notice.id,
      recipient_id: delivery.recipientId,
      channel: delivery.channel,
      outcome: delivery.outcome,
      at: act.now,
    })
    .onConflict((on) => on.doNothing())
    .execute()
}

/** One adult has read these notices. */
export async function markRead(
  { db, now }: Act,
  readerId: string,
  noticeIds: readonly string[],
): Promise<void> {
  if (noticeIds.length === 0) return
  await db
    .insertInto('notice_reading')
    .values(noticeIds.map((id) => ({ notice_id: id, reader_id: readerId, read_at: now })))
    .onConflict((on) => on.doNothing())
    .execute()
}

import type { LocalDate } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Notice } from '#platform/db/schema.ts'

/** One notice as it is kept. */
export interface FamilyNoticeRow {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly kind: string
  readonly data: Readonly<Record<string, string | number>>
  readonly href: string
  readonly toldOn: LocalDate
  readonly isOwed: boolean
  readonly cite: readonly Citation[]
}

function toNotice(row: Selectable<Notice>): FamilyNoticeRow {
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    kind: row.kind,
    data: row.data as FamilyNoticeRow['data'],
    href: row.href,
    toldOn: row.told_on as LocalDate,
    isOwed: row.is_owed,
    cite: row.cite as unknown as readonly Citation[],
  }
}

/** The most notices that one page shows. */
const MOST_SHOWN = 100

/** One notice by its id. */
export async function findNotice(db: Tx, id: string): Promise<FamilyNoticeRow | undefined> {
  const row = await db.selectFrom('notice').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toNotice(row)
}

/** What was told of a person, the newest first, and which of it this reader has not read. */
export async function listNotices(
  db: Tx,
  personId: string,
  readerId: string,
): Promise<readonly (FamilyNoticeRow & { readonly isRead: boolean })[]> {
  const rows = await db
    .selectFrom('notice')
    .leftJoin('notice_reading as reading', (join) =>
      join.onRef('reading.notice_id', '=', 'notice.id').on('reading.reader_id', '=', readerId),
    )
    .selectAll('notice')
    .select('reading.read_at')
    .where('notice.person_id', '=', personId)
    .orderBy('notice.told_at', 'desc')
    .orderBy('notice.id', 'desc')
    .limit(MOST_SHOWN)
    .execute()
  return rows.map((row) => ({ ...toNotice(row), isRead: row.read_at !== null }))
}

/** By which ways this reader was reached, by notice. */
export async function listReached(
  db: Tx,
  personId: string,
  readerId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('notice_delivery')
    .select(['notice_id', 'channel'])
    .where('person_id', '=', personId)
    .where('recipient_id', '=', readerId)
    .where('outcome', '=', 'accepted')
    .execute()
  const reached = new Map<string, readonly string[]>()
  for (const { notice_id, channel } of rows)
    reached.set(notice_id, [...(reached.get(notice_id) ?? []), channel])
  return reached
}

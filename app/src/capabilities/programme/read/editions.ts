import type { LocalDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import type { Programme, Written } from '../domain/programme.ts'

/** What was approved, as it was on the day. */
export type Edition = Written & {
  readonly revision: number
  readonly approvedOn: LocalDate
  readonly approvedBy: string
}

/** The edition that is in force: the last one approved. Undefined while there is none. */
export async function findEditionInForce(
  db: Tx,
  programme: Pick<Programme, 'id' | 'approvedRevision'>,
): Promise<Edition | undefined> {
  if (programme.approvedRevision === undefined) return undefined
  const row = await db
    .selectFrom('programme_edition')
    .selectAll()
    .where('programme_id', '=', programme.id)
    .where('revision', '=', programme.approvedRevision)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    ...(row.content as unknown as Written),
    revision: row.revision,
    approvedOn: row.approved_on as LocalDate,
    approvedBy: row.approved_by,
  }
}

import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { ScreeningAttachment } from '#platform/db/schema.ts'

/** Where a child is attached, from when, until when. */
export interface Attachment {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly organisationId: string
  readonly fromOn: LocalDate
  /** The first day without it. */
  readonly untilOn: LocalDate | undefined
}

function toAttachment(row: Selectable<ScreeningAttachment>): Attachment {
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    organisationId: row.organisation_id,
    fromOn: row.from_on as LocalDate,
    untilOn: (row.until_on ?? undefined) as LocalDate | undefined,
  }
}

/** The last attachment of a child; undefined when it was attached nowhere. */
export async function findAttachment(db: Tx, personId: string): Promise<Attachment | undefined> {
  const row = await db
    .selectFrom('screening_attachment')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('from_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : toAttachment(row)
}

/** Children attached to an organisation now, the last attached first, and how many there are. */
export async function listAttachedTo(
  db: Tx,
  organisationId: string,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<{ readonly total: number; readonly attachments: readonly Attachment[] }> {
  const attached = db
    .selectFrom('screening_attachment')
    .where('organisation_id', '=', organisationId)
    .where('until_on', 'is', null)
  const { total } = await attached
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await attached
    .selectAll()
    .orderBy('from_on', 'desc')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { total: Number(total), attachments: rows.map(toAttachment) }
}

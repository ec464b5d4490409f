import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { ScreeningNotification } from '#platform/db/schema.ts'
import type { BirthNotification } from '../domain/notification.ts'

function toNotification(row: Selectable<ScreeningNotification>): BirthNotification {
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    organisationId: row.organisation_id,
    number: row.number,
    bornOn: row.born_on as LocalDate,
    birthOrder: row.birth_order,
    gestationDays: row.gestation_days,
    notifiedOn: row.notified_on as LocalDate,
  }
}

/** The notification that an organisation sent under a number. */
export async function findNotification(
  db: Tx,
  organisationId: string,
  number: string,
): Promise<BirthNotification | undefined> {
  const row = await db
    .selectFrom('screening_notification')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row === undefined ? undefined : toNotification(row)
}

/** The notifications of an organisation, the newest births first, and how many there are. */
export async function listNotifications(
  db: Tx,
  organisationId: string,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<{ readonly total: number; readonly notifications: readonly BirthNotification[] }> {
  const own = db.selectFrom('screening_notification').where('organisation_id', '=', organisationId)
  const { total } = await own
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await own
    .selectAll()
    .orderBy('born_on', 'desc')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { total: Number(total), notifications: rows.map(toNotification) }
}

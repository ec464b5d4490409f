import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { SubstitutionAppointment } from '#platform/db/schema.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { Appointment, Reason } from '../domain/appointment.ts'

const MOST = 200

function toAppointment(row: Selectable<SubstitutionAppointment>): Appointment {
  return {
    id: row.id,
    region: row.region,
    organisationId: row.organisation_id,
    absentId: row.absent_id,
    absentName: row.absent_name,
    substituteId: row.substitute_id,
    substituteName: row.substitute_name,
    role: row.role,
    from: row.from_day as LocalDate,
    until: row.until_day as LocalDate,
    reason: row.reason as Reason,
    orderNumber: row.order_number,
    orderDate: row.order_date as LocalDate,
    appointedBy: row.appointed_by_name,
    isRevoked: row.revoked_at !== null,
  }
}

/** Nobody else appoints to a post at the same moment. */
export async function lockPost(db: Tx, accountId: string): Promise<void> {
  await db.selectFrom('access_account').select('id').where('id', '=', accountId).forUpdate().execute()
}

/** Writes an appointment and the account through which the colleague has the post. */
export async function insertAppointment(act: Act, one: Appointment): Promise<void> {
  const post = await act.db
    .selectFrom('access_account')
    .select(['role', 'specialty', 'organisation_id', 'regions', 'demo'])
    .where('id', '=', one.absentId)
    .executeTakeFirstOrThrow()
  await act.db
    .insertInto('access_account')
    .values({
      ...post,
      id: one.id,
      name: one.substituteName,
      acts_for: one.absentId,
      acts_for_name: one.absentName,
      held_by: one.substituteId,
      acts_from: one.from,
      acts_until: one.until,
    })
    .execute()
  await act.db
    .insertInto('substitution_appointment')
    .values({
      region: one.region,
      id: one.id,
      organisation_id: one.organisationId,
      absent_id: one.absentId,
      absent_name: one.absentName,
      substitute_id: one.substituteId,
      substitute_name: one.substituteName,
      role: one.role,
      from_day: one.from,
      until_day: one.until,
      reason: one.reason,
      order_number: one.orderNumber,
      order_date: one.orderDate,
      appointed_at: act.now,
      appointed_by: act.actor.accountId,
      appointed_by_name: one.appointedBy,
    })
    .execute()
}

/** An appointment, as far as the actor may see it. */
export async function findAppointment(db: Tx, id: string): Promise<Appointment | undefined> {
  const row = await db
    .selectFrom('substitution_appointment')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toAppointment(row)
}

/** Appointments of an organisation, or of all; the newest first. */
export async function listAppointments(
  db: Tx,
  organisationId: string | undefined,
): Promise<readonly Appointment[]> {
  let search = db.selectFrom('substitution_appointment').selectAll()
  if (organisationId !== undefined) search = search.where('organisation_id', '=', organisationId)
  const rows = await search.orderBy('until_day', 'desc').orderBy('id').limit(MOST).execute()
  return rows.map(toAppointment)
}

/** Appointments that stand, of people who are away. */
export async function listStandingOf(db: Tx, absentIds: readonly string[]): Promise<readonly Appointment[]> {
  const rows = await db
    .selectFrom('substitution_appointment')
    .selectAll()
    .where('absent_id', 'in', [...absentIds])
    .where('revoked_at', 'is', null)
    .execute()
  return rows.map(toAppointment)
}

/** Takes an appointment back. */
export async function revokeAppointment(act: Act, id: string, why: string): Promise<void> {
  const { accountId, name } = act.actor
  await act.db
    .updateTable('substitution_appointment')
    .set({ revoked_at: act.now, revoked_by: accountId, revoked_by_name: name, revoked_why: why })
    .where('id', '=', id)
    .execute()
}

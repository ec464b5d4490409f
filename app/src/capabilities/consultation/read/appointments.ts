import type { Tx } from '#platform/db/database.ts'
import type { Appointment } from '../domain/file.ts'
import { parseAppointment } from '../store/appointments.ts'

export type PlannedAppointment = {
  readonly appointment: Appointment
  readonly personId: string
  readonly region: string
}

/** The planned day of a file with the child it is about. */
export async function findPlannedAppointment(
  db: Tx,
  fileId: string,
): Promise<PlannedAppointment | undefined> {
  const row = await db
    .selectFrom('consultation_appointment')
    .selectAll()
    .where('file_id', '=', fileId)
    .where('state', '=', 'planned')
    .executeTakeFirst()
  return row && { appointment: parseAppointment(row), personId: row.person_id, region: row.region }
}

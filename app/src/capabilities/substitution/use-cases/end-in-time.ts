import { endActing } from '#platform/access/acting.ts'
import type { Act } from '#platform/use-case/act.ts'
import { findAppointment } from '../store/appointments.ts'
import { aboutAppointment } from './revoke.ts'

/** The last day is over: the post is closed, with its sessions. Done before, or revoked: nothing is left to do. */
export async function endInTime(act: Act, payload: Readonly<Record<string, unknown>>): Promise<void> {
  const one = await findAppointment(act.db, String(payload['substitutionId']))
  if (one === undefined || one.until >= act.today || !(await endActing(act, one.id))) return
  await act.record({ name: 'substitution.ended', ...aboutAppointment(one) })
}

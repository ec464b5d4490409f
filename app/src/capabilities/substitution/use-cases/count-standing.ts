import type { Tx } from '#platform/db/database.ts'
import type { WorkQuestion } from '#platform/path/contract.ts'
import { stateOn } from '../domain/appointment.ts'
import { listAppointments } from '../store/appointments.ts'
import { inReach, ownOrganisation } from './reach.ts'

/** How many substitutions go on today in the organisations that the actor appoints in. */
export async function countStanding(db: Tx, { actor, today, asSystem }: WorkQuestion): Promise<number> {
  const all = await inReach({ actor, asSystem }, () => listAppointments(db, ownOrganisation({ actor })))
  return all.filter((one) => stateOn(one, today) === 'now').length
}

import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { tell } from '#capabilities/access/index.ts'
import { endActing } from '#platform/access/acting.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, textField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { type Appointment, REVOCABLE, SUBSTITUTION, stateOn } from '../domain/appointment.ts'
import { findAppointment, revokeAppointment } from '../store/appointments.ts'
import { inReach } from './reach.ts'

/** What an event of a substitution is about. */
export function aboutAppointment({
  id,
  region,
  absentName: absent,
  substituteName: substitute,
}: Appointment) {
  return {
    region,
    subject: { kind: 'substitution', id },
    data: { absent, substitute },
    cite: [SUBSTITUTION],
  }
}

async function takeBack(act: Act, one: Appointment, why: string): Promise<void> {
  await revokeAppointment(act, one.id, why)
  await endActing(act, one.id)
  await tell(act, { accountId: one.absentId, kind: 'substitute-revoked' })
  await act.record({ name: 'substitution.revoked', ...aboutAppointment(one) })
}

/** Ends a substitution before its last day: the post and its sessions are closed at once. */
export const revoke = command({
  name: 'substitution.revoke',
  title: { kk: 'Орын басуды тоқтату', ru: 'Прекратить замещение', en: 'End a substitution' },
  basis: [SUBSTITUTION],
  input: z.strictObject({ substitutionId: idField, why: textField }),
  output: z.object({ substitutionId: z.uuid() }),
  run: async (act, { substitutionId, why }) => {
    const one = await inReach(act, () => findAppointment(act.db, substitutionId))
    if (one === undefined) return notFound('substitution')
    if (act.actor.actsFor?.accountId === one.absentId)
      return refuse('substitution.not-passed-on', { status: 'forbidden', cite: [SUBSTITUTION] })
    if (!REVOCABLE.includes(stateOn(one, act.today)))
      return refuse('substitution.has-ended', { status: 'state', cite: [SUBSTITUTION] })
    await inReach(act, () => takeBack(act, one, why))
    return ok({ substitutionId })
  },
})

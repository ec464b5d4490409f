import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { byAnswer, nameField, textField, versionField } from '#platform/use-case/fields.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { mayHoldSession, PRESENCE_MODES, type Presence } from '../domain/appointment.ts'
import { ACTS } from '../domain/citations.ts'
import { findPlannedDay, recordSession } from '../store/appointments.ts'
import { moveFile } from '../store/files.ts'
import { aboutFile, workingFile } from './working-file.ts'

const fields = z.strictObject({
  fileId: z.uuid(),
  version: versionField.optional(),
  representativePresent: z.boolean().default(false),
  presentNames: z.array(nameField).max(10).default([]),
  /** In the room unless said otherwise. */
  presentBy: z.enum(PRESENCE_MODES).optional(),
  absenceReason: textField.optional(),
})
const input = byAnswer(fields, 'representativePresent', {
  true: ['presentNames', 'presentBy'],
  false: ['absenceReason'],
})

function presenceOf({
  representativePresent,
  presentNames,
  presentBy,
  absenceReason,
}: z.output<typeof input>): Presence {
  return representativePresent
    ? { present: true, names: presentNames, by: presentBy }
    : { present: false, reason: absenceReason ?? '' }
}

/** Opens the session: the protocol names the representative who is present or says why he or she is not.
 *  Refused when the representative was not told of the day, and without him or her also after a no (Law 343, 16(1)). */
export const holdSession = command({
  name: 'consultation.hold-session',
  title: { kk: 'Отырысты ашу', ru: 'Открыть заседание', en: 'Open the session' },
  input,
  output: z.object({ version: z.number() }),
  basis: [ACTS.representativePresent],
  run: async (act, given) => {
    const found = await workingFile(act, given, 'hold-session')
    if (!found.ok) return found
    const { file, to } = found.value
    const planned = await findPlannedDay(act.db, file.id)
    if (planned === undefined)
      return refuse('consultation.no-appointment', { cite: [ACTS.representativePresent] })

    const presence = presenceOf(given)
    const { day: appointmentOn } = planned
    const held = mayHoldSession({ ...planned, appointmentOn, heldOn: act.today, presence })
    if (!held.ok) {
      return refuse(`consultation.${held.error.code}`, {
        cite: held.error.cite,
        facts: { day: appointmentOn },
      })
    }

    await recordSession(act.db, planned.id, act.today, presence)
    const version = await moveFile(act.db, file, to)
    await act.record({
      name: 'consultation.session-held',
      ...aboutFile(file),
      data: presence.present
        ? { present: [...presence.names], by: presence.by ?? 'in-person' }
        : { absent: presence.reason },
      cite: [ACTS.representativePresent],
    })

    return ok({ version })
  },
})

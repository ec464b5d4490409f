import { z } from 'zod'
import { findPerson } from '#capabilities/registry/index.ts'
import { formatShortDate } from '#platform/i18n/format.ts'
import type { OutboxHandler } from '#platform/module.ts'
import { textPerson } from '#platform/notices/text-person.ts'
import { ACTS } from '../domain/citations.ts'
import type { Appointment } from '../domain/file.ts'
import { MESSAGES } from '../domain/message-kinds.ts'
import { findPlannedAppointment } from '../read/appointments.ts'
import { listRepresentatives } from '../read/representatives.ts'

const payloadOf = z.object({ fileId: z.uuid(), appointmentId: z.uuid() })

/** Kazakh and Russian at once, as nobody knows which the owner of the phone reads; no name and nothing of the case. */
function smsText({ day, time }: Appointment): string {
  const when = `${formatShortDate('kk', day)}, ${time}`
  return `ПМПК: балаңызды тексеру күні ${when}. Толығы жеке кабинетте. ПМПК: день обследования ребёнка ${when}. Подробнее в личном кабинете.`
}

/** Tells the representatives of the day by SMS; a day replaced meanwhile is not announced any more. */
const sendAppointmentSms: OutboxHandler = async (act, payload) => {
  const { fileId, appointmentId } = payloadOf.parse(payload)
  const planned = await findPlannedAppointment(act.db, fileId)
  if (planned === undefined || planned.appointment.id !== appointmentId) return

  const { appointment, personId, region } = planned
  const representatives = await listRepresentatives(act, personId, act.today)
  let accepted = 0
  for (const { personId: id } of representatives) {
    const message = { id: `${appointment.id}-${id.slice(-12)}`, text: smsText(appointment) }
    if ((await textPerson(act, await findPerson(act.db, id), message)) === 'accepted') accepted += 1
  }
  await act.record({
    name: 'consultation.notice-sent',
    region,
    personId,
    subject: { kind: 'consultation-file', id: fileId },
    data: { appointmentId, accepted },
    cite: [ACTS.representativePresent],
  })
}

/** What the worker does with the messages of this capability. */
export const outboxHandlers: Readonly<Record<string, OutboxHandler>> = {
  [MESSAGES.appointmentSms]: sendAppointmentSms,
}

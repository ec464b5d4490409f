import { z } from 'zod'
import { findPerson } from '#capabilities/registry/index.ts'
import { formatShortDate } from '#platform/i18n/format.ts'
import type { OutboxHandler } from '#platform/module.ts'
import type { Act } from '#platform/use-case/act.ts'
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

/** Sends one representative the message; false when no number is known. Throws while the gateway is away. */
async function sendTo(act: Act, personId: string, appointment: Appointment): Promise<boolean> {
  const person = await findPerson(act.db, personId)
  if (person?.iin === undefined) return false
  const messageId = `${appointment.id}-${personId.slice(-12)}`
  const found = await act.gateways.findPhone(person.iin, `${messageId}-phone`)
  if (!found.ok) throw new Error(`mobile citizens base: ${found.error.kind}`)
  const phone = found.value.facts.phone ?? person.phone
  if (phone === undefined) return false

  const sent = await act.gateways.send(person.iin, { phone, text: smsText(appointment) }, `${messageId}-sms`)
  if (!sent.ok) throw new Error(`SMS: ${sent.error.kind}`)
  return sent.value.facts.accepted
}

/** Tells the representatives of the day by SMS; a day replaced meanwhile is not announced any more. */
const sendAppointmentSms: OutboxHandler = async (act, payload) => {
  const { fileId, appointmentId } = payloadOf.parse(payload)
  const planned = await findPlannedAppointment(act.db, fileId)
  if (planned === undefined || planned.appointment.id !== appointmentId) return

  const { appointment, personId, region } = planned
  const representatives = await listRepresentatives(act, personId, act.today)
  let accepted = 0
  for (const one of representatives) if (await sendTo(act, one.personId, appointment)) accepted += 1
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

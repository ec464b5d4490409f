import { type LocalDate, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { appointmentDay, type NoticeChannel } from '../domain/appointment.ts'
import { ACTS } from '../domain/citations.ts'
import type { ConsultationFile } from '../domain/file.ts'
import { MESSAGES } from '../domain/message-kinds.ts'
import { listRepresentatives } from '../read/representatives.ts'
import { findPlannedDay, insertAppointment } from '../store/appointments.ts'
import { insertSeats } from '../store/calendar.ts'
import { moveFile } from '../store/files.ts'
import { type ScheduleGiven, scheduleInput } from './schedule-input.ts'
import { fitsCalendar, keepsQueue, outOfHours, planOf, type SessionPlan } from './session-plan.ts'
import { aboutFile, workingFile } from './working-file.ts'

type Told = { readonly channel: NoticeChannel; readonly on: LocalDate; readonly name: string | undefined }

/** Only a representative of the register can be told: the one named by id, else all of them (Law 343, 16(1)). */
async function noticeTo(
  act: Act,
  personId: string,
  { channel, representativeId }: NonNullable<ScheduleGiven['notice']>,
): Promise<Result<Told, Refusal>> {
  const standing = await listRepresentatives(act, personId, act.today)
  if (standing.length === 0)
    return refuse('consultation.no-representative', {
      cite: [ACTS.representativePresent],
      facts: { personId },
    })
  const told = standing.filter((one) => representativeId === undefined || one.personId === representativeId)
  if (told.length === 0)
    return refuse('consultation.told-no-representative', {
      cite: [ACTS.representativePresent],
      fields: [{ path: 'notice.representativeId', code: 'choose-one' }],
    })

  const names = told.flatMap((one) => one.name ?? [])
  return ok({ channel, on: act.today, name: names.length > 0 ? names.join(', ') : undefined })
}

/** The day is ahead, by day and not by night, free in the calendar, and nobody is overtaken by it. */
async function mayBeSet(
  act: Act,
  file: ConsultationFile,
  given: ScheduleGiven,
): Promise<Result<SessionPlan, Refusal>> {
  const { day, time } = given
  const planned = await findPlannedDay(act.db, file.id)
  const checked = appointmentDay(day, act.today, planned)
  if (!checked.ok) return refuse(`consultation.${checked.error.code}`, { cite: checked.error.cite })
  const problem = outOfHours(act, day, time)
  if (problem !== undefined) return refuse('platform.invalid-input', { status: 'invalid', fields: [problem] })
  const plan = await planOf(act, file.organisationId, given)
  if (!plan.ok) return plan
  const queue = await keepsQueue(act, file, { day, plannedOn: planned?.day })
  if (!queue.ok) return queue
  const fits = await fitsCalendar(act, file, plan.value)
  return fits.ok ? plan : fits
}

/** Writes the day with its people, and tells the family by SMS where that was the way chosen. */
async function setDay(
  act: Act,
  file: ConsultationFile,
  { plan, told, given }: { plan: SessionPlan; told: Told | undefined; given: ScheduleGiven },
): Promise<string> {
  const appointmentId = act.newId()
  const { day, from: time, until, mode, place, room } = plan
  const { agreed, link, familyPlace, staffPlace } = given
  await insertAppointment(act.db, file, {
    id: appointmentId,
    ...{ day, time, until, mode, place, agreed, link, familyPlace, staffPlace },
    roomId: room?.id,
    notice: told,
  })
  await insertSeats(act.db, file, appointmentId, plan.specialists)
  if (told?.channel === 'sms') {
    const payload = { fileId: file.id, appointmentId }
    await act.send({ kind: MESSAGES.appointmentSms, region: file.region, payload })
  }
  return appointmentId
}

/** Sets the day of the examination, agreed with the representative, and tells him or her of it (Law 343, 16(1)). */
export const schedule = command({
  name: 'consultation.schedule',
  title: {
    kk: 'Тексеру күнін белгілеу',
    ru: 'Назначить день обследования',
    en: 'Set the day of the examination',
  },
  input: scheduleInput,
  output: z.object({ appointmentId: z.uuid(), version: z.number(), noticeGiven: z.boolean() }),
  basis: [ACTS.representativePresent],
  run: async (act, given) => {
    const { fileId, version, notice, agreed } = given
    const found = await workingFile(act, { fileId, version }, 'schedule')
    if (!found.ok) return found
    const { file, to } = found.value
    const plan = await mayBeSet(act, file, given)
    if (!plan.ok) return plan
    const notified = notice === undefined ? ok(undefined) : await noticeTo(act, file.personId, notice)
    if (!notified.ok) return notified
    const told = notified.value

    const { day, from: time, mode, place, specialists } = plan.value
    const appointmentId = await setDay(act, file, { plan: plan.value, told, given })
    const next = await moveFile(act.db, file, to)
    const people = specialists.length
    await act.record({
      name: 'consultation.appointment-set',
      ...aboutFile(file),
      data: { appointmentId, day, time, place, mode, people, agreed, channel: told?.channel ?? null },
      cite: [ACTS.representativePresent],
    })

    return ok({ appointmentId, version: next, noticeGiven: told !== undefined })
  },
})

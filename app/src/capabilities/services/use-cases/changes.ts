import { isBefore, type LocalDate, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { tellFamily } from '#platform/notices/tell.ts'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField } from '#platform/use-case/fields.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { CHANGE_REASONS, clockOf, meetingsOf, type Slot } from '../domain/timetable.ts'
import { lockOrder } from '../read/orders.ts'
import { listSpecialists, type Specialist } from '../read/people.ts'
import { findEntryAt } from '../read/sessions.ts'
import { listChanges, listSlots, type Seat } from '../read/timetable.ts'
import { insertChange } from '../store/timetable.ts'
import { childHref } from './addresses.ts'
import { type OneMeeting, ownMeeting } from './record-sessions.ts'
import { isWorking } from './working-days.ts'
import { writeEntry } from './write-entry.ts'

const which = { slotId: idField, onDay: dateField, reason: z.enum(CHANGE_REASONS) }
const output = z.object({ slotId: z.uuid(), onDay: z.string(), told: z.number() })

function invalid(path: string, code: string) {
  return refuse('platform.invalid-input', { status: 'invalid', fields: [{ path, code }] })
}

/** A meeting of today or later that nobody has changed yet. */
async function changeable(act: Act, slotId: string, onDay: LocalDate): Promise<Result<OneMeeting, Refusal>> {
  const meeting = await ownMeeting(act, slotId, onDay)
  if (!meeting.ok) return meeting
  if (isBefore(onDay, act.today)) return refuse('services.day-is-over', { status: 'state' })
  return meeting.value.change === undefined
    ? meeting
    : refuse('services.already-changed', { status: 'state' })
}

/** Every family whose child has a place is told; a name and anything of health stay out of it. */
async function tellAll(
  act: Act,
  { slot, onDay, seats }: OneMeeting,
  kind: string,
  data: Record<string, string>,
) {
  for (const { region, personId } of seats)
    await tellFamily(act, {
      region,
      personId,
      kind,
      data: { onDay, time: clockOf(slot.startsAt), ...data },
      href: childHref(personId),
      once: `${slot.id}:${onDay}:${personId}`,
    })
  return seats.length
}

async function substituteFor(act: Act, slot: Slot, id: string): Promise<Specialist | undefined> {
  const staff = await listSpecialists(act.db, slot.organisationId)
  return staff.find((one) => one.id === id && one.id !== slot.specialistId)
}

/** Whether the colleague holds another meeting at that time on that day. */
async function isBusyOn(act: Act, { slot, onDay }: OneMeeting, specialistId: string): Promise<boolean> {
  const day = { from: onDay, to: onDay }
  const slots = await listSlots(act.db, slot.organisationId, day)
  const changes = await listChanges(
    act.db,
    slots.map((one) => one.id),
    day,
  )
  return meetingsOf(slots, changes, day, isWorking).some(
    (one) =>
      one.slot.id !== slot.id &&
      one.specialistId === specialistId &&
      one.change?.kind !== 'cancelled' &&
      one.slot.startsAt < slot.startsAt + slot.minutes &&
      slot.startsAt < one.slot.startsAt + one.slot.minutes,
  )
}

/** Another named specialist holds the meeting of one day; the families are told who. */
export const substitute = command({
  name: 'services.substitute',
  title: {
    kk: 'Маманды бір күнге ауыстыру',
    ru: 'Заменить специалиста на день',
    en: 'Substitute a specialist for a day',
  },
  basis: [ACTS.guaranteedVolume],
  input: z.strictObject({ ...which, specialistId: idField }),
  output,
  run: async (act, { slotId, onDay, reason, specialistId }) => {
    const meeting = await changeable(act, slotId, onDay)
    if (!meeting.ok) return meeting
    const { slot } = meeting.value
    const colleague = await substituteFor(act, slot, specialistId)
    if (colleague === undefined) return invalid('specialistId', 'choose-one')
    if (await isBusyOn(act, meeting.value, specialistId))
      return refuse('services.specialist-busy', {
        status: 'state',
        facts: { name: colleague.name, time: clockOf(slot.startsAt) },
        fields: [{ path: 'specialistId', code: 'specialist-busy' }],
      })
    const { name: specialistName } = colleague
    await insertChange(act, slot, {
      slotId,
      onDay,
      kind: 'substituted',
      reason,
      specialistId,
      specialistName,
    })
    const told = await tellAll(act, meeting.value, 'services.substituted', { specialist: specialistName })
    return ok({ slotId, onDay, told })
  },
})

/** Writes for one child that the organisation cancelled; what the family had cancelled before stays the family's word. */
async function oweAgain(
  act: Act,
  { slot, onDay }: OneMeeting,
  { orderId }: Seat,
): Promise<Result<unknown, Refusal>> {
  const { startsAt, minutes, specialistName } = slot
  const order = await lockOrder(act.db, orderId)
  const known = await findEntryAt(act.db, { orderId, onDay, startsAt })
  if (order === undefined || known !== undefined) return ok(undefined)
  const at = { slotId: slot.id, onDay, startsAt, minutes, specialistName }
  return writeEntry(act, order, at, { outcome: 'organisation-cancelled', words: { progress: [] } })
}

/** The organisation cancels the meeting of one day: it is owed to every child again (DEC-74). */
export const cancelMeeting = command({
  name: 'services.cancel-meeting',
  title: {
    kk: 'Бір күнгі сабақты болдырмау',
    ru: 'Отменить занятие на день',
    en: 'Cancel the meeting of a day',
  },
  basis: [ACTS.volume, ACTS.guaranteedVolume],
  input: z.strictObject(which),
  output,
  run: async (act, { slotId, onDay, reason }) => {
    const meeting = await changeable(act, slotId, onDay)
    if (!meeting.ok) return meeting
    const off = { specialistId: undefined, specialistName: undefined }
    await insertChange(act, meeting.value.slot, { slotId, onDay, kind: 'cancelled', reason, ...off })
    for (const seat of meeting.value.seats) {
      const owed = await oweAgain(act, meeting.value, seat)
      if (!owed.ok) return owed
    }
    return ok({ slotId, onDay, told: await tellAll(act, meeting.value, 'services.meeting-off', {}) })
  },
})

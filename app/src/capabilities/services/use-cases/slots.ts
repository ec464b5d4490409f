import { isAfter, isBefore, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField, lineField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { FORMATS } from '../domain/catalogue.ts'
import { findItem } from '../domain/items.ts'
import { busyWith, clockOf, type Slot } from '../domain/timetable.ts'
import { listSpecialists } from '../read/people.ts'
import { findSlot, listSlots } from '../read/timetable.ts'
import { insertSlot } from '../store/timetable.ts'
import { timeField } from './fields.ts'
import { ownOrganisation } from './own-order.ts'

const FIRST_START = 360
const LAST_START = 1319

const input = z.strictObject({
  item: lineField,
  format: z.enum(FORMATS),
  name: lineField,
  weekday: z.coerce.number().int().min(1).max(6),
  startsAt: timeField,
  minutes: z.coerce.number().int().min(5).max(480),
  room: lineField,
  specialistId: idField,
  capacity: z.coerce.number().int().min(1).max(40),
  validFrom: dateField,
  validTo: dateField,
})
type Input = z.output<typeof input>

function problemsOf(act: Act, given: Input, isStaff: boolean) {
  const problems: { path: string; code: string }[] = []
  const item = findItem(given.item)
  if (item === undefined) problems.push({ path: 'item', code: 'choose-one' })
  else if (!item.formats.includes(given.format)) problems.push({ path: 'format', code: 'not-this-format' })
  if (!isStaff) problems.push({ path: 'specialistId', code: 'choose-one' })
  if (given.startsAt < FIRST_START || given.startsAt > LAST_START)
    problems.push({ path: 'startsAt', code: 'working-hours' })
  if (isBefore(given.validTo, given.validFrom)) problems.push({ path: 'validTo', code: 'before-start' })
  if (isBefore(given.validTo, act.today)) problems.push({ path: 'validTo', code: 'past-date' })
  return problems
}

/** The same specialist or the same room is not in two meetings at once. */
async function refuseBusy(act: Act, slot: Slot): Promise<Result<void, Refusal>> {
  const period = { from: slot.validFrom, to: slot.validTo }
  const busy = busyWith(slot, await listSlots(act.db, slot.organisationId, period))
  if (busy === undefined) return ok(undefined)
  return refuse(`services.${busy.why}`, {
    status: 'state',
    facts: { name: busy.other.name, time: clockOf(busy.other.startsAt) },
    fields: [{ path: busy.why === 'room-busy' ? 'room' : 'specialistId', code: busy.why }],
  })
}

/** Puts a weekly meeting into the timetable of the own organisation. */
export const openSlot = command({
  name: 'services.open-slot',
  title: {
    kk: 'Кестеге сабақ қосу',
    ru: 'Добавить занятие в расписание',
    en: 'Add a meeting to the timetable',
  },
  basis: [ACTS.support],
  input,
  output: z.object({ slotId: z.uuid() }),
  run: async (act, given) => {
    const organisation = await ownOrganisation(act)
    if (organisation === undefined) return notFound('organisation')
    const staff = await listSpecialists(act.db, organisation.id)
    const specialist = staff.find((one) => one.id === given.specialistId)
    const problems = problemsOf(act, given, specialist !== undefined)
    if (specialist === undefined || problems.length > 0)
      return refuse('platform.invalid-input', { status: 'invalid', fields: problems })
    const slot: Slot = {
      ...given,
      id: act.newId(),
      region: organisation.region,
      organisationId: organisation.id,
      specialistName: specialist.name,
      capacity: given.format === 'individual' ? 1 : given.capacity,
    }
    const free = await refuseBusy(act, slot)
    if (!free.ok) return free
    await insertSlot(act.db, slot)
    return ok({ slotId: slot.id })
  },
})

/** A weekly meeting of the actor's own organisation. */
export async function ownSlot(act: Act, slotId: string): Promise<Result<Slot, Refusal>> {
  const slot = await findSlot(act.db, slotId)
  if (slot === undefined || slot.organisationId !== act.actor.organisationId) return notFound('slot')
  return ok(slot)
}

/** True when the meeting is over for good. */
export function isOver(act: Act, slot: Slot): boolean {
  return isAfter(act.today, slot.validTo)
}

import { isAfter, isBefore, type LocalDate, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { type Change, clockOf, meetsOn, type Slot } from '../domain/timetable.ts'
import { lockOrder } from '../read/orders.ts'
import { findSession } from '../read/sessions.ts'
import { findSlot, listChanges, listSeatsIn, type Seat } from '../read/timetable.ts'
import { correctEntry } from '../store/sessions.ts'
import { sessionFields, timeField, wordsOf } from './fields.ts'
import { mayBeServed, ownOrder, refuseNotDirected } from './own-order.ts'
import { ownSlot } from './slots.ts'
import { isWorking } from './working-days.ts'
import { settle, writeEntry } from './write-entry.ts'

const line = z.strictObject({ orderId: idField, ...sessionFields, outcome: sessionFields.outcome.optional() })
const seriesInput = z.strictObject({ slotId: idField, onDay: dateField, lines: z.array(line).min(1).max(40) })
type Series = z.output<typeof seriesInput>

/** One meeting of the own organisation on a day, with whoever holds it and the children who have a place. */
export interface OneMeeting {
  readonly slot: Slot
  readonly onDay: LocalDate
  readonly change: Change | undefined
  readonly seats: readonly Seat[]
}

/** The meeting of a day, or why there is none. */
export async function ownMeeting(
  act: Act,
  slotId: string,
  onDay: LocalDate,
): Promise<Result<OneMeeting, Refusal>> {
  const slot = await ownSlot(act, slotId)
  if (!slot.ok) return slot
  if (!meetsOn(slot.value, onDay, isWorking)) return notFound('meeting')
  const day = { from: onDay, to: onDay }
  const [change] = await listChanges(act.db, [slotId], day)
  const seats = await listSeatsIn(act.db, [slotId], day)
  return ok({ slot: slot.value, onDay, change, seats })
}

/** The refusal with the place of the line in the list. */
function atLine<T>(result: Result<T, Refusal>, index: number): Result<T, Refusal> {
  if (result.ok) return result
  const fields = result.error.fields.map((one) => ({ ...one, path: `lines.${index}.${one.path}` }))
  return refuse(result.error.code, { ...result.error, fields })
}

async function writeLine(
  act: Act,
  meeting: OneMeeting,
  told: Series['lines'][number],
): Promise<Result<unknown, Refusal>> {
  const { slot, onDay, change, seats } = meeting
  const { orderId, outcome } = told
  if (outcome === undefined) return ok(undefined)
  if (!seats.some((one) => one.orderId === orderId)) return refuseNotDirected()
  const order = await ownOrder(act, { orderId })
  if (!order.ok) return order
  const served = await mayBeServed(act, order.value)
  if (!served.ok) return served
  const { startsAt, minutes } = slot
  const specialistName = change?.specialistName ?? slot.specialistName
  const at = { slotId: slot.id, onDay, startsAt, minutes, specialistName }
  return writeEntry(act, order.value, at, { outcome, words: wordsOf({ ...told, outcome }) })
}

/** Writes a whole meeting on one page: who came, how it went, what to do at home. All lines stand, or none. */
export const recordSessions = command({
  name: 'services.record-sessions',
  title: { kk: 'Топтың сабағын жазу', ru: 'Записать занятие группы', en: 'Write down a meeting' },
  basis: [ACTS.freeCorrection, ACTS.direction],
  input: seriesInput,
  output: z.object({ slotId: z.uuid(), onDay: z.string(), recorded: z.number() }),
  run: async (act, { slotId, onDay, lines }) => {
    const meeting = await ownMeeting(act, slotId, onDay)
    if (!meeting.ok) return meeting
    if (meeting.value.change?.kind === 'cancelled') return refuse('services.meeting-off', { status: 'state' })
    const filled = lines.filter((one) => one.outcome !== undefined)
    if (filled.length === 0)
      return refuse('platform.invalid-input', {
        status: 'invalid',
        fields: [{ path: 'lines.0.outcome', code: 'choose-one' }],
      })
    for (const [index, told] of lines.entries()) {
      const written = atLine(await writeLine(act, meeting.value, told), index)
      if (!written.ok) return written
    }
    return ok({ slotId, onDay, recorded: filled.length })
  },
})

const singleInput = z.strictObject({
  orderId: idField,
  onDay: dateField,
  startsAt: timeField,
  ...sessionFields,
})

/** Writes a session outside the weekly timetable: one that is made up, a visit, a handing over. */
export const recordSession = command({
  name: 'services.record-session',
  title: { kk: 'Жеке сабақты жазу', ru: 'Записать отдельное занятие', en: 'Write down one session' },
  basis: [ACTS.freeCorrection, ACTS.direction],
  input: singleInput,
  output: z.object({ sessionId: z.uuid(), orderId: z.uuid() }),
  run: async (act, { orderId, onDay, startsAt, ...told }) => {
    const order = await ownOrder(act, { orderId })
    if (!order.ok) return order
    const served = await mayBeServed(act, order.value)
    if (!served.ok) return served
    const { minutes, specialistName } = order.value
    const at = { slotId: undefined, onDay, startsAt, minutes, specialistName }
    const written = await writeEntry(act, order.value, at, { outcome: told.outcome, words: wordsOf(told) })
    return written.ok ? ok({ sessionId: written.value, orderId }) : written
  },
})

/** Corrects an entry of the own organisation; what stood before is kept with who corrected it. */
export const correctSession = command({
  name: 'services.correct-session',
  title: { kk: 'Сабақ жазбасын түзету', ru: 'Исправить запись о занятии', en: 'Correct an entry' },
  basis: [ACTS.guaranteedVolume],
  input: z.strictObject({
    sessionId: idField,
    version: z.coerce.number().int().min(1).optional(),
    ...sessionFields,
  }),
  output: z.object({ sessionId: z.uuid(), orderId: z.uuid(), version: z.number() }),
  run: async (act, { sessionId, version, ...told }) => {
    const before = await findSession(act, sessionId)
    if (before === undefined || before.organisationId !== act.actor.organisationId) return notFound('session')
    if (version !== undefined && version !== before.version) return stale()
    const order = await lockOrder(act.db, before.orderId)
    if (order === undefined) return notFound('session')
    const isFact = told.outcome === 'held' || told.outcome === 'no-show'
    if (isFact && isAfter(before.onDay, act.today))
      return refuse('platform.invalid-input', {
        status: 'invalid',
        fields: [{ path: 'outcome', code: 'not-yet' }],
      })
    await correctEntry(act, before, { outcome: told.outcome, words: wordsOf(told) })
    await settle(act, order, told.outcome)
    await act.record({
      name: 'services.session-corrected',
      region: before.region,
      personId: before.personId,
      subject: { kind: 'order', id: before.orderId },
      data: { onDay: before.onDay, time: clockOf(before.startsAt) },
    })
    return ok({ sessionId, orderId: before.orderId, version: before.version + 1 })
  },
})

/** The family says ahead that the child will not come; nothing is taken from the volume (17(1), DEC-74). */
export const cancelByFamily = command({
  name: 'services.cancel-by-family',
  title: {
    kk: 'Сабаққа келмейтінін айту',
    ru: 'Предупредить, что ребёнок не придёт',
    en: 'Say that the child will not come',
  },
  basis: [ACTS.participation, ACTS.volume],
  input: z.strictObject({ orderId: idField, slotId: idField, onDay: dateField }),
  output: z.object({ sessionId: z.uuid(), personId: z.uuid() }),
  run: async (act, { orderId, slotId, onDay }) => {
    const order = await lockOrder(act.db, orderId)
    const [seat] = (await listSeatsIn(act.db, [slotId], { from: onDay, to: onDay })).filter(
      (one) => one.orderId === orderId,
    )
    if (order === undefined || seat === undefined) return notFound('meeting')
    if (isBefore(onDay, act.today))
      return refuse('platform.invalid-input', {
        status: 'invalid',
        fields: [{ path: 'onDay', code: 'past-date' }],
      })
    const meeting = await meetingFor(act, slotId, onDay)
    if (meeting === undefined) return notFound('meeting')
    const { startsAt, minutes, specialistName } = meeting
    const at = { slotId, onDay, startsAt, minutes, specialistName }
    const written = await writeEntry(act, order, at, { outcome: 'family-cancelled', words: { progress: [] } })
    return written.ok ? ok({ sessionId: written.value, personId: order.personId }) : written
  },
})

async function meetingFor(act: Act, slotId: string, onDay: LocalDate): Promise<Slot | undefined> {
  const slot = await findSlot(act.db, slotId)
  return slot !== undefined && meetsOn(slot, onDay, isWorking) ? slot : undefined
}

import { isBefore, ok } from '@tirek/kernel'
import { z } from 'zod'
import { dateField, idField, lineField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { listSessions } from '../read/sessions.ts'
import {
  cancelAbsence as cancelStored,
  insertAbsence,
  insertRoom,
  listRooms,
  replaceHours,
  saveCapacity,
  updateRoom,
} from '../store/calendar.ts'
import { ownConsultation, ownSpecialist } from './own-consultation.ts'
import { timeField } from './schedule-input.ts'

const basis = [ACTS.consultation]

/** Writes a room of the consultation, or closes one; sessions that were set in it stay as they are. */
export const saveRoom = command({
  name: 'consultation.save-room',
  title: { kk: 'Кабинетті жазу', ru: 'Записать кабинет', en: 'Write a room' },
  input: z.strictObject({
    roomId: idField.optional(),
    name: lineField,
    isStepFree: z.boolean().default(false),
    isClosed: z.boolean().default(false),
  }),
  output: z.object({ roomId: z.uuid() }),
  basis,
  run: async (act, { roomId, name, isStepFree, isClosed }) => {
    const own = ownConsultation(act)
    if (!own.ok) return own
    const closedOn = isClosed ? act.today : undefined
    if (roomId === undefined) {
      const id = act.newId()
      await insertRoom(act.db, own.value, { id, name, isStepFree, closedOn })
      return ok({ roomId: id })
    }
    const known = (await listRooms(act.db, own.value)).find(({ id }) => id === roomId)
    if (known === undefined) return notFound('room')
    await updateRoom(act.db, { id: roomId, name, isStepFree, closedOn })
    return ok({ roomId })
  },
})

const LAST_WEEKDAY = 7
const line = z
  .strictObject({
    weekday: z.coerce.number().int().min(1).max(LAST_WEEKDAY),
    from: timeField,
    until: timeField,
  })
  .refine(({ from, until }) => from < until, { path: ['until'], params: { code: 'until-before-from' } })

/** Writes the working week of a specialist; a day left out is a day off, no day at all means the hours are not known. */
export const setHours = command({
  name: 'consultation.set-hours',
  title: { kk: 'Маманның жұмыс уақыты', ru: 'Рабочие часы специалиста', en: 'Working hours of a specialist' },
  input: z.strictObject({ accountId: idField, week: z.array(line).max(LAST_WEEKDAY).default([]) }),
  output: z.object({ days: z.number() }),
  basis,
  run: async (act, { accountId, week }) => {
    const own = await ownSpecialist(act, accountId)
    if (!own.ok) return own
    const days = [...new Map(week.map((one) => [one.weekday, one])).values()]
    await replaceHours(act.db, own.value.organisationId, accountId, days)
    return ok({ days: days.length })
  },
})

/** A specialist is away from a day to a day; why is not asked. Says how many sessions now need somebody else. */
export const recordAbsence = command({
  name: 'consultation.record-absence',
  title: {
    kk: 'Маман болмайтын күндер',
    ru: 'Дни отсутствия специалиста',
    en: 'Days on which a specialist is away',
  },
  input: z.strictObject({ accountId: idField, from: dateField, until: dateField }),
  output: z.object({ absenceId: z.uuid(), sessions: z.number() }),
  basis,
  run: async (act, { accountId, from, until }) => {
    if (isBefore(until, from)) {
      const fields = [{ path: 'until', code: 'until-before-from' }]
      return refuse('platform.invalid-input', { status: 'invalid', fields })
    }
    const own = await ownSpecialist(act, accountId)
    if (!own.ok) return own
    const { organisationId } = own.value
    const absenceId = act.newId()
    await insertAbsence(act.db, organisationId, { id: absenceId, specialistId: accountId, from, until })
    const sessions = await listSessions(act.db, organisationId, { from, to: until })
    const touched = sessions.filter((one) => !one.isHeld && one.specialistIds.includes(accountId))
    return ok({ absenceId, sessions: touched.length })
  },
})

/** Takes days of absence back. */
export const cancelAbsence = command({
  name: 'consultation.cancel-absence',
  title: {
    kk: 'Болмайтын күндерді алып тастау',
    ru: 'Убрать дни отсутствия',
    en: 'Take days of absence back',
  },
  input: z.strictObject({ absenceId: idField }),
  output: z.object({}),
  basis,
  run: async (act, { absenceId }) => {
    const own = ownConsultation(act)
    if (!own.ok) return own
    const isDone = await cancelStored(act.db, own.value, absenceId, act.today)
    return isDone ? ok({}) : notFound('absence')
  },
})

const MOST_SESSIONS = 100

/** Says how many sessions a day of the consultation holds from a day on; from then on the queue is kept in order. */
export const setCapacity = command({
  name: 'consultation.set-capacity',
  title: { kk: 'Күндік отырыс саны', ru: 'Число заседаний в день', en: 'Sessions that a day holds' },
  input: z.strictObject({ since: dateField, sessions: z.coerce.number().int().min(1).max(MOST_SESSIONS) }),
  output: z.object({ sessions: z.number() }),
  basis: [ACTS.consultation, ACTS.equalAccess],
  run: async (act, { since, sessions }) => {
    const own = ownConsultation(act)
    if (!own.ok) return own
    if (isBefore(since, act.today)) {
      const fields = [{ path: 'since', code: 'past-date' }]
      return refuse('platform.invalid-input', { status: 'invalid', fields })
    }
    await saveCapacity(act.db, own.value, { since, sessions })
    return ok({ sessions })
  },
})

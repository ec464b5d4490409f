import { ALMATY, isBefore, localDateAt, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, optionalText } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { DEADLINES } from '../domain/deadlines.ts'
import { numberOn } from '../domain/parameters.ts'
import type { Request } from '../domain/request.ts'
import { findAbsence, findStay } from '../read/stays.ts'
import { insertAbsence, updateAbsence } from '../store/stays.ts'
import { deadlineOf, recordOf } from './events.ts'
import { instantOf, isGiven, requestFields, requestOutput, timeField } from './fields.ts'
import { wrongField } from './going.ts'
import { openFor } from './standing.ts'
import { tellOfStay } from './tell-of-stay.ts'

const DAY_MS = 86_400_000

const absenceFields = z.object({
  ...requestFields,
  leftOn: dateField.optional(),
  leftTime: timeField.optional(),
  returnedOn: dateField.optional(),
  returnedTime: timeField.optional(),
  inquiry: z.enum(['no-valid-reason', 'valid-reason']).optional(),
  inquiryNote: optionalText,
})

// The term of an absence runs in hours: a day without its hour says nothing, nor an hour without its day.
const PAIRS = [
  ['leftOn', 'leftTime'],
  ['leftTime', 'leftOn'],
  ['returnedOn', 'returnedTime'],
  ['returnedTime', 'returnedOn'],
  // What the inquiry came to says nothing without how the reasons were asked: a discharge may rest on it.
  ['inquiry', 'inquiryNote'],
] as const

const absenceInput = PAIRS.reduce(
  (fields, [has, needs]) =>
    fields.refine((given) => given[has] === undefined || given[needs] !== undefined, {
      path: [needs],
      params: { code: 'required' },
      when: isGiven,
    }),
  absenceFields,
)

/**
 * Records leaving the territory without permission, the return, and the inquiry about valid reasons. One absence is
 * open at a time; a second call adds to it (p. 21, DEC-29).
 */
export const recordAbsence = command({
  name: 'placement.record-absence',
  title: { kk: 'Рұқсатсыз кетуді тіркеу', ru: 'Записать самовольный уход', en: 'Record an absence' },
  basis: [ACTS.absence, ACTS.absenceReading],
  input: absenceInput,
  output: z.object({ ...requestOutput, leftAt: z.string() }),
  run: async (act, input) => {
    const opened = await openFor(act, 'record-absence', input)
    if (!opened.ok) return opened
    const { request } = opened.value
    const stayId = request.stayId
    if (stayId === undefined) return notFound('stay')
    const left = instantOf(input.leftOn, input.leftTime)
    const found = await absenceToAdd(act, stayId, { ...input, left })
    if (!found.ok) return found
    const open = found.value
    const returnedAt = instantOf(input.returnedOn, input.returnedTime)
    const times = timesOf(act, left ?? open?.leftAt, returnedAt)
    if (!times.ok) return times
    const leftAt = times.value

    const change = { returnedAt, inquiry: input.inquiry, inquiryNote: input.inquiryNote }
    if (open === undefined) await insertAbsence(act, request, stayId, { ...change, leftAt })
    else await updateAbsence(act, open.id, change)
    await keepAbsenceClock(act, request, { leftAt, returnedAt, isNew: open === undefined })
    const data = { leftAt, returnedAt: returnedAt ?? null, inquiry: input.inquiry ?? null }
    await recordOf(act, request, 'absence-recorded', [ACTS.absence], data)
    return ok({ requestId: request.id, state: request.state, leftAt: leftAt.toISOString() })
  },
})

// Whoever adds to an absence says something new of it.
type Given = z.output<typeof absenceInput>
const isNothing = (input: Given) =>
  input.returnedOn === undefined && input.inquiry === undefined && input.inquiryNote === undefined

type Known = Awaited<ReturnType<typeof findAbsence>>

/** The absence that a record adds to; undefined for a new leaving, which begins within the stay and after the last return. */
async function absenceToAdd(
  act: Act,
  stayId: string,
  { left, ...input }: Given & { readonly left: Date | undefined },
): Promise<Result<Known, Refusal>> {
  const last = await findAbsence(act.db, stayId)
  if (left === undefined) {
    const isOpen = last?.returnedAt === undefined || last.inquiry === undefined
    if (last === undefined || !isOpen) return ok(undefined)
    return isNothing(input) ? wrongField('returnedOn', 'nothing-to-add') : ok(last)
  }
  if (last !== undefined && last.returnedAt === undefined) return wrongField('leftOn', 'still-away')
  return (await isBeforeStay(act, stayId, left)) ? wrongField('leftOn', 'before-stay') : ok(undefined)
}

// A leaving before the arrival is a slip of the pen, and would start the forty-eight hours of the discharge.
async function isBeforeStay(act: Act, stayId: string, left: Date): Promise<boolean> {
  const stay = await findStay(act.db, stayId)
  return stay !== undefined && isBefore(localDateAt(left, ALMATY), stay.fromOn)
}

const wrongFields = (paths: readonly string[], code: string) =>
  refuse('platform.invalid-input', { status: 'invalid', fields: paths.map((path) => ({ path, code })) })

/** Forty-eight hours from the leaving, as a row that the worker executes; the family is told at once (p. 21, DEC-29). */
async function keepAbsenceClock(
  act: Act,
  request: Request,
  { leftAt, returnedAt, isNew }: { leftAt: Date; returnedAt: Date | undefined; isNew: boolean },
): Promise<void> {
  if (returnedAt !== undefined) return act.deadlines.meet(DEADLINES.absence, request.id)
  if (!isNew) return
  const days = numberOn('order263.absence-days', act.today)
  if (!days.ok) return
  await act.deadlines.startAt({
    ...deadlineOf(request, DEADLINES.absence, 'io-registrar'),
    at: new Date(leftAt.getTime() + days.value * DAY_MS),
    cite: ACTS.absence,
  })
  await tellOfStay(act, request, {
    name: 'absence-recorded',
    once: `${request.stayId}-${leftAt.toISOString()}`,
    cite: [ACTS.absence, ACTS.absenceReading],
  })
}

// A wrong hour of a right day is shown at the hour.
function timesOf(act: Act, leftAt: Date | undefined, returnedAt: Date | undefined): Result<Date, Refusal> {
  if (leftAt === undefined) return wrongFields(['leftOn', 'leftTime'], 'required')
  if (leftAt > act.now) return notYet(act, 'left', leftAt)
  if (returnedAt === undefined) return ok(leftAt)
  if (returnedAt > act.now) return notYet(act, 'returned', returnedAt)
  return returnedAt < leftAt ? wrongField('returnedOn', 'before-leaving') : ok(leftAt)
}

function notYet(act: Act, name: 'left' | 'returned', at: Date) {
  const isToday = localDateAt(at, ALMATY) === act.today
  return isToday ? wrongField(`${name}Time`, 'future-time') : wrongField(`${name}On`, 'future-date')
}

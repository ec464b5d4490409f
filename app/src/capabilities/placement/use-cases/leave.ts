import { isAfter, isBefore, type LocalDate, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, lineField, textField } from '#platform/use-case/fields.ts'
import type { Refusal } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { DEADLINES } from '../domain/deadlines.ts'
import { isGoingFileWhole } from '../domain/going.ts'
import { mayLeave } from '../domain/leave.ts'
import { no } from '../domain/refusal.ts'
import type { Request } from '../domain/request.ts'
import { limitsOn } from '../domain/steps.ts'
import { type Leave, listLeaves } from '../read/leaves.ts'
import { listStepRules } from '../read/steps.ts'
import { insertLeave, updateLeave } from '../store/leaves.ts'
import { updateRequest } from '../store/requests.ts'
import { refused } from './answers.ts'
import { deadlineOf, recordOf } from './events.ts'
import { OWN_ACT, requestFields, requestOutput } from './fields.ts'
import { goingFields, goingFileOf, stayOf, wrongField } from './going.ts'
import { actsForPerson, openFor } from './standing.ts'
import { tellOfStay } from './tell-of-stay.ts'

const BASIS = [ACTS.scope, ACTS.unloadedPoints]

/** The person, or who represents them, asks for a temporary leave; open once the text of the step is entered (DEC-24). */
export const askLeave = command({
  name: 'placement.ask-leave',
  title: { kk: 'Уақытша шығуды сұрау', ru: 'Попросить о временном выбытии', en: 'Ask for a temporary leave' },
  basis: [...BASIS, ACTS.bestInterests, ACTS.childView],
  input: z.object({
    ...requestFields,
    from: dateField,
    until: dateField,
    place: lineField,
    withWhom: lineField.optional(),
    ...goingFields,
  }),
  output: z.object(requestOutput),
  run: async (act, input) => {
    const opened = await openFor(act, 'ask-leave', input)
    if (!opened.ok) return opened
    const { request, edge } = opened.value
    const own = await actsForPerson(act, request)
    if (!own.ok) return own
    const stay = stayOf(request)
    if (!stay.ok) return stay
    if (isBefore(input.from, act.today)) return wrongField('from', 'day-passed')
    if (isBefore(input.until, input.from)) return wrongField('until', 'before-from')
    const whole = isGoingFileWhole(goingFileOf(own.value.kind, input))
    if (!whole.ok) return refused(whole.error)
    const possible = await isWithinLimits(act, stay.value, input)
    if (!possible.ok) return possible

    const { from, until, place } = input
    await insertLeave(act, request, stay.value, { ...input, askedBy: own.value.signedBy })
    const data = { from, until, place, by: own.value.kind, ...OWN_ACT }
    await recordOf(act, request, 'leave-asked', [edge.cite], data)
    return ok({ requestId: request.id, state: request.state })
  },
})

async function isWithinLimits(
  act: Act,
  stayId: string,
  asked: { readonly from: LocalDate; readonly until: LocalDate },
): Promise<Result<void, Refusal>> {
  const leaves = await listLeaves(act.db, stayId)
  if (leaves.some(({ state }) => state === 'asked' || state === 'started'))
    return refused(no('leave-open-already', [ACTS.scope]).error)
  const limits = limitsOn('leave', await listStepRules(act.db), asked.from)
  const taken = leaves.filter(({ state }) => state !== 'declined')
  const allowed = mayLeave(asked, taken, limits)
  return allowed.ok ? ok(undefined) : refused(allowed.error)
}

async function askedLeave(act: Act, request: Request): Promise<Result<Leave, Refusal>> {
  const stay = stayOf(request)
  if (!stay.ok) return stay
  const asked = (await listLeaves(act.db, stay.value)).find(({ state }) => state === 'asked')
  return asked === undefined ? refused(no('leave-not-asked', [ACTS.scope]).error) : ok(asked)
}

/** The organisation does not let a leave begin, with a reason that the person reads. */
export const declineLeave = command({
  name: 'placement.decline-leave',
  title: { kk: 'Уақытша шығуға келіспеу', ru: 'Отказать во временном выбытии', en: 'Decline a leave' },
  basis: BASIS,
  input: z.object({ ...requestFields, reason: textField }),
  output: z.object(requestOutput),
  run: async (act, input) => {
    const opened = await openFor(act, 'decline-leave', input)
    if (!opened.ok) return opened
    const { request, edge } = opened.value
    const leave = await askedLeave(act, request)
    if (!leave.ok) return leave
    await updateLeave(act, leave.value.id, { state: 'declined', answer: input.reason })
    await recordOf(act, request, 'leave-declined', [edge.cite], { reason: input.reason })
    await tellOfStay(act, request, { name: 'leave-declined', once: leave.value.id })
    return ok({ requestId: request.id, state: request.state })
  },
})

/** The leave begins by an order: the place is kept, and its last day is a term that everybody sees. */
export const startLeave = command({
  name: 'placement.start-leave',
  title: { kk: 'Уақытша шығуды бастау', ru: 'Начать временное выбытие', en: 'Begin a leave' },
  basis: BASIS,
  input: z.object({ ...requestFields, orderNumber: lineField }),
  output: z.object({ ...requestOutput, until: z.string() }),
  run: async (act, input) => {
    const opened = await openFor(act, 'start-leave', input)
    if (!opened.ok) return opened
    const { request, edge } = opened.value
    const leave = await askedLeave(act, request)
    if (!leave.ok) return leave
    const { id, until, from } = leave.value
    if (isBefore(act.today, from)) return wrongField('orderNumber', 'leave-ahead')
    if (isAfter(act.today, until)) return wrongField('orderNumber', 'leave-over')

    await updateLeave(act, id, { state: 'started', orderNumber: input.orderNumber, startedOn: act.today })
    await updateRequest(act, request, edge.to)
    await act.deadlines.startOn({
      ...deadlineOf(request, DEADLINES.leaveEnd, 'io-registrar'),
      due: until,
      cite: edge.cite,
      fires: 'end',
    })
    await recordOf(act, request, 'leave-started', [edge.cite], { until, orderNumber: input.orderNumber })
    await tellOfStay(act, request, { name: 'leave-started', once: id, data: { until } })
    return ok({ requestId: request.id, state: edge.to, until })
  },
})

/** The person is back; the days that were really spent away are what counts. */
export const endLeave = command({
  name: 'placement.end-leave',
  title: { kk: 'Уақытша шығудан оралу', ru: 'Возвращение из временного выбытия', en: 'Back from a leave' },
  basis: BASIS,
  input: z.object({ ...requestFields, returnedOn: dateField }),
  output: z.object(requestOutput),
  run: async (act, input) => {
    const opened = await openFor(act, 'end-leave', input)
    if (!opened.ok) return opened
    const { request, edge } = opened.value
    const stay = stayOf(request)
    if (!stay.ok) return stay
    const leave = (await listLeaves(act.db, stay.value)).find(({ state }) => state === 'started')
    if (leave === undefined) return refused(no('leave-not-asked', [ACTS.scope]).error)
    if (isAfter(input.returnedOn, act.today)) return wrongField('returnedOn', 'future-date')
    if (isBefore(input.returnedOn, leave.startedOn ?? leave.from))
      return wrongField('returnedOn', 'before-from')

    await updateLeave(act, leave.id, { state: 'ended', returnedOn: input.returnedOn })
    await updateRequest(act, request, edge.to)
    await act.deadlines.meet(DEADLINES.leaveEnd, request.id)
    await recordOf(act, request, 'leave-ended', [edge.cite], { returnedOn: input.returnedOn })
    return ok({ requestId: request.id, state: edge.to })
  },
})

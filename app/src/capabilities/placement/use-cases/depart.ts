import { isAfter, isBefore, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { FAMILY_ROLES } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, lineField } from '#platform/use-case/fields.ts'
import type { Refusal } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { DEADLINES } from '../domain/deadlines.ts'
import { DESTINATIONS, mayDepart, mayWishToLeave } from '../domain/going.ts'
import { no } from '../domain/refusal.ts'
import type { Request } from '../domain/request.ts'
import { findWish, type Wish } from '../read/leaves.ts'
import { finishWish, insertWish, withdrawWishOf } from '../store/leaves.ts'
import { refused } from './answers.ts'
import { finishStay } from './end-of-stay.ts'
import { deadlineOf, recordOf } from './events.ts'
import { OWN_ACT, requestFields, requestOutput } from './fields.ts'
import { goingFields, goingFileOf, isPlacedByCourt, stayOf, wrongField } from './going.ts'
import { letGoAtClosure } from './let-go.ts'
import { actsForPerson, openFor } from './standing.ts'
import { tellOfStay } from './tell-of-stay.ts'
import { wishWords } from './words-to-sign.ts'

const courtAct = z.object({ number: lineField, court: lineField })

/**
 * A resident wishes to leave, or a representative takes them home, on a day of their own naming (DEC-88). The organisation
 * cannot refuse it; when the day is over they have left, whoever has written it down.
 */
export const wishToLeave = command({
  name: 'placement.wish-to-leave',
  title: { kk: 'Ұйымнан кетуге өтініш', ru: 'Заявить о выбытии', en: 'Wish to leave' },
  basis: [ACTS.consentToStay, ACTS.scope],
  signature: {
    by: FAMILY_ROLES,
    means: ['eds', 'egov-qr', 'sms'],
    shows: wishWords,
    of: ({ requestId }) => requestId,
    href: ({ requestId }) => `/placement/requests/${requestId}/stay`,
  },
  input: z.object({
    ...requestFields,
    leaveOn: dateField,
    goesTo: z.enum(DESTINATIONS),
    address: lineField.optional(),
    /** The act by which a court lets somebody go whom a court has placed. */
    courtAct: courtAct.optional(),
    ...goingFields,
  }),
  output: z.object({ ...requestOutput, leaveOn: z.string() }),
  run: async (act, input) => {
    const opened = await openFor(act, 'wish-to-leave', input)
    if (!opened.ok) return opened
    const { request, edge } = opened.value
    const own = await actsForPerson(act, request)
    if (!own.ok) return own
    const stay = stayOf(request)
    if (!stay.ok) return stay
    if (isBefore(input.leaveOn, act.today)) return wrongField('leaveOn', 'day-passed')
    const isHeld = input.courtAct === undefined && (await isPlacedByCourt(act, request))
    const allowed = mayWishToLeave({ ...goingFileOf(own.value.kind, input), isPlacedByCourt: isHeld })
    if (!allowed.ok) return refused(allowed.error)
    if ((await findWish(act.db, stay.value))?.state === 'wished')
      return refused(no('wish-open-already', [ACTS.consentToStay]).error)

    const { leaveOn, goesTo } = input
    await insertWish(act, request, stay.value, { ...input, wishedBy: own.value.signedBy })
    await act.deadlines.startOn({
      ...deadlineOf(request, DEADLINES.depart, 'io-registrar'),
      due: leaveOn,
      cite: edge.cite,
      fires: 'end',
    })
    const data = {
      leaveOn,
      goesTo,
      by: own.value.kind,
      courtAct: input.courtAct ?? null,
      ...OWN_ACT,
    }
    await recordOf(act, request, 'wish-to-leave', [edge.cite], data)
    return ok({ requestId: request.id, state: request.state, leaveOn })
  },
})

async function standingWish(act: Act, request: Request): Promise<Result<Wish, Refusal>> {
  const stay = stayOf(request)
  if (!stay.ok) return stay
  const wish = await findWish(act.db, stay.value)
  return wish?.state === 'wished' ? ok(wish) : refused(no('no-wish', [ACTS.consentToStay]).error)
}

/** The person stays after all: a wish may be taken back until the day is over. */
export const withdrawWish = command({
  name: 'placement.withdraw-wish',
  title: {
    kk: 'Кету туралы өтінішті қайтарып алу',
    ru: 'Отозвать заявление о выбытии',
    en: 'Take back the wish to leave',
  },
  basis: [ACTS.consentToStay],
  input: z.object({ ...requestFields }),
  output: z.object(requestOutput),
  run: async (act, input) => {
    const opened = await openFor(act, 'withdraw-wish', input)
    if (!opened.ok) return opened
    const { request, edge } = opened.value
    const own = await actsForPerson(act, request)
    if (!own.ok) return own
    const wish = await standingWish(act, request)
    if (!wish.ok) return wish
    await withdrawWishOf(act, wish.value.id)
    await act.deadlines.cancel(DEADLINES.depart, request.id)
    await recordOf(act, request, 'wish-withdrawn', [edge.cite], OWN_ACT)
    return ok({ requestId: request.id, state: request.state })
  },
})

/** The organisation writes the departure down with its act and hands the papers over; it decides nothing (DEC-88). */
export const recordDeparture = command({
  name: 'placement.depart',
  title: { kk: 'Кеткенін тіркеу', ru: 'Оформить выбытие', en: 'Record the departure' },
  basis: [ACTS.consentToStay],
  input: z.object({ ...requestFields, leftOn: dateField, actNumber: lineField }),
  output: z.object(requestOutput),
  run: async (act, input) => {
    const opened = await openFor(act, 'depart', input)
    if (!opened.ok) return opened
    const { request, edge } = opened.value
    const wish = await standingWish(act, request)
    if (!wish.ok) return wish
    if (isAfter(input.leftOn, act.today)) return wrongField('leftOn', 'future-date')
    const allowed = mayDepart(wish.value.leaveOn, input.leftOn)
    if (!allowed.ok) return refused(allowed.error)
    await leave(act, request, wish.value, { ...input, isByItself: false })
    return ok({ requestId: request.id, state: edge.to })
  },
})

type Departure = {
  readonly leftOn: Wish['leaveOn']
  readonly actNumber?: string
  readonly isByItself: boolean
}

async function leave(act: Act, request: Request, wish: Wish, departure: Departure): Promise<void> {
  const { leftOn, actNumber, isByItself } = departure
  await finishWish(act, wish.id, departure)
  const data = { leftOn, goesTo: wish.goesTo, actNumber: actNumber ?? null, byItself: isByItself }
  const cite = [ACTS.consentToStay]
  await recordOf(act, request, 'left', cite, data)
  await act.asSystem(() => tellOfStay(act, request, { name: 'left', once: wish.id, data: { leftOn }, cite }))
  await letGoAtClosure(act, request)
  await finishStay(act, request, 'left', leftOn)
}

/** The day that a resident named is over: they have left, and the organisation owes them the papers (DEC-88). */
export async function leaveByItself(act: Act, request: Request): Promise<void> {
  const wish = await standingWish(act, request)
  if (!wish.ok) return
  await leave(act, request, wish.value, { leftOn: wish.value.leaveOn, isByItself: true })
}

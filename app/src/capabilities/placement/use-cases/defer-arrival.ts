import { type LocalDate, ok } from '@tirek/kernel'
import { z } from 'zod'
import { FAMILY_ROLES } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import { lineField, textField } from '#platform/use-case/fields.ts'
import { command } from '#platform/use-case/use-case.ts'
import { deferredUntil, hasDeferralLeft, mayDefer } from '../domain/arrival.ts'
import { ACTS } from '../domain/citations.ts'
import { DEADLINES } from '../domain/deadlines.ts'
import { no } from '../domain/refusal.ts'
import type { Request } from '../domain/request.ts'
import { DEFERRAL_REASONS, type DeferralReason } from '../domain/states.ts'
import { insertDeferral } from '../store/file.ts'
import { updateRequest } from '../store/requests.ts'
import { refused } from './answers.ts'
import { deadlineOf, ownerRoleOf, recordOf } from './events.ts'
import { requestFields, requestOutput } from './fields.ts'
import { reservePlace, takeFreePlace } from './reserve.ts'
import { actsForPerson, openFor, openRequest } from './standing.ts'
import { inabilityWords } from './words-to-sign.ts'

const REASONS = [...DEFERRAL_REASONS, 'family-event', 'travel', 'other'] as const

/** The signed notice of inability to arrive: once, for illness or hospitalisation, before the term ends (p. 7). */
export const deferArrival = command({
  name: 'placement.defer-arrival',
  title: { kk: 'Келуді кейінге қалдыру', ru: 'Отложить прибытие', en: 'Put off arrival' },
  basis: [ACTS.placement, ACTS.startsReading],
  signature: {
    by: FAMILY_ROLES,
    // The Standard wants the electronic signature here: a code by SMS is not enough (REP-STD-22).
    means: ['eds', 'egov-qr'],
    // A telephone call and a paper are refused below.
    without: ({ channel }) => channel !== 'portal',
    shows: inabilityWords,
    of: ({ requestId }) => requestId,
    href: ({ requestId }) => `/placement/requests/${requestId}`,
  },
  input: z.object({
    ...requestFields,
    reason: z.enum(REASONS),
    document: lineField,
    channel: z.enum(['portal', 'phone', 'paper']).default('portal'),
  }),
  output: z.object({ ...requestOutput, arriveBy: z.string() }),
  run: async (act, input) => {
    const found = await openRequest(act, input)
    if (!found.ok) return found
    const request = found.value
    // A used deferral is the reason to name, whatever state it has left behind.
    const repeated = request.state === 'deferred' ? hasDeferralLeft(factsOf(act, request)) : ok(undefined)
    if (!repeated.ok) return refused(repeated.error)
    const opened = await openFor(act, 'defer-arrival', input)
    if (!opened.ok) return opened
    const own = await actsForPerson(act, request)
    if (!own.ok) return own
    const allowed = mayDefer({ ...factsOf(act, request), reason: input.reason, channel: input.channel })
    if (!allowed.ok) return refused(allowed.error)

    const arriveBy = await putOff(act, request, {
      reason: allowed.value,
      document: input.document,
      signedBy: own.value.signedBy,
      wasDue: request.arriveBy ?? act.today,
      isLate: false,
    })
    return ok({ requestId: request.id, state: 'deferred' as const, arriveBy })
  },
})

function factsOf(act: Act, request: Request) {
  return { today: act.today, due: request.arriveBy ?? act.today, deferralsUsed: request.deferrals }
}

type Notice = {
  readonly reason: DeferralReason
  readonly document: string
  readonly signedBy: string
  readonly wasDue: LocalDate
  readonly isLate: boolean
}

async function putOff(act: Act, request: Request, notice: Notice): Promise<string> {
  const nowDue = deferredUntil(notice.wasDue, act.calendar, request.appliedOn)
  await act.deadlines.startOn({
    ...deadlineOf(request, DEADLINES.arrive, ownerRoleOf(request)),
    due: nowDue,
    cite: ACTS.placement,
    fires: 'end',
    termId: 'placement.defer',
  })
  await insertDeferral(act, request, { ...notice, nowDue })
  await updateRequest(act, request, 'deferred', { arriveBy: nowDue, deferrals: request.deferrals + 1 })
  const { reason, document, wasDue, isLate } = notice
  const name = isLate ? 'late-notice-accepted' : 'arrival-deferred'
  const data = { reason, document, wasDue, arriveBy: nowDue }
  await recordOf(act, request, name, [ACTS.placement, ACTS.startsReading], data)
  return nowDue
}

/**
 * A notice that came after the term, with proof of hospitalisation: the head of the organisation may give the place
 * back while it is still free (DEC-11).
 */
export const acceptLateNotice = command({
  name: 'placement.accept-late-notice',
  title: {
    kk: 'Кешіккен хабарламаны қабылдау',
    ru: 'Принять опоздавшее уведомление',
    en: 'Accept a late notice',
  },
  basis: [ACTS.startsReading],
  input: z.object({ ...requestFields, document: lineField, reason: textField }),
  output: z.object({ ...requestOutput, arriveBy: z.string() }),
  run: async (act, input) => {
    const opened = await openFor(act, 'accept-late-notice', input)
    if (!opened.ok) return opened
    const { request } = opened.value
    const { organisationId } = request
    const facts = factsOf(act, request)
    const left = hasDeferralLeft(facts)
    if (!left.ok) return refused(left.error)
    const placeId = organisationId && (await takeFreePlace(act, organisationId, request, 'choice'))
    if (organisationId === undefined || placeId === undefined || placeId === '') {
      return refused(no('no-place-free', [ACTS.startsReading]).error)
    }
    await reservePlace(act, request, { organisationId, placeId, how: 'choice' })
    const arriveBy = await putOff(act, request, {
      reason: 'hospitalisation',
      document: input.document,
      signedBy: request.applicantPersonId ?? request.personId,
      wasDue: facts.due,
      isLate: true,
    })
    return ok({ requestId: request.id, state: 'deferred' as const, arriveBy })
  },
})

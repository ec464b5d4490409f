import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { FAMILY_ROLES } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, textField } from '#platform/use-case/fields.ts'
import type { Refusal } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { DEADLINES } from '../domain/deadlines.ts'
import { referralNumber } from '../domain/decision.ts'
import { rulesOf } from '../domain/edition.ts'
import { isGoingFileWhole } from '../domain/going.ts'
import { no } from '../domain/refusal.ts'
import type { Request } from '../domain/request.ts'
import type { Category } from '../domain/states.ts'
import { limitsOn } from '../domain/steps.ts'
import { findReview } from '../read/reviews.ts'
import { listStepRules } from '../read/steps.ts'
import { findTransfer, isOpen, type Transfer } from '../read/transfers.ts'
import { nextSerial } from '../store/requests.ts'
import { insertTransfer, updateTransfer } from '../store/transfers.ts'
import { refused } from './answers.ts'
import { letTransferGo } from './end-of-stay.ts'
import { deadlineOf, recordOf } from './events.ts'
import { OWN_ACT, requestFields, requestOutput } from './fields.ts'
import { goingFields, goingFileOf, stayOf } from './going.ts'
import { joinOrganisation, openOrganisation, takeFreePlace } from './reserve.ts'
import { actsForPerson, openFor, openRequest } from './standing.ts'
import { tellOfStay } from './tell-of-stay.ts'
import { transferWords } from './words-to-sign.ts'

const BASIS = [ACTS.scope, ACTS.unloadedPoints, ACTS.referral]

/**
 * A resident asks to move to another organisation; a free place that nobody in the queue waits for is kept there, so that no
 * transfer goes ahead of the queue (DEC-27). Open once the text is entered, and for whoever has chosen another organisation in
 * the review at the adult age, which rests on point 2 itself.
 */
export const askTransfer = command({
  name: 'placement.ask-transfer',
  title: { kk: 'Басқа ұйымға ауысуды сұрау', ru: 'Попросить о переводе', en: 'Ask for a transfer' },
  basis: [...BASIS, ACTS.bestInterests, ACTS.childView],
  signature: {
    by: FAMILY_ROLES,
    means: ['eds', 'egov-qr', 'sms'],
    shows: transferWords,
    of: ({ requestId }) => requestId,
    href: ({ requestId }) => `/placement/requests/${requestId}/stay`,
  },
  input: z.object({
    ...requestFields,
    organisationId: idField,
    reason: textField,
    ...goingFields,
  }),
  output: z.object({ ...requestOutput, organisationId: z.uuid() }),
  run: async (act, input) => {
    const found = await openRequest(act, input)
    if (!found.ok) return found
    const wanted = await wantedByReview(act, found.value)
    const opened = await openFor(act, 'ask-transfer', input, wanted === undefined ? [] : ['transfer'])
    if (!opened.ok) return opened
    const { request } = opened.value
    const own = await actsForPerson(act, request)
    if (!own.ok) return own
    const stay = stayOf(request)
    if (!stay.ok) return stay
    const whole = isGoingFileWhole(goingFileOf(own.value.kind, input))
    if (!whole.ok) return refused(whole.error)
    if (isOpen(await findTransfer(act.db, stay.value)))
      return refused(no('transfer-open-already', [ACTS.scope]).error)

    const category = wanted ?? request.category
    const kept = await keepPlace(act, request, { organisationId: input.organisationId, category })
    if (!kept.ok) return kept
    const { reason, bestInterests, childView } = input
    const words = { reason, bestInterests, childView, askedBy: own.value.signedBy }
    await insertTransfer(act, request, { ...kept.value, ...words, stayId: stay.value, category })
    const { toOrganisationId: organisationId } = kept.value
    const data = { organisationId, category, reason, by: own.value.kind, ...OWN_ACT }
    await recordOf(act, request, 'transfer-asked', [ACTS.scope, ACTS.unloadedPoints], data)
    return ok({ requestId: request.id, state: request.state, organisationId })
  },
})

/** The category with which the person has chosen another organisation in the review at the adult age. */
export async function wantedByReview(act: Act, { stayId }: Request): Promise<Category | undefined> {
  const review = stayId === undefined ? undefined : await findReview(act.db, stayId)
  return review?.state === 'chosen' && review.choice === 'other-organisation' ? review.category : undefined
}

async function keepPlace(
  act: Act,
  request: Request,
  to: { readonly organisationId: string; readonly category: Category },
): Promise<
  Result<
    {
      readonly id: string
      readonly fromOrganisationId: string
      readonly toOrganisationId: string
      readonly placeId: string
    },
    Refusal
  >
> {
  const { organisationId: fromOrganisationId = '' } = request
  if (to.organisationId === fromOrganisationId) return refused(no('same-organisation', [ACTS.scope]).error)
  const organisation = await openOrganisation(act, to.organisationId, to.category)
  if (!organisation.ok) return organisation
  const toOrganisationId = organisation.value.id
  const id = act.newId()
  const placeId = await takeFreePlace(
    act,
    toOrganisationId,
    { ...request, category: to.category },
    'choice',
    id,
  )
  if (placeId === undefined)
    return refused(no('no-place-free', [ACTS.placement, ACTS.silentConsequences]).error)
  await joinOrganisation(act, request, toOrganisationId)
  return ok({ id, fromOrganisationId, toOrganisationId, placeId })
}

/** The transfer of a request that still waits for a step. */
export async function openTransferOf(act: Act, request: Request): Promise<Result<Transfer, Refusal>> {
  const stay = stayOf(request)
  if (!stay.ok) return stay
  const transfer = await findTransfer(act.db, stay.value)
  return isOpen(transfer) ? ok(transfer) : refused(no('transfer-not-asked', [ACTS.scope]).error)
}

/** The person stays after all. */
export const withdrawTransfer = command({
  name: 'placement.withdraw-transfer',
  title: { kk: 'Ауысудан бас тарту', ru: 'Отказаться от перевода', en: 'Take back the transfer' },
  basis: BASIS,
  input: z.object({ ...requestFields }),
  output: z.object(requestOutput),
  run: async (act, input) => {
    const opened = await openFor(act, 'withdraw-transfer', input)
    if (!opened.ok) return opened
    const { request, edge } = opened.value
    const own = await actsForPerson(act, request)
    if (!own.ok) return own
    const transfer = await openTransferOf(act, request)
    if (!transfer.ok) return transfer
    await letTransferGo(act, request, transfer.value, 'withdrawn')
    await recordOf(act, request, 'transfer-withdrawn', [edge.cite], OWN_ACT)
    return ok({ requestId: request.id, state: request.state })
  },
})

/** The department issues the referral for the other organisation, or refuses with a reason (p. 3, DEC-47). */
export const answerTransfer = command({
  name: 'placement.answer-transfer',
  title: { kk: 'Ауысу туралы шешім', ru: 'Решить о переводе', en: 'Decide on a transfer' },
  basis: [ACTS.referral, ACTS.referralReading, ACTS.unloadedPoints],
  input: z.object({ ...requestFields, approves: z.boolean(), reason: textField }),
  output: z.object({
    ...requestOutput,
    referralNumber: z.string().optional(),
    moveBy: z.string().optional(),
  }),
  run: async (act, input) => {
    const opened = await openFor(act, 'answer-transfer', input)
    if (!opened.ok) return opened
    const { request, edge } = opened.value
    const transfer = await openTransferOf(act, request)
    if (!transfer.ok) return transfer
    if (transfer.value.state !== 'asked') return refused(no('transfer-not-asked', [ACTS.scope]).error)
    const answer = { answer: input.reason, answeredBy: act.actor.name }
    const done = { requestId: request.id, state: request.state }
    if (!input.approves) {
      await letTransferGo(act, request, transfer.value, 'refused', answer)
      await recordOf(act, request, 'transfer-refused', [edge.cite], { reason: input.reason })
      await tellOfStay(act, request, { name: 'transfer-refused', once: transfer.value.id })
      return ok(done)
    }
    const issued = await issueReferral(act, request)
    const approved = { state: 'approved', referralOn: act.today, ...answer, ...issued } as const
    await updateTransfer(act, transfer.value.id, approved)
    await recordOf(act, request, 'transfer-approved', [edge.cite, ACTS.referralReading], issued)
    await tellOfStay(act, request, {
      name: 'transfer-approved',
      once: transfer.value.id,
      data: issued,
    })
    return ok({ ...done, ...issued })
  },
})

async function issueReferral(act: Act, request: Request) {
  const year = Number(act.today.slice(0, 4))
  const serial = await nextSerial(act, request.region, 'referral')
  const owner = deadlineOf(request, DEADLINES.transfer, 'representative')
  const { daysToMove, cite } = limitsOn('transfer', await listStepRules(act.db), act.today)
  // Without a term of its own the move has that of an arrival, which point 7 gives to whomever a place is kept for.
  const { due } =
    daysToMove === undefined || cite === undefined
      ? await act.deadlines.start({
          ...owner,
          termId: 'placement.arrive',
          from: act.today,
          ...rulesOf(request.appliedOn),
        })
      : await act.deadlines.startOn({
          ...owner,
          due: act.calendar.addCalendarDays(act.today, daysToMove).due,
          cite,
          fires: 'end',
        })
  return { referralNumber: referralNumber(request.region, year, serial), moveBy: due }
}

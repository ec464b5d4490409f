import { ok } from '@tirek/kernel'
import { editionOn, STANDARD_STEPS, stepOn } from '@tirek/law'
import { z } from 'zod'
import { findOrganisation } from '#capabilities/network/index.ts'
import { findPerson, fullName } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { listMoves } from '../domain/move.ts'
import type { Request } from '../domain/request.ts'
import { REVIEW_CHOICES } from '../domain/review.ts'
import { STATES } from '../domain/states.ts'
import { editionsOf, openSteps } from '../domain/steps.ts'
import { EVENTS } from '../domain/transitions/transition.ts'
import { findWish, listLeaves } from '../read/leaves.ts'
import { findRequest } from '../read/requests.ts'
import { findReview } from '../read/reviews.ts'
import { findStay } from '../read/stays.ts'
import { listStepRules } from '../read/steps.ts'
import { findTransfer, isOpen } from '../read/transfers.ts'
import { isRepresented } from './going.ts'
import { choicesHere } from './review.ts'
import { roleOf } from './standing.ts'

const day = z.string()

const leaveShape = z.object({
  from: day,
  until: day,
  place: z.string(),
  withWhom: z.string().nullable(),
  state: z.enum(['asked', 'declined', 'started', 'ended']),
  answer: z.string().nullable(),
  returnedOn: day.nullable(),
})
const wishShape = z.object({
  leaveOn: day,
  goesTo: z.string(),
  state: z.enum(['wished', 'withdrawn', 'done']),
  leftOn: day.nullable(),
  byItself: z.boolean(),
})
const transferShape = z.object({
  organisationId: z.uuid(),
  organisationName: wordsShape.nullable(),
  category: z.number(),
  reason: z.string(),
  state: z.enum(['asked', 'approved', 'refused', 'withdrawn', 'lapsed', 'done']),
  referralNumber: z.string().nullable(),
  answer: z.string().nullable(),
  moveBy: day.nullable(),
  newRequestId: z.uuid().nullable(),
  isComingHere: z.boolean(),
})
const reviewShape = z.object({
  state: z.enum(['open', 'proposed', 'chosen', 'closed']),
  comesOfAgeOn: day,
  group: z.string().nullable(),
  category: z.number().nullable(),
  proposal: z.string().nullable(),
  proposedBy: z.string().nullable(),
  choice: z.enum(REVIEW_CHOICES).nullable(),
  choiceWords: z.string().nullable(),
  choices: z.array(z.enum(REVIEW_CHOICES)),
  isOfAge: z.boolean(),
})

/** What happens after arrival: leave, transfer, the wish to leave, the review of the category, and what is closed yet. */
export const showStay = query({
  name: 'placement.stay',
  title: { kk: 'Ұйымда тұру', ru: 'Пребывание', en: 'The stay' },
  basis: [ACTS.scope],
  input: z.object({ requestId: idField }),
  output: z.object({
    requestId: z.uuid(),
    personId: z.uuid(),
    personName: z.string(),
    number: z.string(),
    category: z.number(),
    state: z.enum(STATES),
    version: z.number(),
    organisationName: wordsShape.nullable(),
    isOwnHouse: z.boolean(),
    arrivedOn: day.nullable(),
    moves: z.array(z.enum(EVENTS)),
    isRepresented: z.boolean(),
    edition: z.object({ id: z.string(), isLoaded: z.boolean(), isKnown: z.boolean() }).nullable(),
    steps: z.array(z.object({ step: z.enum(STANDARD_STEPS), status: z.enum(['awaiting-text', 'in-force']) })),
    leaves: z.array(leaveShape),
    wish: wishShape.nullable(),
    transfer: transferShape.nullable(),
    review: reviewShape.nullable(),
  }),
  reads: (_input, shown) => [shown.personId],
  run: async (act, { requestId }) => {
    const request = await findRequest(act.db, requestId)
    if (request?.stayId === undefined) return notFound('request')
    const { stayId } = request
    const person = await findPerson(act.db, request.personId)
    const entered = await listStepRules(act.db)
    const { organisationId } = request
    const organisation =
      organisationId === undefined ? undefined : await findOrganisation(act.db, organisationId)
    const review = await reviewOf(act, request, stayId)
    const open = new Set(openSteps(entered, act.today))
    if (review?.state === 'chosen' && review.choice === 'other-organisation') open.add('transfer')
    return ok({
      requestId,
      personId: request.personId,
      personName: person === undefined ? '' : fullName(person),
      number: request.number,
      category: request.category,
      state: request.state,
      version: request.version,
      organisationName: organisation?.name ?? null,
      isOwnHouse: organisationId !== undefined && organisationId === act.actor.organisationId,
      arrivedOn: (await findStay(act.db, stayId))?.fromOn ?? null,
      moves: [...listMoves(request.state, roleOf(act), open)],
      isRepresented: await isRepresented(act, request),
      edition: editionOf(request),
      steps: STANDARD_STEPS.map((step) => ({
        step,
        status: stepOn(step, act.today, editionsOf(step, entered))?.status ?? ('awaiting-text' as const),
      })),
      leaves: (await listLeaves(act.db, stayId)).map((one) => ({
        ...one,
        withWhom: one.withWhom ?? null,
        answer: one.answer ?? null,
        returnedOn: one.returnedOn ?? null,
      })),
      wish: await wishOf(act, stayId),
      transfer: await transferOf(act, stayId),
      review,
    })
  },
})

/** The edition of the Standard that the request keeps: that of the day of its application (DEC-89). */
function editionOf({ appliedOn }: Request) {
  const found = editionOn('order-263', appliedOn)
  if (found.kind !== 'edition') return null
  const { edition, certainty } = found
  return { id: edition.id, isLoaded: edition.unitsLoaded, isKnown: certainty === 'known' }
}

async function wishOf(act: Act, stayId: string) {
  const wish = await findWish(act.db, stayId)
  if (wish === undefined) return null
  const { leaveOn, goesTo, state, leftOn, isByItself } = wish
  return { leaveOn, goesTo, state, leftOn: leftOn ?? null, byItself: isByItself }
}

async function transferOf(act: Act, stayId: string) {
  const found = await findTransfer(act.db, stayId)
  if (found === undefined) return null
  const { toOrganisationId: organisationId, category, reason, state } = found
  return {
    organisationId,
    organisationName: (await findOrganisation(act.db, organisationId))?.name ?? null,
    category,
    reason,
    state,
    referralNumber: found.referralNumber ?? null,
    answer: found.answer ?? null,
    moveBy: found.moveBy ?? null,
    newRequestId: found.newRequestId ?? null,
    isComingHere: isOpen(found) && organisationId === act.actor.organisationId,
  }
}

async function reviewOf(act: Act, request: Request, stayId: string) {
  const found = await findReview(act.db, stayId)
  if (found === undefined) return null
  return {
    state: found.state,
    comesOfAgeOn: found.comesOfAgeOn,
    group: found.group ?? null,
    category: found.category ?? null,
    proposal: found.proposal ?? null,
    proposedBy: found.proposedBy ?? null,
    choice: found.choice ?? null,
    choiceWords: found.choiceWords ?? null,
    choices: found.state === 'open' ? [] : [...(await choicesHere(act, request, found.category))],
    isOfAge: found.comesOfAgeOn <= act.today,
  }
}

import { isAfter, isBefore, type LocalDate, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, iinField, lineField } from '#platform/use-case/fields.ts'
import { command } from '#platform/use-case/use-case.ts'
import { cameInTime, hasReferral, isSamePerson } from '../domain/arrival.ts'
import { ACTS } from '../domain/citations.ts'
import { DEADLINES } from '../domain/deadlines.ts'
import type { PlacementRefusal } from '../domain/refusal.ts'
import type { Request } from '../domain/request.ts'
import { findDecision } from '../read/file.ts'
import { occupyPlace } from '../store/places.ts'
import { updateRequest } from '../store/requests.ts'
import { insertStay } from '../store/stays.ts'
import { watchAdultAge } from './adult-age.ts'
import { refused } from './answers.ts'
import { recordOf } from './events.ts'
import { requestFields, requestOutput } from './fields.ts'
import { wrongField } from './going.ts'
import { getPerson, openFor } from './standing.ts'
import { takeTurnBack } from './take-turn-back.ts'

/** The person has come: admission by the department's referral, which is shown and written down (p. 3, DEC-47). */
export const recordArrival = command({
  name: 'placement.record-arrival',
  title: { kk: 'Келгенін тіркеу', ru: 'Записать прибытие', en: 'Record the arrival' },
  basis: [ACTS.referral, ACTS.placement, ACTS.referralReading],
  input: z.object({
    ...requestFields,
    arrivedOn: dateField,
    /**
     * The number in the identity document of whoever has come: the referral is good for one person only. Left out only
     * for a person who has no number.
     */
    iin: iinField.optional(),
    actNumber: lineField.optional(),
  }),
  output: z.object({ ...requestOutput, stayId: z.uuid(), referralNumber: z.string() }),
  run: async (act, input) => {
    const opened = await openFor(act, 'arrive', input)
    if (!opened.ok) return opened
    const { request, edge } = opened.value
    const { arrivedOn } = input
    const wrongDay = dayProblem(act, request, arrivedOn)
    if (wrongDay !== undefined) return wrongDay
    const referral = hasReferral((await findDecision(act.db, request.id))?.referralNumber)
    if (!referral.ok) return refused(referral.error)
    const person = await getPerson(act, request.personId)
    if (!person.ok) return person
    if (input.iin === undefined && person.value.iin !== undefined) return wrongField('iin', 'required')
    const same = isSamePerson(input.iin, person.value.iin)
    if (!same.ok) return refused(same.error)

    const kept = await keptPlace(act, request, arrivedOn)
    if (!kept.ok) return refused(kept.error)
    const stayId = await admit(act, kept.value, { referralNumber: referral.value, arrivedOn })
    await watchAdultAge(act, request, person.value.birthDate)
    const data = { referralNumber: referral.value, arrivedOn, organisationId: request.organisationId ?? null }
    await recordOf(act, request, 'admitted', [edge.cite], { ...data, actNumber: input.actNumber ?? null })
    return ok({ requestId: request.id, state: edge.to, stayId, referralNumber: referral.value })
  },
})

/** The request with its place; after the turn has passed, only for an arrival in time (DEC-11). */
async function keptPlace(
  act: Act,
  request: Request,
  arrivedOn: LocalDate,
): Promise<Result<Request, PlacementRefusal>> {
  if (request.state !== 'not-arrived') return ok(request)
  const timely = cameInTime(arrivedOn, request.arriveBy)
  return timely.ok ? ok(await takeTurnBack(act, request, timely.value)) : timely
}

function dayProblem(act: Act, request: Request, arrivedOn: LocalDate) {
  if (isAfter(arrivedOn, act.today)) return wrongField('arrivedOn', 'future-date')
  const isEarly = isBefore(arrivedOn, request.reservedOn ?? act.today)
  return isEarly ? wrongField('arrivedOn', 'before-reserved') : undefined
}

async function admit(
  act: Act,
  request: Request,
  { referralNumber, arrivedOn }: { readonly referralNumber: string; readonly arrivedOn: LocalDate },
): Promise<string> {
  const { organisationId = '', placeId = '' } = request
  const stayId = await insertStay(act, request, { organisationId, referralNumber, fromOn: arrivedOn })
  await occupyPlace(act, placeId)
  await updateRequest(act, request, 'admitted', { placeId, stayId })
  await act.deadlines.meet(DEADLINES.arrive, request.id)
  return stayId
}

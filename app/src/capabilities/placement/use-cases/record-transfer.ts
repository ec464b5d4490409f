import { isAfter, isBefore, type LocalDate, ok, type Result } from '@tirek/kernel'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, iinField, lineField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { isSamePerson } from '../domain/arrival.ts'
import { ACTS } from '../domain/citations.ts'
import { move } from '../domain/move.ts'
import { no } from '../domain/refusal.ts'
import type { Request } from '../domain/request.ts'
import type { Transition } from '../domain/transitions/transition.ts'
import { findTransfer, isOpen, type Transfer } from '../read/transfers.ts'
import { insertDecision } from '../store/file.ts'
import { occupyPlace } from '../store/places.ts'
import { insertRequest, lockRequest, nextSerial, updateRequest } from '../store/requests.ts'
import { insertStay } from '../store/stays.ts'
import { updateTransfer } from '../store/transfers.ts'
import { watchAdultAge } from './adult-age.ts'
import { refused } from './answers.ts'
import { finishStay } from './end-of-stay.ts'
import { recordOf } from './events.ts'
import { requestFields, requestOutput } from './fields.ts'
import { wrongField } from './going.ts'
import { getPerson } from './standing.ts'

/**
 * The person has come from another organisation by the referral for the transfer: the old stay and its place end, and the
 * new one begins in the same moment under the same application (p. 3; REP-STD-1).
 */
export const recordTransfer = command({
  name: 'placement.transfer',
  title: { kk: 'Ауысып келгенін тіркеу', ru: 'Оформить перевод', en: 'Record the transfer' },
  basis: [ACTS.referral, ACTS.unloadedPoints],
  input: z.object({
    ...requestFields,
    arrivedOn: dateField,
    /** The number in the identity document of whoever has come; left out only for a person who has none. */
    iin: iinField.optional(),
    actNumber: lineField.optional(),
  }),
  output: z.object({ ...requestOutput, newRequestId: z.uuid(), stayId: z.uuid() }),
  run: async (act, input) => {
    const found = await comingHere(act, input.requestId)
    if (!found.ok) return found
    const { request, edge, transfer } = found.value
    const { referralNumber } = transfer
    if (transfer.state !== 'approved' || referralNumber === undefined)
      return refused(no('transfer-not-approved', [ACTS.referral, ACTS.referralReading]).error)
    const wrong = dayProblem(act, transfer, input.arrivedOn) ?? (await personProblem(act, request, input.iin))
    if (wrong !== undefined) return wrong

    const { arrivedOn, actNumber } = input
    const come = { ...transfer, referralNumber, arrivedOn }
    // What ends belongs to the other organisation's part of the file, which this one does not reach.
    const stayId = await act.asSystem(() => takeOver(act, request, come))
    const data = { newRequestId: transfer.id, organisationId: transfer.toOrganisationId, arrivedOn }
    await act.asSystem(() => recordOf(act, request, 'transferred', [edge.cite], data))
    const admitted = { ...request, id: transfer.id }
    await recordOf(act, admitted, 'admitted', [edge.cite], {
      referralNumber,
      arrivedOn,
      organisationId: transfer.toOrganisationId,
      actNumber: actNumber ?? null,
      transferredFrom: request.id,
    })
    return ok({ requestId: request.id, state: edge.to, newRequestId: transfer.id, stayId })
  },
})

// The place is kept for one person, who comes by the referral and not before it (p. 3, DEC-47).
function dayProblem(act: Act, { referralOn }: Transfer, arrivedOn: LocalDate) {
  if (isAfter(arrivedOn, act.today)) return wrongField('arrivedOn', 'future-date')
  const isEarly = referralOn !== undefined && isBefore(arrivedOn, referralOn)
  return isEarly ? wrongField('arrivedOn', 'before-referral') : undefined
}

async function personProblem(act: Act, { personId }: Request, iin: string | undefined) {
  const person = await getPerson(act, personId)
  if (!person.ok) return person
  if (iin === undefined && person.value.iin !== undefined) return wrongField('iin', 'required')
  const same = isSamePerson(iin, person.value.iin)
  return same.ok ? undefined : refused(same.error)
}

type Found = { readonly request: Request; readonly edge: Transition; readonly transfer: Transfer }

/** The request of somebody who comes to the own organisation; to any other it is not there. */
async function comingHere(act: Act, requestId: string): Promise<Result<Found, Refusal>> {
  const { organisationId } = act.actor
  const request = await lockRequest(act, requestId)
  if (request === undefined) return notFound('request')
  const transfer = request.stayId === undefined ? undefined : await findTransfer(act.db, request.stayId)
  const isComing = isOpen(transfer) && transfer.toOrganisationId === organisationId
  if (!isComing && request.organisationId !== organisationId) return notFound('request')
  const edge = move(request.state, 'transfer', 'io-registrar')
  if (!edge.ok) return refused(edge.error)
  if (!isComing) return refused(no('transfer-not-approved', [ACTS.referral, ACTS.referralReading]).error)
  return ok({ request, edge: edge.value, transfer })
}

type Coming = Transfer & { readonly referralNumber: string; readonly arrivedOn: Request['appliedOn'] }

async function takeOver(act: Act, request: Request, transfer: Coming): Promise<string> {
  const { toOrganisationId: organisationId, placeId = '', referralNumber, arrivedOn, category } = transfer
  await updateTransfer(act, transfer.id, { state: 'done', newRequestId: transfer.id, doneOn: act.today })
  await finishStay(act, request, 'transferred', arrivedOn)
  const next = await openNext(act, request, transfer)
  const stayId = await insertStay(act, next, { organisationId, referralNumber, fromOn: arrivedOn })
  await occupyPlace(act, placeId)
  const { documents } = request
  const changes = { documents, decidedOn: act.today, organisationId, placeId, reservedOn: arrivedOn, stayId }
  await updateRequest(act, next, 'admitted', changes)
  const person = await getPerson(act, request.personId)
  if (person.ok) await watchAdultAge(act, { ...next, category }, person.value.birthDate)
  return stayId
}

/** The same application goes on under a number of its own, with the referral of the transfer and the answers on file. */
async function openNext(act: Act, request: Request, transfer: Coming): Promise<Request> {
  const year = act.today.slice(0, 4)
  const serial = await nextSerial(act, request.region, 'request')
  const next: Request = {
    ...request,
    id: transfer.id,
    number: `${year}-${String(serial).padStart(6, '0')}`,
    category: transfer.category,
    state: 'admitted',
    version: 1,
  }
  if (!(await insertRequest(act, next))) throw new Error('a transferred person has no other open request')
  await sql`
    insert into placement_look_up (region, id, person_id, request_id, kind, state, asked_at, answered_at, attempts, answer, substitute, substituted_by)
    select region, gen_random_uuid(), person_id, ${next.id}, kind, state, asked_at, answered_at, attempts, answer, substitute, substituted_by
    from placement_look_up where request_id = ${request.id} and state <> 'waiting'`.execute(act.db)
  await insertDecision(act, next, {
    number: `${year}/${await nextSerial(act, request.region, 'decision')}`,
    provides: true,
    reason: transfer.reason,
    bestInterests: undefined,
    childView: undefined,
    alternatives: [],
    referralNumber: transfer.referralNumber,
    decidedOn: act.today,
  })
  return next
}

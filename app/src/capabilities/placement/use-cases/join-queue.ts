import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { idField } from '#platform/use-case/fields.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { DEADLINES } from '../domain/deadlines.ts'
import { no } from '../domain/refusal.ts'
import { findLeftFor } from '../read/places.ts'
import { findQueuePlace } from '../read/queue.ts'
import { wantsOf } from '../read/wants.ts'
import { lockOrganisation } from '../store/places.ts'
import { updateRequest } from '../store/requests.ts'
import { closeTicket, insertTicket } from '../store/tickets.ts'
import { alternativesShown } from './alternatives.ts'
import { refused } from './answers.ts'
import { proveReceipt } from './choose.ts'
import { recordOf } from './events.ts'
import { OWN_ACT, requestFields, requestOutput } from './fields.ts'
import { askForOffers, leaveOrganisation, openOrganisation } from './reserve.ts'
import { actsForPerson, openFor } from './standing.ts'

/** No vacancy: the person enters the queue of the organisation himself (p. 7; REP-STD-25, 26). */
export const joinQueue = command({
  name: 'placement.join-queue',
  title: { kk: 'Кезекке тұру', ru: 'Встать в очередь', en: 'Join the queue' },
  basis: [ACTS.placement, ACTS.silentConsequences],
  input: z.object({ ...requestFields, organisationId: idField.optional() }),
  output: z.object({
    ...requestOutput,
    organisationId: z.uuid(),
    position: z.number(),
    enteredAt: z.string(),
  }),
  run: async (act, input) => {
    const opened = await openFor(act, 'join-queue', input)
    if (!opened.ok) return opened
    const { request, edge } = opened.value
    const own = await actsForPerson(act, request)
    if (!own.ok) return own
    const shown = await alternativesShown(act, request)
    if (!shown.ok) return shown
    const organisationId = input.organisationId ?? request.organisationId
    if (organisationId === undefined) {
      return refuse('platform.invalid-input', {
        status: 'invalid',
        fields: [{ path: 'organisationId', code: 'required' }],
      })
    }
    const organisation = await openOrganisation(act, organisationId, request.category)
    if (!organisation.ok) return organisation
    await lockOrganisation(act, organisationId)
    const wants = await wantsOf(act, request)
    const left = await findLeftFor(act.db, organisationId, wants)
    if (left !== undefined) return refused(no('vacancy-exists', [ACTS.placement]).error)

    await proveReceipt(act, request)
    await leaveOrganisation(act, request, undefined)
    await act.deadlines.meet(DEADLINES.choose, request.id)
    await insertTicket(act, organisationId, request, wants)
    await updateRequest(act, request, edge.to, { organisationId, placeId: null, arriveBy: null })
    await recordOf(act, request, 'queued', [edge.cite, ACTS.silentConsequences], {
      organisationId,
      by: own.value.kind,
      ...OWN_ACT,
    })
    // A place may have been let go while this entry was being made.
    await askForOffers(act, request.region, organisationId)
    const place = await findQueuePlace(act.db, request.id)
    const position = place?.position ?? 1
    return ok({
      requestId: request.id,
      state: edge.to,
      organisationId,
      position,
      enteredAt: (place?.enteredAt ?? act.now).toISOString(),
    })
  },
})

/** The person leaves the queue, for instance to choose another organisation; the place in it is given up. */
export const leaveQueue = command({
  name: 'placement.leave-queue',
  title: { kk: 'Кезектен шығу', ru: 'Выйти из очереди', en: 'Leave the queue' },
  basis: [ACTS.silentConsequences],
  input: z.object({ ...requestFields }),
  output: z.object(requestOutput),
  run: async (act, input) => {
    const opened = await openFor(act, 'leave-queue', input)
    if (!opened.ok) return opened
    const { request, edge } = opened.value
    const own = await actsForPerson(act, request)
    if (!own.ok) return own
    await closeTicket(act, request.id, { outcome: 'left', why: 'own-wish' })
    await updateRequest(act, request, edge.to, { organisationId: null })
    const data = { organisationId: request.organisationId ?? null, ...OWN_ACT }
    await recordOf(act, request, 'queue-left', [edge.cite], data)
    return ok({ requestId: request.id, state: edge.to })
  },
})

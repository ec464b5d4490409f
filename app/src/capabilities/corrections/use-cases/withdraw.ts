import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { idField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { EDGES, isPossible } from '../domain/request.ts'
import { findRequest } from '../read/requests.ts'
import { closeRequest, lockRequest } from '../store/requests.ts'
import { endTerm } from './deadline.ts'

/** Takes back an own request that nobody has decided on. */
export const withdrawCorrection = command({
  name: 'corrections.withdraw',
  title: {
    kk: 'Түзету туралы өтінішті қайтарып алу',
    ru: 'Отозвать запрос на исправление',
    en: 'Withdraw a request for correction',
  },
  basis: [ACTS.right],
  input: z.object({ requestId: idField }),
  output: z.object({ requestId: z.uuid(), personId: z.uuid() }),
  run: async (act, { requestId }) => {
    await lockRequest(act, requestId)
    const request = await findRequest(act.db, requestId)
    if (request === undefined) return notFound('correction')
    const { region, personId } = request
    if (request.requestedBy !== act.actor.accountId)
      return refuse('corrections.not-own-request', { status: 'forbidden', cite: [ACTS.right] })
    const isOpen = isPossible('withdraw', request.state)
    if (!(isOpen && (await closeRequest(act, requestId, EDGES.withdraw.to, request.reason))))
      return refuse('corrections.already-decided', { status: 'state' })
    await endTerm(act, requestId, 'cancel')
    await act.record({
      name: 'corrections.withdrawn',
      region,
      personId,
      subject: { kind: 'correction', id: requestId },
      data: { field: request.field },
      cite: [ACTS.right],
    })
    return ok({ requestId, personId })
  },
})

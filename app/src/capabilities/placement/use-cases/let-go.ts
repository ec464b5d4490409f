import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { endParty } from '#platform/access/party.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, optionalText } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import type { Request } from '../domain/request.ts'
import { isUnderWay } from '../domain/states.ts'
import { CASELOAD, listTakenOn, type TakenOn } from '../read/caseload.ts'
import { listRequestsOf } from '../read/requests.ts'

/**
 * The social worker's work with a person is over: the file is closed to the worker's organisation at once, and the
 * family reads why (Law 343, 10(2)). While a request is open, the worker says so knowingly. Who needs help again is
 * taken on again by the papers.
 */
export const letGo = command({
  name: 'placement.let-go',
  title: { kk: 'Жұмысты аяқтау', ru: 'Завершить работу', en: 'Let go' },
  basis: [ACTS.applicants, ACTS.secrecyReading],
  input: z.object({
    personId: idField,
    /** Needed; asked for together with the tick, so that both are said at once. */
    reason: optionalText,
    /** The worker has been shown the open request of the person, and lets go all the same. */
    despiteRequest: z.boolean().default(false),
  }),
  output: z.object({ personId: z.uuid() }),
  run: async (act, { personId, reason, despiteRequest }) => {
    const { organisationId = '', name } = act.actor
    const [taken] = await listTakenOn(act.db, { organisationId, personId })
    if (taken === undefined) return notFound('person')
    const requests = await listRequestsOf(act.db, personId)
    const isOpen = requests.some((one) => isUnderWay(one.state))
    const fields = [
      ...(isOpen && !despiteRequest ? [{ path: 'despiteRequest', code: 'request-open' }] : []),
      ...(reason === undefined ? [{ path: 'reason', code: 'required' }] : []),
    ]
    if (reason === undefined || fields.length > 0) {
      return refuse('platform.invalid-input', { status: 'invalid', fields })
    }
    await end(act, taken, 'let-go', { organisationId, by: name, reason })
    return ok({ personId })
  },
})

/** A request has reached its end: nobody's work with it goes on, so that no file stays open without a purpose. */
export async function letGoAtClosure(act: Act, request: Request): Promise<void> {
  const { personId, id: requestId } = request
  for (const taken of await act.asSystem(() => listTakenOn(act.db, { personId }))) {
    await end(act, taken, 'caseload-closed', { organisationId: taken.organisationId, requestId })
  }
}

async function end(
  act: Act,
  { region, personId, organisationId }: TakenOn,
  event: 'let-go' | 'caseload-closed',
  data: Readonly<Record<string, string>>,
): Promise<void> {
  await act.record({
    name: `placement.${event}`,
    region,
    personId,
    subject: { kind: 'person', id: personId },
    data,
    cite: [ACTS.applicants, ACTS.secrecyReading],
  })
  await endParty(act.db, { region, personId, partyId: organisationId, relation: CASELOAD }, act.today)
}

import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/citations.ts'
import { move } from '../domain/move.ts'
import type { Request } from '../domain/request.ts'
import { isClosed } from '../domain/states.ts'
import { findDecision } from '../read/file.ts'
import { listRequestsOf } from '../read/requests.ts'
import { findDischarge } from '../read/stays.ts'
import { setDecisionAside } from '../store/file.ts'
import { lockRequest, updateRequest } from '../store/requests.ts'
import { setDischargeAside } from '../store/stays.ts'
import { recordOf } from './events.ts'
import { tellOfRequest } from './tell-of-request.ts'

/** The request whose refusal has this number. */
async function refusedBy(
  act: Act,
  requests: readonly Request[],
  number: string,
): Promise<Request | undefined> {
  for (const request of requests.filter(({ state }) => state === 'refused')) {
    if ((await findDecision(act.db, request.id))?.number === number) return lockRequest(act, request.id)
  }
  return undefined
}

async function decideAnew(act: Act, personId: string, number: string, complaint: string): Promise<void> {
  const requests = await listRequestsOf(act.db, personId)
  // The newer application of the family goes on instead: one person, one open request.
  if (requests.some(({ state }) => !isClosed(state))) return
  const request = await refusedBy(act, requests, number)
  const edge = request && move(request.state, 'set-aside', 'system')
  if (request === undefined || !edge?.ok || !(await setDecisionAside(act, request, complaint))) return
  await updateRequest(act, request, edge.value.to, { decidedOn: null })
  const cite = [ACTS.complaintDecision, ACTS.setAsideReading]
  await recordOf(act, request, 'set-aside', cite, { number, complaint })
  await tellOfRequest(act, request, { name: 'set-aside', time: complaint, cite })
}

/** An order of discharge that a complaint has set aside: the organisation restores at once, the person need not (DEC-98). */
async function undoDischarge(act: Act, personId: string, number: string, complaint: string): Promise<void> {
  const discharge = await findDischarge(act.db, personId)
  if (discharge?.orderNumber !== number) return
  const request = await lockRequest(act, discharge.requestId)
  if (request?.state !== 'discharged' || !(await setDischargeAside(act, discharge.id, complaint))) return
  const cite = [ACTS.complaintDecision, ACTS.orderSetAsideReading]
  await recordOf(act, request, 'discharge-set-aside', cite, { orderNumber: number, complaint })
  await tellOfRequest(act, request, { name: 'discharge-set-aside', time: complaint, cite })
}

/**
 * A complaint was satisfied in full: the refusal that it named is set aside and the request decided anew (DEC-94), or the
 * order of discharge that it named is set aside and the organisation restores at once (DEC-98).
 */
export async function followSatisfied(act: Act, { personId, data = {} }: HistoryEvent): Promise<void> {
  const { decision, complainedOf, number, ofDischarge } = data
  if (personId === undefined || decision !== 'satisfied') return
  if (typeof complainedOf !== 'string' || typeof number !== 'string') return
  const follow = ofDischarge === true ? undoDischarge : decideAnew
  // Whoever answers may not open the file of the family; nothing of it comes back.
  await act.asSystem(() => follow(act, personId, complainedOf, number))
}

import type { Citation } from '@tirek/law'
import { z } from 'zod'
import type { OutboxHandler } from '#platform/module.ts'
import { type FamilyNotice, tellFamilies, tellFamily } from '#platform/notices/tell.ts'
import type { Act } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/citations.ts'
import { MESSAGES } from '../domain/deadlines.ts'
import type { Request } from '../domain/request.ts'
import { listReserved } from '../read/requests.ts'
import type { KeptPlace } from './reserve.ts'

/** What a family is told about its request; the words stand under `notice.<name>`. */
type RequestNews =
  | 'breach-counted'
  | 'breach-ground'
  | 'breach-noted'
  | 'choice-overdue'
  | 'decided'
  | 'decided-no'
  | 'discharge-set-aside'
  | 'discharged'
  | 'package-returned'
  | 'restore-declined'
  | 'restored'
  | 'set-aside'
  | 'place-kept'
  | 'turn-passed'

type News = {
  readonly name: RequestNews
  /** What makes it another time of the same news: it is told once for each. */
  readonly time: string
  readonly data?: Readonly<Record<string, string>>
  readonly cite?: readonly Citation[]
  /** An SMS of its own goes already (REP-STD-17): no second one for the same thing. */
  readonly hasOwnSms?: boolean
}

/** The notice of some news, with the way to the page of the request. */
function noticeOf(request: Request, news: News): FamilyNotice {
  const { name, time, hasOwnSms = false, ...said } = news
  return {
    region: request.region,
    personId: request.personId,
    kind: `placement.${name}`,
    href: `/placement/requests/${request.id}`,
    once: `${request.id}-${time}`,
    ...(hasOwnSms && { onlyTo: [] }),
    ...said,
  }
}

/** Tells the family what has become of its request. */
export async function tellOfRequest(act: Act, request: Request, news: News): Promise<void> {
  await act.asSystem(() => tellFamily(act, noticeOf(request, news)))
}

/** Asks the worker to tell those to whom places are offered: the offers themselves do not wait for it. */
export async function tellOffered(act: Act, kept: readonly KeptPlace[]): Promise<void> {
  const [first] = kept
  if (first === undefined) return
  const payload = { requestIds: kept.map(({ request }) => request.id) }
  await act.send({ kind: MESSAGES.tellOffered, region: first.request.region, payload })
}

const payloadOf = z.object({ requestIds: z.array(z.uuid()) })

/**
 * Tells each family whose turn in the queue has come, however late the worker is; the term of arrival runs already, so
 * none may learn it late. Whoever has moved on since is told of that instead.
 */
export const sayOffered: OutboxHandler = async (act, payload) => {
  const offered = await listReserved(act.db, payloadOf.parse(payload).requestIds)
  await tellFamilies(act, offered.map(placeKept))
}

function placeKept(request: Request): FamilyNotice {
  const { placeId = '', arriveBy = '', reservedOn = '' } = request
  const time = `${placeId}-${reservedOn}`
  const notice = noticeOf(request, { name: 'place-kept', time, data: { arriveBy }, cite: [ACTS.placement] })
  // Point 7 offers the place to whoever is next, and the term of arrival runs: an offer that nobody hears of is none.
  return { ...notice, isOwed: true }
}

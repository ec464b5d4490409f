import type { LocalDate } from '@tirek/kernel'
import { findParameter, type ParameterId } from '@tirek/law'
import { tellFamily } from '#platform/notices/tell.ts'
import type { Act } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/citations.ts'
import { DEADLINES } from '../domain/deadlines.ts'
import { isToldTerm, recount } from '../domain/edition.ts'
import type { Request } from '../domain/request.ts'
import { findLastDeferral, listOutdatedTerms, type OutdatedTerm } from '../read/deadlines.ts'
import { moveDeferral } from '../store/deadlines.ts'
import { lockRequest, updateRequest } from '../store/requests.ts'
import { recordOf } from './events.ts'

const BATCH = 500

/**
 * The data of the calendar have changed: every running term of placement is counted anew, the change is in the history, and the
 * person whose term it is learns the new last day in the way of their choice (DEC-10, 89).
 */
export async function recountTerms(act: Act): Promise<void> {
  let after: string | undefined
  for (;;) {
    const terms = await listOutdatedTerms(act.db, act.calendar.edition, { after, limit: BATCH })
    for (const term of terms) await recountOne(act, term)
    after = terms.at(-1)?.id
    if (terms.length < BATCH) return
  }
}

async function recountOne(act: Act, term: OutdatedTerm): Promise<void> {
  const request = await lockRequest(act, term.subjectId)
  if (request === undefined || findParameter(term.termId) === undefined) return
  const due = recount(await runningTerm(act, request, term), request.appliedOn, act.calendar)
  await act.deadlines.move(term, due)
  if (due === term.dueOn) return
  if (term.kind === DEADLINES.arrive) await moveArrival(act, request, term, due)
  const data = { kind: term.kind, was: term.dueOn, due, calendar: act.calendar.edition }
  await recordOf(act, request, 'term-recounted', [ACTS.daysReading, ACTS.editionReading], data)
  if (isToldTerm(term.kind)) await tell(act, request, term, due)
}

/** A deferral runs from the end of the term of arrival, not from the day of its notice (DEC-11). */
async function runningTerm(act: Act, request: Request, term: OutdatedTerm) {
  const termId = term.termId as ParameterId
  const deferral = termId === 'placement.defer' ? await findLastDeferral(act.db, request.id) : undefined
  return { kind: term.kind, termId, startsOn: deferral?.wasDue ?? term.startsOn, dueOn: term.dueOn }
}

async function moveArrival(act: Act, request: Request, term: OutdatedTerm, due: LocalDate): Promise<void> {
  await updateRequest(act, request, request.state, { arriveBy: due })
  if (term.termId === 'placement.defer') await moveDeferral(act, request.id, term.dueOn, due)
}

function tell(act: Act, request: Request, term: OutdatedTerm, due: LocalDate) {
  return tellFamily(act, {
    region: request.region,
    personId: request.personId,
    kind: 'placement.term-recounted',
    data: { due },
    href: `/placement/requests/${request.id}`,
    once: `${term.id}-${act.calendar.edition}`,
    cite: [ACTS.daysReading],
  })
}

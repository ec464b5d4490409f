import { isAfter, isBefore, type LocalDate, ok, type Result } from '@tirek/kernel'
import { answerDirection, listDirectionsOf } from '#capabilities/programme/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/acts.ts'
import { type Outcome, type SessionWords, tally } from '../domain/delivery.ts'
import type { OrderHead } from '../domain/order.ts'
import { clockOf } from '../domain/timetable.ts'
import { findEntryAt, outcomesOf } from '../read/sessions.ts'
import { settleFirstSession } from '../store/first-session.ts'
import { type At, insertSession } from '../store/sessions.ts'

/** What is written about one child at one session. */
export interface Entry {
  readonly outcome: Outcome
  readonly words: SessionWords
}

function invalid(path: string, code: string) {
  return refuse('platform.invalid-input', { status: 'invalid', fields: [{ path, code }] })
}

function checkDay(act: Act, order: OrderHead, onDay: LocalDate, outcome: Outcome): Result<void, Refusal> {
  if (isBefore(onDay, order.startsOn) || isAfter(onDay, order.endsOn)) return invalid('onDay', 'outside-term')
  const isFact = outcome === 'held' || outcome === 'no-show'
  return isFact && isAfter(onDay, act.today) ? invalid('onDay', 'future-date') : ok(undefined)
}

/** The first session of a service begins the direction too, when nobody has said so before. */
async function beginDirection(act: Act, { directionId, personId }: OrderHead): Promise<void> {
  if (directionId === undefined) return
  const directions = await listDirectionsOf(act.db, personId)
  if (directions.find((one) => one.id === directionId)?.state === 'accepted')
    await answerDirection.run(act, { directionId, answer: 'start' })
}

/** What hangs on the outcome of an entry: the first day of the service, and with it the direction. */
export async function settle(act: Act, order: OrderHead, outcome: Outcome): Promise<void> {
  await settleFirstSession(act.db, order)
  if (outcome === 'held' && order.firstSessionOn === undefined) await beginDirection(act, order)
}

/** Writes one entry of an order that may be served: once for a time, and not beyond the volume. */
export async function writeEntry(
  act: Act,
  order: OrderHead,
  at: At,
  entry: Entry,
): Promise<Result<string, Refusal>> {
  const { onDay, startsAt } = at
  const day = checkDay(act, order, onDay, entry.outcome)
  if (!day.ok) return day
  if ((await findEntryAt(act.db, { orderId: order.id, onDay, startsAt })) !== undefined)
    return refuse('services.already-recorded', { status: 'state', facts: { time: clockOf(startsAt) } })
  const outcomes = (await outcomesOf(act.db, [order.id])).get(order.id) ?? []
  if (entry.outcome === 'held' && tally(order.sessions, outcomes).left === 0)
    return refuse('services.volume-given', {
      status: 'state',
      cite: [ACTS.guaranteedVolume],
      facts: { sessions: order.sessions },
    })
  const id = await insertSession(act, order, at, entry)
  await settle(act, order, entry.outcome)
  await act.record({
    name: `services.session-${entry.outcome}`,
    region: order.region,
    personId: order.personId,
    subject: { kind: 'order', id: order.id },
    data: { onDay, time: clockOf(startsAt) },
    cite: [entry.outcome === 'held' ? ACTS.freeCorrection : ACTS.volume],
  })
  return ok(id)
}

import { err, isBefore, type LocalDate, ok, type Result } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { ACTS } from './citations.ts'
import type { FileState } from './file-state.ts'

/** By what the queue is ordered, and nothing else: not the degree of limitation, not age, not income (3(4)(3)). */
export const QUEUE_ORDER = 'day-of-request'

/** A child who waits for a day. What would tell one child from another (age, findings, income) is not known here. */
export type Waiting = {
  readonly fileId: string
  readonly requestedOn: LocalDate
  /** Days given before on which the family could not come. */
  readonly missed: number
}

/** A child who asked earlier or later and has a day; `isAgreed` when the family is content with it. */
export type Planned = {
  readonly fileId: string
  readonly requestedOn: LocalDate
  readonly day: LocalDate
  readonly isAgreed: boolean
}

export type QueueRefusal = { readonly code: 'queue-order'; readonly cite: readonly Citation[] }

/** The order asked for, or the refusal: equal access irrespective of degree, age and social status. */
export function queueOrder(asked: string): Result<typeof QUEUE_ORDER, QueueRefusal> {
  return asked === QUEUE_ORDER
    ? ok(QUEUE_ORDER)
    : err({ code: 'queue-order', cite: [ACTS.equalAccess, ACTS.togetherReading] })
}

type Asked = { readonly fileId: string; readonly requestedOn: LocalDate }

/** Ids hold the moment of their making, so that two requests of one day keep their order. */
function isEarlier(a: Asked, b: Asked): boolean {
  return a.requestedOn === b.requestedOn ? a.fileId < b.fileId : a.requestedOn < b.requestedOn
}

/** The queue: whoever asked first comes first. */
export function inOrder<Entry extends Asked>(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((a, b) => (isEarlier(a, b) ? -1 : 1))
}

/**
 * Children who would be overtaken if this one got this day: those who asked earlier and wait for a first day, and those
 * whose later day their families have not agreed to. A family that missed a day holds nobody back, and loses nothing.
 */
export function overtaken(
  own: Asked,
  day: LocalDate,
  others: { readonly waiting: readonly Waiting[]; readonly planned: readonly Planned[] },
): readonly string[] {
  const isAhead = (one: Asked) => one.fileId !== own.fileId && isEarlier(one, own)
  return [
    ...others.waiting.filter((one) => isAhead(one) && one.missed === 0),
    ...others.planned.filter((one) => isAhead(one) && !one.isAgreed && day < one.day),
  ].map(({ fileId }) => fileId)
}

/** Whether a day is taken from the queue: not when the child is being examined already, nor when a day is put off. */
export function takesFromQueue(
  { state, plannedOn }: { readonly state: FileState; readonly plannedOn: LocalDate | undefined },
  day: LocalDate,
): boolean {
  if (state === 'in-session') return false
  return plannedOn === undefined || isBefore(day, plannedOn)
}

/** How long families have lately waited, in calendar days; undefined while too few are known to speak of. */
export type WaitingRange = { readonly from: number; readonly to: number; readonly of: number }

const LOWER = 0.1
const UPPER = 0.9

/** The span in which eight of ten families waited, from the latest waits; no promise, and no guess where there is too little. */
export function waitingRange(waits: readonly number[], atLeast: number): WaitingRange | undefined {
  if (waits.length < atLeast) return undefined
  const sorted = waits.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0
  return { from: at(LOWER), to: at(UPPER), of: waits.length }
}

import { type Edges, isAfter, type LocalDate, leadsOn, type WorkingCalendar } from '@tirek/kernel'
import { type Citation, term } from '@tirek/law'
import { ACTS } from './citations.ts'

/** `moved`: the next step was taken, the case stands still no longer. */
export const ITEM_STATES = ['open', 'answered', 'moved'] as const
export type ItemState = (typeof ITEM_STATES)[number]

export type ItemEvent = 'answer' | 'hand-over' | 'escalate' | 'move-on'

/** A state table with the provision of each edge. */
export const ITEM_EDGES: Edges<ItemEvent, ItemState> & Readonly<Record<ItemEvent, { cite: Citation }>> = {
  answer: { from: ['open', 'answered'], cite: ACTS.answer },
  'hand-over': { from: ['open', 'answered'], cite: ACTS.answer },
  escalate: { from: ['open', 'answered'], cite: ACTS.answer },
  'move-on': { from: ['open', 'answered'], cite: ACTS.continuity },
}

/** Whether an event is possible in a state. */
export const isPossible = leadsOn(ITEM_EDGES)

/** A case that stands still, and who answers for it. */
export interface WatchItem {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly rule: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly organisationId: string | undefined
  readonly since: LocalDate
  readonly href: string
  readonly state: ItemState
  readonly foundOn: LocalDate
  readonly official: { readonly accountId: string; readonly name: string } | undefined
  readonly dueOn: LocalDate
  readonly answeredOn: LocalDate | undefined
  readonly escalatedOn: LocalDate | undefined
  readonly version: number
}

/** Why a promised day does not do; undefined when it does. */
export function promiseProblem(
  promisedOn: LocalDate,
  today: LocalDate,
  calendar: WorkingCalendar,
): { readonly code: 'past-date' | 'promise-too-far'; readonly latest: LocalDate } | undefined {
  const { due: latest } = term('project.watch-longest-promise', today, calendar)
  if (!isAfter(promisedOn, today)) return { code: 'past-date', latest }
  return isAfter(promisedOn, latest) ? { code: 'promise-too-far', latest } : undefined
}

/** What a round of the watch changes: which cases are new, and which items move no more. */
export function compare<Found extends { readonly subject: { readonly id: string } }>(
  known: readonly WatchItem[],
  found: readonly Found[],
): { readonly appeared: readonly Found[]; readonly gone: readonly WatchItem[] } {
  const standing = new Set(found.map(({ subject }) => subject.id))
  const listed = new Set(known.map(({ subject }) => subject.id))
  return {
    appeared: found.filter(({ subject }) => !listed.has(subject.id)),
    gone: known.filter(({ subject }) => !standing.has(subject.id)),
  }
}

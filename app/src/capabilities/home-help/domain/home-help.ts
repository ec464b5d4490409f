import { type Edges, isAfter, isBefore, type LocalDate, leadsOn } from '@tirek/kernel'
import { type Citation, cite } from '@tirek/law'

export const SERVED_STATES = ['asked', 'served', 'refused', 'ended'] as const
export type ServedState = (typeof SERVED_STATES)[number]

/** What may be done with a child at a unit. */
export const SERVED_EDGES = {
  answer: { from: ['asked'], cite: cite('law-343', 'art-8-2-1') },
  visit: { from: ['served'], cite: cite('law-343', 'art-9-6-1') },
  end: { from: ['asked', 'served'], cite: cite('law-343', 'art-8-2-1') },
} as const satisfies Edges<string, ServedState> & Readonly<Record<string, { readonly cite: Citation }>>
export type ServedEvent = keyof typeof SERVED_EDGES

/** Whether an event is possible in a state. */
export const isServedEvent = leadsOn<ServedEvent, ServedState>(SERVED_EDGES)

/** Served under article 8(2)(1), or as an extra of the region that is never counted with it. */
export const BASES = ['law', 'regional-extra'] as const
export type Basis = (typeof BASES)[number]

export const OUTCOMES = ['held', 'family-cancelled', 'unit-cancelled', 'nobody-home'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What is done at a visit. */
export const TASKS = [
  'hygiene',
  'feeding',
  'walk',
  'play',
  'household',
  'accompany',
  'teach-family',
  'watch-over',
] as const
export type Task = (typeof TASKS)[number]

export const UNITS = cite('law-343', 'art-8-2-1')
export const CARE = cite('law-343', 'art-9-6-1')
export const COUNTED = cite('project', 'DEC-76', 'project-default')

/** A status of a child, as far as it decides who is counted. */
export interface KnownStatus {
  readonly kind: string
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | undefined
}

/** The statuses without which a child is not served under article 8(2)(1): the point speaks of both together. */
export function missingStatuses(known: readonly KnownStatus[], on: LocalDate): readonly string[] {
  const holds = ({ validFrom, validTo }: KnownStatus) =>
    !isAfter(validFrom, on) && (validTo === undefined || !isBefore(validTo, on))
  const now = known.filter(holds).map(({ kind }) => kind)
  return ['limited-abilities', 'disability'].filter((kind) => !now.includes(kind))
}

/** A child at a unit, opened. */
export interface Served {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly unitId: string
  readonly askerName: string
  readonly words: string
  readonly state: ServedState
  readonly basis: Basis | undefined
  readonly ground: string | undefined
  readonly askedOn: LocalDate
  readonly answeredOn: LocalDate | undefined
  readonly endedOn: LocalDate | undefined
  readonly version: number
}

/** One visit at home. */
export interface Visit {
  readonly id: string
  readonly personId: string
  readonly region: string
  readonly servedId: string
  readonly unitId: string
  readonly visitOn: LocalDate
  readonly visitAt: string
  readonly tasks: readonly Task[]
  readonly done: readonly Task[]
  readonly outcome: Outcome | undefined
  readonly note: string | undefined
  readonly version: number
}

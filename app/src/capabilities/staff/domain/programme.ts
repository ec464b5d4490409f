import { type Edges, isBefore, type LocalDate, type LocalizedText, leadsOn } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { ACTS } from './acts.ts'
import type { Group } from './posts.ts'

/** `agreed`: both bodies have named it. Only then its training counts. */
export const PROGRAMME_STATES = ['proposed', 'agreed', 'withdrawn'] as const
export type ProgrammeState = (typeof PROGRAMME_STATES)[number]

/** Health proposes, education agrees, either withdraws. */
export const PROGRAMME_EDGES = {
  agree: { from: ['proposed'], cite: ACTS.training },
  withdraw: { from: ['proposed', 'agreed'], cite: ACTS.training },
} as const satisfies Edges<string, ProgrammeState> & Readonly<Record<string, { readonly cite: Citation }>>
export type ProgrammeEvent = keyof typeof PROGRAMME_EDGES
export const isProgrammeEvent = leadsOn<ProgrammeEvent, ProgrammeState>(PROGRAMME_EDGES)

/** A programme of training in early identification. */
export interface Programme {
  readonly id: string
  readonly title: LocalizedText
  readonly organiser: string
  readonly hours: number
  readonly groups: readonly Group[]
  readonly state: ProgrammeState
  readonly proposedOn: LocalDate
  readonly proposedAct: string
  readonly agreedOn: LocalDate | undefined
  readonly agreedAct: string | undefined
  readonly withdrawnOn: LocalDate | undefined
  readonly withdrawnBy: 'health' | 'education' | undefined
  readonly withdrawnWhy: string | undefined
  readonly version: number
}

/** Whether training that ended on a day counts: both had named the programme, and nobody had withdrawn it (DEC-82). */
export function countsOn(
  { agreedOn, withdrawnOn }: Pick<Programme, 'agreedOn' | 'withdrawnOn'>,
  heldOn: LocalDate,
): boolean {
  if (agreedOn === undefined || isBefore(heldOn, agreedOn)) return false
  return withdrawnOn === undefined || isBefore(heldOn, withdrawnOn)
}

import { type Edges, type LocalDate, leadsOn } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { ACTS } from './acts.ts'

export const DIAGNOSTICS_STATES = ['asked', 'done', 'taken-back'] as const
export type DiagnosticsState = (typeof DIAGNOSTICS_STATES)[number]

/** The family asks and may take back; the organisation records what it found. */
export const DIAGNOSTICS_EDGES = {
  record: { from: ['asked'], cite: ACTS.diagnosticsForm },
  'take-back': { from: ['asked'], cite: ACTS.representative },
} as const satisfies Edges<string, DiagnosticsState> & Readonly<Record<string, { readonly cite: Citation }>>
export type DiagnosticsEvent = keyof typeof DIAGNOSTICS_EDGES
export const isDiagnosticsEvent = leadsOn<DiagnosticsEvent, DiagnosticsState>(DIAGNOSTICS_EDGES)

/** How far labour or a profession can be mastered and performed, given the defect: 1(23). */
export const POTENTIALS = [
  'profession',
  'profession-with-conditions',
  'labour-with-support',
  'simple-labour',
  'not-established',
] as const
export type Potential = (typeof POTENTIALS)[number]

/** The fifth form of examination (LAW-1-31): it stands apart from the file of the consultation. */
export interface DiagnosticsForm {
  readonly potential: Potential
  /** How the defect was taken into account. */
  readonly givenTheDefect: string
  /** What the young person wants to do. */
  readonly ownWish: string
  /** Possibilities and nature of future occupation (14(2)). */
  readonly occupations: string
  readonly conditions?: string | undefined
  /** Where to learn it (14(3)). */
  readonly training?: string | undefined
  /** The same for the young person, in plain words. */
  readonly plain: string
}

/** One diagnostics: whose, where, and what came of it. */
export interface Diagnostics {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly organisationId: string
  readonly state: DiagnosticsState
  readonly askedOn: LocalDate
  readonly askedBy: string
  readonly doneOn: LocalDate | undefined
  readonly doneBy: string | undefined
  readonly form: DiagnosticsForm | undefined
  readonly version: number
}

/** What must be known of a kind of organisation. */
export interface KindFacts {
  readonly kind: string
  readonly isSpecialEducation: boolean
}

/**
 * Vocational-consultation centres and special education organisations alone (14(2)). The consultation is one of the
 * latter by 1(17), but the fifth form is none of its four (LAW-1-31).
 */
export function mayDiagnose({ kind, isSpecialEducation }: KindFacts): boolean {
  return kind === 'vocational-consultation-centre' || (isSpecialEducation && kind !== 'pmpc')
}

import { type Edges, type LocalDate, leadsOn } from '@tirek/kernel'
import { type Citation, cite } from '@tirek/law'

export const CASE_STATES = ['asked', 'taken', 'closed'] as const
export type CaseState = (typeof CASE_STATES)[number]

/** What may be done with the case of a family; nothing in it follows without the family's own request. */
export const CASE_EDGES = {
  take: { from: ['asked'], cite: cite('law-343', 'art-9-6-5') },
  'write-needs': { from: ['asked', 'taken'], cite: cite('law-343', 'art-3-3-4') },
  work: { from: ['taken'], cite: cite('law-343', 'art-9-6-4') },
  close: { from: ['asked', 'taken'], cite: cite('law-343', 'art-3-3-4') },
} as const satisfies Edges<string, CaseState> & Readonly<Record<string, { readonly cite: Citation }>>
export type CaseEvent = keyof typeof CASE_EDGES

/** Whether an event is possible in a state. */
export const isCaseEvent = leadsOn<CaseEvent, CaseState>(CASE_EDGES)

/** The case of a family, opened. */
export interface FamilyCase {
  readonly id: string
  readonly region: string
  /** The child whose family it is. */
  readonly personId: string
  readonly askerName: string
  readonly organisationId: string
  readonly words: string
  readonly state: CaseState
  readonly askedOn: LocalDate
  readonly takeBy: LocalDate
  readonly workerId: string | undefined
  readonly workerName: string | undefined
  readonly takenOn: LocalDate | undefined
  readonly isLate: boolean
  readonly reviewDueOn: LocalDate | undefined
  readonly closedOn: LocalDate | undefined
  readonly closedBy: 'family' | 'worker' | undefined
  readonly closedWhy: string | undefined
  readonly version: number
}

/** Specialties with which a worker may assess a family and lead its case. */
export const QUALIFYING = ['social-work', 'psychology', 'pedagogy', 'defectology'] as const

/** Whether the specialty of an account lets it lead the case of a family (LAW-7-2). */
export function isQualified(specialty: string | undefined): boolean {
  return QUALIFYING.some((one) => one === specialty)
}

/** The rights and guarantees of which a note of a social worker names one: social work serves to realise them. */
export const RIGHTS: readonly Citation[] = (
  [
    'art-15-1-1',
    'art-15-1-2',
    'art-15-1-3',
    'art-15-1-4',
    'art-15-1-5',
    'art-15-1-6',
    'art-15-1-7',
    'art-16-1',
    'art-16-2',
    'art-16-3',
    'art-16-4',
    'art-9-6-1',
    'art-9-6-4',
    'art-3-3-4',
  ] as const
).map((unit) => cite('law-343', unit))

/** The public name of an article: `law-343/art-16-2`. */
export function rightKey({ act, unit }: Pick<Citation, 'act' | 'unit'>): string {
  return `${act}/${unit}`
}

export const FAMILY_SUPPORT = cite('law-343', 'art-3-3-4')
export const TO_FAMILIES = cite('law-343', 'art-9-6-4')
export const SOCIAL_WORK = cite('law-343', 'art-1-10')
export const SOCIAL_WORKERS = cite('law-343', 'art-9-6-5')
export const OWN_MATTER = cite('project', 'DEC-76', 'project-default')
export const INFORMATION = cite('crpd', 'art-23-3')
export const TRUE_INFORMATION = cite('law-343', 'art-16-2')

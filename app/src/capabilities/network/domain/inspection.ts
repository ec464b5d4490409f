import type { LocalDate } from '@tirek/kernel'
import { type Citation, cite } from '@tirek/law'
import { ORGANISATION_KINDS, type OrganisationKind, type Sector } from './organisation-kind.ts'

/** Words of an act of inspection in the two languages in which it is written. */
export interface TwoLanguages {
  readonly kk: string
  readonly ru: string
}

/** One published result; what nobody has published is unknown, and says nothing good or bad (DEC-96). */
export interface Inspection {
  readonly id: string
  readonly organisationId: string
  readonly inspectedOn: LocalDate
  readonly inspector: TwoLanguages
  readonly found: TwoLanguages
  readonly hasBreaches: boolean
  readonly mendBy: LocalDate | undefined
  readonly mended: { readonly on: LocalDate; readonly document: string } | undefined
  readonly document: string
  readonly publishedOn: LocalDate
  readonly publishedBy: string
  readonly withdrawn: { readonly on: LocalDate; readonly why: string } | undefined
  readonly version: number
}

/** What a published result says today. */
export const INSPECTION_STANDINGS = ['nothing-found', 'to-mend', 'overdue', 'mended'] as const
export type InspectionStanding = (typeof INSPECTION_STANDINGS)[number]

/** Mended or not, and whether the term has passed. */
export function standingOf(
  { hasBreaches, mendBy, mended }: Pick<Inspection, 'hasBreaches' | 'mendBy' | 'mended'>,
  today: LocalDate,
): InspectionStanding {
  if (!hasBreaches) return 'nothing-found'
  if (mended !== undefined) return 'mended'
  return mendBy !== undefined && mendBy < today ? 'overdue' : 'to-mend'
}

/** What is published of one organisation, in one line: nothing, or its worst standing and the latest day. */
export interface InspectionSummary {
  readonly count: number
  readonly lastOn: LocalDate
  readonly standing: InspectionStanding
}

// What a family must know first stands first.
const WORST_FIRST = ['overdue', 'to-mend', 'mended', 'nothing-found'] as const

/** How many published results of one organisation stand alike, and the latest day of them. */
export type StandingCount = InspectionSummary

/** The summary of what is published, from how much of it stands how; undefined where nothing is. */
export function summaryOf(counts: readonly StandingCount[]): InspectionSummary | undefined {
  const standing = WORST_FIRST.find((one) => counts.some((counted) => counted.standing === one))
  const lastOn = counts
    .map((counted) => counted.lastOn)
    .toSorted()
    .at(-1)
  if (standing === undefined || lastOn === undefined) return undefined
  return { count: counts.reduce((sum, { count }) => sum + count, 0), lastOn, standing }
}

/** What may be asked of published inspections: that there is one, that nothing of it is left to be mended, or that something is. */
export const INSPECTED = ['published', 'nothing-left', 'left'] as const
export type Inspected = (typeof INSPECTED)[number]

/** State control of the law over education; for the other two fields the reading of the project. */
export const STATE_CONTROL = cite('law-343', 'art-6-9')
export const PUBLISHED = cite('project', 'DEC-96', 'project-default')

/** One of the three fields, each with an authorised body of its own (art. 1(25)). */
type Field = Exclude<Sector, 'authority'>

/** On what ground the results of an organisation of this field are published. */
export function groundOf(field: Field): readonly Citation[] {
  return field === 'education' ? [STATE_CONTROL, PUBLISHED] : [PUBLISHED]
}

/** The body whose field an organisation belongs to; bodies of power themselves have none. */
export function fieldOf(kind: OrganisationKind): Field | undefined {
  const { sector } = ORGANISATION_KINDS[kind]
  return sector === 'authority' ? undefined : sector
}

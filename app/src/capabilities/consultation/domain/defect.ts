import type { Decision, LocalDate } from '@tirek/kernel'

export const MENTAL_KINDS = [
  'sensory-consequences',
  'speech',
  'emotional-volitional',
  'brain-damage-consequences',
  'intellectual',
  'developmental-delay',
  'other',
] as const
/** Law 343, 1(5) names six and says "including", so the seventh is open and described. */
export type MentalKind = (typeof MENTAL_KINDS)[number]

export const CAUSES = ['congenital', 'hereditary', 'acquired-disease', 'injury'] as const
/** The closed list of 1(2). */
export type Cause = (typeof CAUSES)[number]

type DefectCommon = {
  readonly key: string
  readonly description: string
  readonly cause: Cause
  readonly noticedOn: LocalDate
}

/** A chronic disorder of an organ that needs long support: Law 343, 1(4). */
export type PhysicalDefect = DefectCommon & {
  readonly nature: 'physical'
  readonly organ: string
  readonly chronic: boolean
  readonly expectedDuration: string
}

/** A temporary or permanent disorder of mental development or functioning: Law 343, 1(5). */
export type MentalDefect = DefectCommon & {
  readonly nature: 'mental'
  readonly kind: MentalKind
  readonly permanence: 'temporary' | 'permanent'
  /** The physical defect whose consequence this is, when both describe one loss (DEC-46). */
  readonly consequenceOf?: string | undefined
  /** Why the consequence is nevertheless a disorder of its own (DEC-46). */
  readonly ownDisorderReasons?: string | undefined
}

export type Defect = PhysicalDefect | MentalDefect

function isSameLoss(mental: MentalDefect, physical: PhysicalDefect): boolean {
  return mental.consequenceOf === physical.key && !mental.ownDisorderReasons?.trim()
}

/** Complex defect of 1(6): a mental and a physical disorder together, two distinct ones by DEC-46.
 *  It is always derived from what is recorded and cannot be typed. */
export function isComplex(defects: readonly Defect[]): boolean {
  const physical = defects.filter((defect) => defect.nature === 'physical')
  const mental = defects.filter((defect) => defect.nature === 'mental')

  return mental.some((one) => physical.some((other) => !isSameLoss(one, other)))
}

export const LEARNING_LIMITS = [
  'self-care',
  'elementary-knowledge',
  'elementary-labour',
  'narrow-vocational',
] as const
/** What learning is limited to when a defect is severe: Law 343, 1(7). */
export type LearningLimit = (typeof LEARNING_LIMITS)[number]

/** The two findings of 1(7), each with its reasons. */
export type SevereFindings = {
  readonly standardsNotAccessible?: string | undefined
  readonly learningLimited?:
    | { readonly limitedTo: readonly LearningLimit[]; readonly reasons: string }
    | undefined
}

export type SevereRefusal = 'no-defect' | 'no-finding' | 'one-finding'

/** Severe defect of 1(7): both findings of the consultation and a collegial decision.
 *  Undetermined while the members have not all agreed; refused when a finding or the defect itself is absent. */
export function severeDefect(
  defects: readonly Defect[],
  findings: SevereFindings,
  isCollegial: boolean,
): Decision<SevereRefusal, 'collegial-decision'> {
  const hasFirst = Boolean(findings.standardsNotAccessible?.trim())
  const hasSecond = (findings.learningLimited?.limitedTo.length ?? 0) > 0
  if (!hasFirst && !hasSecond) return { kind: 'refused', reasons: ['no-finding'] }
  if (defects.length === 0) return { kind: 'refused', reasons: ['no-defect'] }
  if (!hasFirst || !hasSecond) return { kind: 'refused', reasons: ['one-finding'] }
  if (!isCollegial) return { kind: 'undetermined', missing: ['collegial-decision'] }

  return { kind: 'granted' }
}

/** The first day on which any of the defects was noticed; the right to free correction counts from it (15(1)(3)). */
export function firstNoticed(defects: readonly Defect[]): LocalDate | undefined {
  return defects
    .map((defect) => defect.noticedOn)
    .sort()
    .at(0)
}

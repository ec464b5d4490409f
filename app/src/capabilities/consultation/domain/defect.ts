import type { Decision, LocalDate } from '@tirek/kernel'
import { complexDefect, type DefectFinding, decideSevere } from '@tirek/law'

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

/** A consequence shares the disorder of the organ unless it is named as one of its own. */
function findingOf(defect: Defect): DefectFinding {
  if (defect.nature === 'physical') return { nature: 'physical', disorder: defect.key }

  const { key, consequenceOf, ownDisorderReasons } = defect
  return { nature: 'mental', disorder: consequenceOf ?? key, distinctBecause: ownDisorderReasons }
}

/** Complex defect of 1(6): a mental and a physical disorder together, two distinct ones by DEC-46.
 *  It is always derived from what is recorded and cannot be typed. */
export function isComplex(defects: readonly Defect[]): boolean {
  return complexDefect(defects.map(findingOf)).isComplex
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

export type SevereRefusal =
  | 'no-defect'
  | 'no-finding'
  | 'not-a-collegial-finding'
  | 'standards-accessible'
  | 'learning-not-limited'

const refused = (...reasons: readonly SevereRefusal[]): Decision<SevereRefusal, never> => ({
  kind: 'refused',
  reasons,
})

/** Severe defect of 1(7): both findings of the consultation and a collegial decision; refused when any is absent. */
export function severeDefect(
  defects: readonly Defect[],
  findings: SevereFindings,
  isCollegial: boolean,
): Decision<SevereRefusal, never> {
  const areStandardsInaccessible = Boolean(findings.standardsNotAccessible?.trim())
  const isLearningLimited = (findings.learningLimited?.limitedTo.length ?? 0) > 0
  if (!areStandardsInaccessible && !isLearningLimited) return refused('no-finding')
  if (defects.length === 0) return refused('no-defect')

  const recordedBy = isCollegial ? 'pmpc' : 'single-specialist'
  const decision = decideSevere({ areStandardsInaccessible, isLearningLimited, recordedBy })
  return decision.kind === 'refused'
    ? refused(...decision.reasons.map(({ code }) => code))
    : { kind: 'granted' }
}

/** The first day on which any of the defects was noticed; the right to free correction counts from it (15(1)(3)). */
export function firstNoticed(defects: readonly Defect[]): LocalDate | undefined {
  return defects
    .map((defect) => defect.noticedOn)
    .sort()
    .at(0)
}

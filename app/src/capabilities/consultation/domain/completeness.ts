import type { Citation } from '@tirek/law'
import { ACTS } from './citations.ts'
import type { ChildView, ConclusionDraft, Condition } from './conclusion.ts'
import { CONDITION_HEADINGS, type ConditionHeading } from './condition-headings.ts'
import { type Defect, severeDefect } from './defect.ts'
import { EXAMINATION_ACTS, EXAMINATION_KINDS, type ExaminationKind } from './examination.ts'
import { awaitedMembers, dissenting, hasMajority, isCollegial, type Member } from './sign-off.ts'

export const MISSING_CODES = [
  'protocol',
  'examination-psychological',
  'examination-medical',
  'examination-social',
  'examination-pedagogical',
  'needs',
  'programme',
  'heading-curricula',
  'heading-methods',
  'heading-means',
  'heading-environment',
  'heading-accompaniment',
  'heading-services',
  'condition-without-programme',
  'directions',
  'information',
  'best-interests',
  'child-view',
  'physical-not-chronic',
  'severe-one-finding',
  'severe-without-defect',
  'composition',
  'majority',
  'agreement',
] as const
/** What a conclusion may still lack. */
export type MissingCode = (typeof MISSING_CODES)[number]
export type Missing = { readonly code: MissingCode; readonly cite: Citation; readonly detail?: string }

/** All that the signature depends on. */
export type SigningFacts = {
  readonly draft: ConclusionDraft
  readonly examined: readonly ExaminationKind[]
  readonly hasProtocol: boolean
  readonly members: readonly Member[]
  readonly revision: number
}

const isBlank = (text: string | undefined): boolean => !text?.trim()

function missingExaminations(examined: readonly ExaminationKind[]): readonly Missing[] {
  return EXAMINATION_KINDS.filter((kind) => !examined.includes(kind)).map((kind) => ({
    code: `examination-${kind}` as const,
    cite: EXAMINATION_ACTS[kind],
  }))
}

/** Conditions that make no recorded programme accessible: the necessity test of 1(1). */
export function conditionsWithoutProgramme(draft: ConclusionDraft): readonly Condition[] {
  const keys = new Set(draft.programmes.map((programme) => programme.key))
  return draft.conditions.filter(({ programmeKey }) => programmeKey === undefined || !keys.has(programmeKey))
}

function isConsidered(draft: ConclusionDraft, heading: ConditionHeading): boolean {
  return (
    draft.headingsNotNeeded.includes(heading) ||
    draft.conditions.some((condition) => condition.heading === heading)
  )
}

function missingConditions(draft: ConclusionDraft): readonly Missing[] {
  const open = CONDITION_HEADINGS.filter((heading) => !isConsidered(draft, heading)).map((heading) => ({
    code: `heading-${heading}` as const,
    cite: ACTS.specialConditions,
  }))
  const unlinked = conditionsWithoutProgramme(draft).map(({ description }) => ({
    code: 'condition-without-programme' as const,
    cite: ACTS.specialConditions,
    detail: description,
  }))

  return [...open, ...unlinked]
}

function isHeard(view: ChildView | undefined): boolean {
  if (view === undefined) return false

  return view.heard
    ? ![view.how, view.help, view.said, view.takenIntoAccount].some(isBlank)
    : !isBlank(view.reason)
}

function missingDefectFacts(defects: readonly Defect[]): readonly Missing[] {
  return defects
    .filter((defect) => defect.nature === 'physical' && !defect.chronic)
    .map((defect) => ({
      code: 'physical-not-chronic' as const,
      cite: ACTS.physicalDefect,
      detail: defect.description,
    }))
}

function missingSevereFacts(draft: ConclusionDraft): readonly Missing[] {
  const decision = severeDefect(draft.defects, draft.severeFindings, true)
  if (decision.kind !== 'refused' || decision.reasons.includes('no-finding')) return []
  const code = decision.reasons.includes('no-defect') ? 'severe-without-defect' : 'severe-one-finding'

  return [{ code, cite: ACTS.severeDefect }]
}

function missingParts(draft: ConclusionDraft): readonly Missing[] {
  const { consultation, directionByConsent, representativeInformed, bestInterests, childView } = ACTS
  const parts: readonly (readonly [boolean, Missing])[] = [
    [draft.needs.length === 0 && isBlank(draft.noNeedsReason), { code: 'needs', cite: consultation }],
    [draft.programmes.length === 0, { code: 'programme', cite: consultation }],
    [
      draft.directions.length === 0 && isBlank(draft.noDirectionsReason),
      { code: 'directions', cite: directionByConsent },
    ],
    [isBlank(draft.information?.content), { code: 'information', cite: representativeInformed }],
    [isBlank(draft.bestInterests), { code: 'best-interests', cite: bestInterests }],
    [!isHeard(draft.childView), { code: 'child-view', cite: childView }],
  ]

  return parts.filter(([isMissing]) => isMissing).map(([, missing]) => missing)
}

/** What the draft itself still lacks, whoever has agreed to it. */
export function missingContent(facts: Omit<SigningFacts, 'members' | 'revision'>): readonly Missing[] {
  const protocol: readonly Missing[] = facts.hasProtocol
    ? []
    : [{ code: 'protocol', cite: ACTS.representativePresent }]

  return [
    ...protocol,
    ...missingExaminations(facts.examined),
    ...missingParts(facts.draft),
    ...missingConditions(facts.draft),
    ...missingDefectFacts(facts.draft.defects),
    ...missingSevereFacts(facts.draft),
  ]
}

function missingAgreement(members: readonly Member[], revision: number): readonly Missing[] {
  if (isCollegial(members, revision)) return []
  const awaited = awaitedMembers(members, revision)
  if (awaited.length === 0) {
    const isDisputed = dissenting(members, revision).length > 0 && !hasMajority(members, revision)
    const code = isDisputed ? 'majority' : 'composition'
    return [{ code, cite: ACTS.consultation }]
  }

  return awaited.map(({ name }) => ({ code: 'agreement', cite: ACTS.consultation, detail: name }))
}

/** Everything that stands between the draft and the signature, each with its provision; empty when it may be signed. */
export function missingForSigning(facts: SigningFacts): readonly Missing[] {
  return [...missingContent(facts), ...missingAgreement(facts.members, facts.revision)]
}

import { type Decision, hasReached, type LocalDate } from '@tirek/kernel'
import type { ConclusionDraft } from './conclusion.ts'
import type { Cause } from './defect.ts'
import type { Examination, MedicalDocument } from './examination.ts'

/** What the registry needs to register the status of Law 343, 1(2). */
export type ClaGround = {
  readonly physical: boolean
  readonly mental: boolean
  readonly causes: readonly Cause[]
  readonly lifeRestriction: string
  readonly medicalDocument: MedicalDocument
}

export type ClaMissing = 'defect' | 'life-restriction' | 'medical-document'
export type ClaDecision = Decision<'majority', ClaMissing>

/** The paper of a health organisation attached to the medical form, if any. */
export function medicalDocumentOf(examinations: readonly Examination[]): MedicalDocument | undefined {
  return examinations
    .map(({ form }) => (form.kind === 'medical' ? form.document : undefined))
    .find((document) => document !== undefined)
}

/** Whether the conclusion confirms the status of a child with limited abilities (1(2), DEC-9).
 *  Whether the child has a disability is not asked: the two statuses are independent. */
export function mayConfirmCla(
  facts: { readonly draft: ConclusionDraft; readonly document: MedicalDocument | undefined },
  child: { readonly birthDate: LocalDate; readonly on: LocalDate; readonly majorityAge: number },
): ClaDecision {
  if (hasReached(child.birthDate, child.majorityAge, child.on))
    return { kind: 'refused', reasons: ['majority'] }
  const missing: ClaMissing[] = []
  if (facts.draft.defects.length === 0) missing.push('defect')
  if (!facts.draft.lifeRestriction?.trim()) missing.push('life-restriction')
  if (facts.document === undefined) missing.push('medical-document')

  return missing.length > 0 ? { kind: 'undetermined', missing } : { kind: 'granted' }
}

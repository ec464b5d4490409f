import type { LocalDate } from '@tirek/kernel'
import { type ClaRefusal, decideClaStatus } from '@tirek/law'
import type { ConclusionDraft } from './conclusion.ts'
import type { Examination, MedicalDocument } from './examination.ts'

/** The paper of a health organisation attached to the medical form, if any. */
export function medicalDocumentOf(
  examinations: readonly Pick<Examination, 'form'>[],
): MedicalDocument | undefined {
  return examinations
    .map(({ form }) => (form.kind === 'medical' ? form.document : undefined))
    .find((document) => document !== undefined)
}

/** What the conclusion lacks to confirm the status of a child with limited abilities (1(2), DEC-9); empty when it
 *  confirms it. Whether the child has a disability is not asked: the two statuses are independent. */
export function lacksForStatus(
  facts: { readonly draft: ConclusionDraft; readonly document: MedicalDocument | undefined },
  child: { readonly birthDate: LocalDate; readonly on: LocalDate },
): readonly ClaRefusal[] {
  const { draft, document } = facts
  const [defect] = draft.defects
  const decision = decideClaStatus({
    birthDate: child.birthDate,
    confirmedOn: child.on,
    hasDefect: defect !== undefined,
    isRestricted: Boolean(draft.lifeRestriction?.trim()),
    cause: defect?.cause,
    document: document && { issuer: document.issuer, number: document.number, issuedOn: document.date },
  })
  if (decision.kind === 'refused') return decision.reasons.map(({ code }) => code)

  return decision.kind === 'granted' ? [] : ['no-cause']
}

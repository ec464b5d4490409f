import { ok, type Result } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import {
  EXAMINATION_ACTS,
  type ExaminationKind,
  type ExaminationRefusal,
  examinationKind,
  ownsForm,
  typedFlagRefusal,
} from '../domain/examination.ts'

/** The words of the domain's refusal of an examination. */
export function refusedExamination({ code, cite }: ExaminationRefusal): {
  readonly ok: false
  readonly error: Refusal
} {
  return refuse(`consultation.${code}`, { cite })
}

/** The kind asked for, when it is one of the four and the specialist's own. */
export function ownKind(
  act: Act,
  given: { readonly kind: string; readonly complex?: unknown; readonly severe?: unknown },
): Result<ExaminationKind, Refusal> {
  const typed = typedFlagRefusal(given)
  if (typed !== undefined) return refusedExamination(typed)
  const kind = examinationKind(given.kind)
  if (!kind.ok) return refusedExamination(kind.error)
  if (!ownsForm(act.actor.specialty, kind.value)) {
    const facts = { kind: kind.value, specialty: act.actor.specialty ?? '' }
    const cite = [EXAMINATION_ACTS[kind.value]]
    return refuse('consultation.not-own-form', { status: 'forbidden', cite, facts })
  }

  return ok(kind.value)
}

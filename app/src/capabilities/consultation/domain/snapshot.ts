import type { LocalDate } from '@tirek/kernel'
import type { ConclusionDraft } from './conclusion.ts'
import type { ExactAge, ExaminationForm, Specialty } from './examination.ts'
import type { Appointment } from './file.ts'
import type { MemberSpecialty } from './sign-off.ts'

/** One examination as the conclusion carries it. */
export type SnapshotExamination = {
  readonly form: ExaminationForm
  readonly examinedOn: LocalDate
  readonly age: ExactAge
  readonly examinerName: string
  readonly specialty: Specialty
  readonly plainSummary: string
}

/** All that the signature covers, as it was on the day: the document is drawn from this and never changes. */
export type ConclusionSnapshot = {
  readonly child: {
    readonly name: string
    readonly iin: string | undefined
    readonly birthDate: LocalDate
    readonly age: ExactAge
  }
  readonly session: Appointment
  readonly examinations: readonly SnapshotExamination[]
  readonly draft: ConclusionDraft
  readonly members: readonly {
    readonly name: string
    readonly specialty: MemberSpecialty
    readonly agreedOn: LocalDate | undefined
    readonly dissent?: string | undefined
  }[]
}

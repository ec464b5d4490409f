import { ageOn, err, isBefore, type LocalDate, ok, type Result } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { ACTS } from './citations.ts'

export const EXAMINATION_KINDS = ['psychological', 'medical', 'social', 'pedagogical'] as const
/** The four examinations of the consultation; vocational diagnostics, the fifth of the law, is done elsewhere. */
export type ExaminationKind = (typeof EXAMINATION_KINDS)[number]

export const EXAMINATION_ACTS = {
  psychological: ACTS.psychologicalExamination,
  medical: ACTS.medicalExamination,
  social: ACTS.socialExamination,
  pedagogical: ACTS.pedagogicalExamination,
} as const satisfies Record<ExaminationKind, Citation>

export const SPECIALTIES = [
  'psychologist',
  'doctor',
  'social-worker',
  'pedagogue',
  'speech-therapist',
  'defectologist',
] as const
/** Specialists who sit in the consultation. */
export type Specialty = (typeof SPECIALTIES)[number]

/** Whose form is whose: a specialist fills only the form of the own specialty. */
export const FORM_OF_SPECIALTY = {
  psychologist: 'psychological',
  doctor: 'medical',
  'social-worker': 'social',
  pedagogue: 'pedagogical',
  'speech-therapist': 'pedagogical',
  defectologist: 'pedagogical',
} as const satisfies Record<Specialty, ExaminationKind>

/** Features of the mental state and the potential of mental development: Law 343, 1(19). */
export type PsychologicalForm = {
  readonly kind: 'psychological'
  readonly mentalState: string
  readonly developmentPotential: string
}

export const FUNCTION_FINDINGS = ['no-disorder', 'impaired', 'absent'] as const
/** «функциясының бұзылу (болмау) түрін»: impaired, absent altogether, or, by 1(4-1), nothing found. */
export type FunctionFinding = (typeof FUNCTION_FINDINGS)[number]
export const SEVERITIES = ['mild', 'moderate', 'severe', 'profound'] as const
export type Severity = (typeof SEVERITIES)[number]

export type FunctionRecord = {
  readonly organOrFunction: string
  readonly finding: FunctionFinding
  readonly impairmentKind?: string | undefined
  readonly severity?: Severity | undefined
  readonly restrictsLife: boolean
}

/** The paper of a health organisation on which the status of the child may be confirmed (DEC-9). */
export type MedicalDocument = {
  readonly issuer: string
  readonly number: string
  readonly date: LocalDate
}

/** Kind and severity of the impairment or absence of functions: Law 343, 1(21). */
export type MedicalForm = {
  readonly kind: 'medical'
  readonly functions: readonly FunctionRecord[]
  readonly document?: MedicalDocument | undefined
}

export const SOCIAL_DIMENSIONS = [
  'physical-dependence',
  'mobility',
  'usual-occupation',
  'economic-independence',
  'integration',
] as const
/** The five dimensions of 1(20); «жинақылығы» is read as mobility (DEC-22). */
export type SocialDimension = (typeof SOCIAL_DIMENSIONS)[number]
export const DEGREES = ['none', 'slight', 'moderate', 'marked', 'complete'] as const
export type Degree = (typeof DEGREES)[number]

/** Degree of social insufficiency by five dimensions, with age norms: Law 343, 1(20). */
export type SocialForm = {
  readonly kind: 'social'
  readonly ageNorm: string
  readonly dimensions: Readonly<Record<SocialDimension, Degree>>
  readonly remarks?: string | undefined
}

/** Intellectual development and the potential for play, learning and communication: Law 343, 1(22). */
export type PedagogicalForm = {
  readonly kind: 'pedagogical'
  readonly ageNorm: string
  readonly intellectualDevelopment: string
  readonly playPotential: string
  readonly learningPotential: string
  readonly communicationPotential: string
}

export type ExaminationForm = PsychologicalForm | MedicalForm | SocialForm | PedagogicalForm

/** A form as it stands in the file: who filled it, when, and what the family is told of it in plain words. */
export type Examination = {
  readonly form: ExaminationForm
  readonly examinedOn: LocalDate
  readonly examinerId: string
  readonly examinerName: string
  readonly specialty: Specialty
  readonly plainSummary: string
}

/** Exact age on the day of the examination; the forms of 1(20) and 1(22) must carry it. */
export type ExactAge = { readonly years: number; readonly months: number; readonly days: number }

export type ExaminationRefusal =
  | { readonly code: 'vocational-elsewhere'; readonly cite: readonly Citation[] }
  | { readonly code: 'not-own-form'; readonly cite: readonly Citation[] }
  | { readonly code: 'examined-before-birth'; readonly cite: readonly Citation[] }
  | { readonly code: 'examined-in-future'; readonly cite: readonly Citation[] }
  | { readonly code: 'examined-before-session'; readonly cite: readonly Citation[] }
  | { readonly code: 'complex-is-derived'; readonly cite: readonly Citation[] }
  | { readonly code: 'severe-is-collegial'; readonly cite: readonly Citation[] }

/** True for one of the four kinds the consultation itself records. */
export function isExaminationKind(text: string): text is ExaminationKind {
  return EXAMINATION_KINDS.some((kind) => kind === text)
}

/** True for a specialty that has a form here. */
export function isSpecialty(text: string): text is Specialty {
  return SPECIALTIES.some((one) => one === text)
}

/** Refuses vocational diagnostics, which vocational centres and special organisations do (14(2)). */
export function examinationKind(asked: string): Result<ExaminationKind, ExaminationRefusal> {
  if (isExaminationKind(asked)) return ok(asked)

  return err({ code: 'vocational-elsewhere', cite: [ACTS.vocationalDiagnostics, ACTS.vocationalPlace] })
}

/** Whether this specialist fills this form; nobody fills another's. */
export function ownsForm(specialty: string | undefined, kind: ExaminationKind): boolean {
  return specialtyFor(specialty, kind) !== undefined
}

/** In the sandbox one account may stand for the whole team, so that a case can be played alone. */
const WHOLE_TEAM = 'all-four'

const FIRST_SPECIALTY = {
  psychological: 'psychologist',
  medical: 'doctor',
  social: 'social-worker',
  pedagogical: 'pedagogue',
} as const satisfies Record<ExaminationKind, Specialty>

/** The specialty in which this person fills the form, or undefined when the form is another's. */
export function specialtyFor(specialty: string | undefined, kind: ExaminationKind): Specialty | undefined {
  if (specialty === WHOLE_TEAM) return FIRST_SPECIALTY[kind]
  if (specialty === undefined || !isSpecialty(specialty)) return undefined
  return FORM_OF_SPECIALTY[specialty] === kind ? specialty : undefined
}

/** The forms that wait for a specialist of this specialty. */
export function formsOf(specialty: string | undefined): readonly ExaminationKind[] {
  return EXAMINATION_KINDS.filter((kind) => ownsForm(specialty, kind))
}

export type ExaminationDay = {
  readonly examinedOn: LocalDate
  readonly birthDate: LocalDate
  readonly sessionOn: LocalDate
  readonly today: LocalDate
}

/** The exact age of the child, or the refusal when the day lies before birth or session, or ahead. */
export function ageAtExamination(day: ExaminationDay): Result<ExactAge, ExaminationRefusal> {
  const cite = [ACTS.representativePresent]
  if (isBefore(day.today, day.examinedOn)) return err({ code: 'examined-in-future', cite })
  if (isBefore(day.examinedOn, day.birthDate)) return err({ code: 'examined-before-birth', cite })
  if (isBefore(day.examinedOn, day.sessionOn)) return err({ code: 'examined-before-session', cite })

  return ok(ageOn(day.birthDate, day.examinedOn))
}

/** What one specialist may never set by hand: "complex" is derived (1(6)), "severe" is collegial (1(7)). */
export function typedFlagRefusal(typed: {
  readonly complex?: unknown
  readonly severe?: unknown
}): ExaminationRefusal | undefined {
  if (typed.complex !== undefined) return { code: 'complex-is-derived', cite: [ACTS.complexDefect] }
  if (typed.severe !== undefined) return { code: 'severe-is-collegial', cite: [ACTS.severeDefect] }

  return undefined
}

import { type Decision, granted, hasReached, type LocalDate, refused, undetermined } from '@tirek/kernel'
import { cite } from '../acts/cite.ts'
import { valueOn } from '../parameters/parameter.ts'
import type { Reason } from './reason.ts'

/** On what a representative's right rests (order 263 p. 5, Code on marriage and family). */
export const REPRESENTATIVE_BASES = [
  'parent',
  'adopter',
  'guardian',
  'trustee',
  'foster-parent',
  'patronage-educator',
  'other-by-family-code',
] as const
export type RepresentativeBasis = (typeof REPRESENTATIVE_BASES)[number]

export type Applicant =
  | { readonly kind: 'recipient' }
  | { readonly kind: 'representative'; readonly basis: RepresentativeBasis; readonly isWritten: boolean }
  | { readonly kind: 'medical-organisation' }
  | { readonly kind: 'relative' }
  | { readonly kind: 'legal-entity' }

export type Recipient = {
  readonly birthDate: LocalDate
  /** By a court decision; undefined while the look-up for an adult has not answered. */
  readonly isIncapable?: boolean | undefined
}

export type ApplicantRefusal =
  | 'not-in-force'
  | 'recipient-is-minor'
  | 'recipient-is-incapable'
  | 'recipient-is-capable'
  | 'not-a-representative'
  | 'legal-entity'
  | 'not-written'

export type PlacementWill = {
  readonly chosenBy: 'recipient' | 'representative' | 'nobody' | 'staff'
  readonly hasCourtAct: boolean
}

type Answer = Decision<Reason<ApplicantRefusal>, 'court-decision'>

const WHO = cite('order-263', 'p-5')
const LEGAL_REPRESENTATIVE = cite('project', 'DEC-42')

/**
 * REP-STD-7, REP-STD-8: who may apply for special social services. A recipient for himself; for a minor or an
 * incapable person one representative in writing, or a medical organisation by petition, which only opens the case
 * (DEC-48). A capable adult's relatives may not.
 */
export function mayApply(recipient: Recipient, applicant: Applicant, on: LocalDate): Answer {
  const adultAge = valueOn('order263.adult-age', on)
  if (adultAge.kind === 'not-in-force') return refused({ code: 'not-in-force', cite: WHO })
  if (applicant.kind === 'relative') return refuse('not-a-representative')
  // «Заңды тұлға» is a damaged «заңды өкіл»: a company does not apply for a person.
  if (applicant.kind === 'legal-entity') return refused({ code: 'legal-entity', cite: LEGAL_REPRESENTATIVE })

  if (!hasReached(recipient.birthDate, adultAge.value, on))
    return forDependent(applicant, 'recipient-is-minor')
  if (recipient.isIncapable === true) return forDependent(applicant, 'recipient-is-incapable')
  // An adult is capable until a court decision is found, so his own application waits for no look-up (REP-STD-14).
  if (applicant.kind === 'recipient') return granted
  return recipient.isIncapable === undefined ? undetermined('court-decision') : refuse('recipient-is-capable')
}

/** REP-STD-19, REP-II-8, DEC-48: a place is taken by the recipient's or representative's choice, or by a court act. */
export function mayPlace(
  will: PlacementWill,
): Decision<Reason<'staff-cannot-choose' | 'no-choice-and-no-court-act'>> {
  if (will.hasCourtAct) return granted
  if (will.chosenBy === 'staff')
    return refused({ code: 'staff-cannot-choose', cite: cite('order-263', 'p-7', 'project-reading') })
  return will.chosenBy === 'nobody'
    ? refused({ code: 'no-choice-and-no-court-act', cite: cite('project', 'DEC-48') })
    : granted
}

function forDependent(applicant: Applicant, whenAlone: ApplicantRefusal): Answer {
  if (applicant.kind === 'recipient') return refuse(whenAlone)
  return applicant.kind === 'representative' && !applicant.isWritten ? refuse('not-written') : granted
}

function refuse(code: ApplicantRefusal): Answer {
  return refused({ code, cite: WHO })
}

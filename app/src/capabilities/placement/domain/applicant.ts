import { contains, type LocalDate, ok, type Period, type Result } from '@tirek/kernel'
import { isMinor } from './category.ts'
import { ACTS } from './citations.ts'
import { no, type PlacementRefusal } from './refusal.ts'

/** A legal representative as the registry holds them; `basis` is the kind of right (mother, guardian, …). */
export type Representative = {
  readonly personId: string
  readonly name: string
  readonly basis: string
  readonly period: Period
}

/** `unknown` while the look-up of the court's decision has no answer; nobody waits for it (REP-STD-14). */
export type Capacity = 'capable' | 'incapable' | 'unknown'

export type ApplicantFacts = {
  readonly personId: string
  readonly birthDate: LocalDate
  readonly capacity: Capacity
  readonly representatives: readonly Representative[]
  /** Who signs the application. */
  readonly applicantId: string
}

export type ApplicantKind = 'recipient' | 'representative'

// Care of a grown-up whom a court found incapable; the mother or father of an adult is not among them.
const CARE_OF_ADULT = ['guardian', 'trustee', 'other-by-law']

/**
 * Who may have signed an application on paper: the standing representatives of a minor; an adult himself and those
 * who would act for him if a court had found him incapable (the look-up tells later, REP-STD-14).
 */
export function listPossibleApplicants<R extends { readonly basis: string }>(
  isMinorNow: boolean,
  standing: readonly R[],
): { readonly self: boolean; readonly representatives: readonly R[] } {
  if (isMinorNow) return { self: false, representatives: standing }
  return { self: true, representatives: standing.filter((one) => CARE_OF_ADULT.includes(one.basis)) }
}

/**
 * Who may apply (point 5; REP-STD-7, 8): a capable adult for himself, one representative for a minor or an
 * incapable person. A refusal names those who may.
 */
export function mayApply(facts: ApplicantFacts, on: LocalDate): Result<ApplicantKind, PlacementRefusal> {
  const minor = isMinor(facts.birthDate, on)
  if (!minor.ok) return minor
  const standing = facts.representatives.filter((one) => contains(one.period, on))
  if (minor.value) return asRepresentative(facts, standing)
  return asAdult(facts, standing)
}

function asRepresentative(
  facts: ApplicantFacts,
  standing: readonly Representative[],
): Result<ApplicantKind, PlacementRefusal> {
  if (standing.some((one) => one.personId === facts.applicantId)) return ok('representative')
  const code = facts.applicantId === facts.personId ? 'representative-needed' : 'applicant-not-representative'
  return no(code, [ACTS.application, ACTS.representativeReading], namesOf(standing))
}

function asAdult(
  facts: ApplicantFacts,
  standing: readonly Representative[],
): Result<ApplicantKind, PlacementRefusal> {
  const carers = standing.filter((one) => CARE_OF_ADULT.includes(one.basis))
  const isCarer = carers.some((one) => one.personId === facts.applicantId)
  if (facts.capacity === 'incapable') return asRepresentative(facts, carers)
  if (facts.applicantId === facts.personId) return ok('recipient')
  // A guardian may go on while the court's decision is being looked for; the decision must be found before placement.
  if (facts.capacity === 'unknown' && isCarer) return ok('representative')
  return no('recipient-is-capable', [ACTS.application, ACTS.courtLookUp], { applicants: ['recipient'] })
}

function namesOf(representatives: readonly Representative[]) {
  return {
    representatives: representatives.map((one) => one.name),
    bases: representatives.map((one) => one.basis),
  }
}

/**
 * Whose own act a choice, a queue entry or a notice of inability is: the capable adult himself, or a standing
 * representative. A person in a post is never one of them (REP-STD-19, 25).
 */
export function mayActForPerson(
  facts: Omit<ApplicantFacts, 'applicantId'> & { readonly actorPersonId: string | undefined },
  on: LocalDate,
): Result<ApplicantKind, PlacementRefusal> {
  const applicant = facts.actorPersonId
  const allowed = applicant === undefined ? undefined : mayApply({ ...facts, applicantId: applicant }, on)
  if (allowed?.ok === true) return allowed
  return no(
    'not-own-choice',
    [ACTS.placement, ACTS.silentConsequences],
    namesOf(facts.representatives.filter((one) => contains(one.period, on))),
  )
}

/** Whom a notification on paper may be handed to; the refusal names those who may (REP-STD-17, 25). */
export function mayReceive(
  facts: Omit<ApplicantFacts, 'applicantId'>,
  receiverId: string | undefined,
  on: LocalDate,
): Result<ApplicantKind, PlacementRefusal> {
  const allowed = mayActForPerson({ ...facts, actorPersonId: receiverId }, on)
  if (allowed.ok) return allowed
  const names = receiversOf(facts, [on]).map(({ name }) => name)
  return no('not-receiver', [ACTS.placement, ACTS.application], {
    receivers: names.filter((name) => name !== undefined),
  })
}

/** Everybody who may receive a notification on one of these days; the recipient has neither name nor ground here. */
export function receiversOf(
  facts: Omit<ApplicantFacts, 'applicantId'>,
  days: readonly LocalDate[],
): readonly { readonly personId: string; readonly name?: string; readonly basis?: string }[] {
  return [{ personId: facts.personId }, ...facts.representatives].filter(({ personId }) =>
    days.some((on) => mayActForPerson({ ...facts, actorPersonId: personId }, on).ok),
  )
}

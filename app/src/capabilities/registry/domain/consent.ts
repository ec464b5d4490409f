import { isAfter, type LocalDate, minDate } from '@tirek/kernel'
import { type Citation, cite } from '@tirek/law'

/** What a consent is for. Each purpose names its article. */
export const CONSENT_PURPOSES = [
  'referral-to-pmpc',
  'pmpc-examination',
  'direction',
  'programme',
  'placement',
] as const
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number]

/** The article that asks for the consent of each purpose. */
export const PURPOSE_BASIS = {
  'referral-to-pmpc': cite('law-343', 'art-8-2-4'),
  'pmpc-examination': cite('law-343', 'art-16-1'),
  direction: cite('law-343', 'art-10-2'),
  programme: cite('law-343', 'art-10-2'),
  placement: cite('order-263', 'p-5'),
} as const satisfies Record<ConsentPurpose, Citation>

/** One consent is enough unless another representative objects; a court act prevails. */
export const OBJECTION_BASIS: Citation = cite('project', 'DEC-6')

/** What may be passed on under a consent. */
export const CONSENT_SCOPES = [
  'screening-result',
  'child-referral',
  'examination',
  'conclusion',
  'programme',
  'case-data',
] as const
export type ConsentScope = (typeof CONSENT_SCOPES)[number]

/** What each purpose needs to pass on; the form offers these and nothing more. */
export const PURPOSE_SCOPES = {
  'referral-to-pmpc': ['screening-result', 'child-referral'],
  'pmpc-examination': ['examination'],
  direction: ['programme', 'conclusion'],
  programme: ['programme', 'conclusion'],
  placement: ['case-data'],
} as const satisfies Record<ConsentPurpose, readonly ConsentScope[]>

/** Purposes whose consent opens nothing unless it names its recipient (LAW-10-6). */
export const NAMES_RECIPIENT: ReadonlySet<ConsentPurpose> = new Set(['direction'])

export const CONSENT_DECISIONS = ['given', 'refused', 'objection'] as const
export type ConsentDecision = (typeof CONSENT_DECISIONS)[number]

/** Events after which consent may stand otherwise than before: what rests on a consent is asked again. */
export const STANDING_EVENTS = [
  'registry.consent-given',
  'registry.consent-refused',
  'registry.consent-objection',
  'registry.consent-withdrawn',
  'registry.consent-expired',
  'registry.objection-expired',
  'registry.objection-withdrawn',
  'registry.court-act-recorded',
  'registry.court-act-corrected',
  'registry.representative-added',
  'registry.representation-ended',
] as const

/** The parts of a file that each scope opens to the recipient, with the paper it came with. */
const SCOPE_CLASSES = {
  'screening-result': ['registry', 'referral', 'screening'],
  'child-referral': ['registry', 'referral'],
  examination: ['registry', 'consultation'],
  conclusion: ['registry', 'direction', 'consultation'],
  programme: ['registry', 'direction', 'programme'],
  'case-data': ['registry', 'placement'],
} as const satisfies Record<ConsentScope, readonly string[]>

/** The parts of a file that a consent of these scopes opens; no scope opens nothing. */
export function classesOf(scope: readonly ConsentScope[]): readonly string[] {
  return [...new Set(scope.flatMap((one) => SCOPE_CLASSES[one]))]
}

/** One decision of one representative about one purpose and recipient. */
export interface Consent {
  readonly id: string
  readonly personId: string
  readonly representativeId: string
  readonly purpose: ConsentPurpose
  readonly recipientId: string | undefined
  readonly scope: readonly ConsentScope[]
  readonly decision: ConsentDecision
  readonly decidedOn: LocalDate
  readonly expiresOn: LocalDate | undefined
  readonly withdrawnOn: LocalDate | undefined
  readonly receiptNumber: string
  readonly withdrawnReason?: string | undefined
  /** The last day of the right of the one who decided, when that right has an end. */
  readonly rightEndsOn?: LocalDate | undefined
}

/** A right that a decision may rest on: whose, since when, and its last day. */
interface DecidersRight {
  readonly representativeId: string
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | undefined
}

/**
 * The decision with the end that the right of its author sets: a decision lives no longer than the right it was made
 * under (DEC-6 counts representatives whose right is live).
 */
export function withinRight(consent: Consent, rights: readonly DecidersRight[]): Consent {
  const own = rights.filter(
    (right) =>
      right.representativeId === consent.representativeId && !isAfter(right.validFrom, consent.decidedOn),
  )
  const ends = own.flatMap((right) => right.validTo ?? [])
  if (ends.length < own.length || own.length === 0) return consent

  const rightEndsOn = ends.reduce((last, end) => (isAfter(end, last) ? end : last))
  const expiresOn = consent.expiresOn === undefined ? rightEndsOn : minDate(consent.expiresOn, rightEndsOn)
  return { ...consent, expiresOn, rightEndsOn }
}

/** A consent, refusal or objection that still stands on a day. */
export function isLive(consent: Pick<Consent, 'expiresOn' | 'withdrawnOn'>, on: LocalDate): boolean {
  if (consent.withdrawnOn !== undefined) return false
  return consent.expiresOn === undefined || !isAfter(on, consent.expiresOn)
}

/** What a decision speaks of, or what is asked: the purpose, the recipient (left out: every one), the scopes. */
export interface Matter {
  readonly purpose: ConsentPurpose
  readonly recipientId: string | undefined
  readonly scope: readonly ConsentScope[]
}

/** True when a decision names the purpose and the recipient of a matter, whatever its scopes. */
export function isAbout(decision: Matter, matter: Omit<Matter, 'scope'>): boolean {
  const isForRecipient = decision.recipientId === undefined || decision.recipientId === matter.recipientId
  return decision.purpose === matter.purpose && isForRecipient
}

/** The one reading of every decision: a consent, a refusal and an objection speak of all that they name and no more. */
export function speaksOf(decision: Matter, matter: Matter): boolean {
  return isAbout(decision, matter) && matter.scope.every((one) => decision.scope.includes(one))
}

/**
 * Earlier decisions of the same representative that a new one takes back whole. What it meets in part goes on for the
 * rest; where both speak, the last word counts (`answerConsent`).
 */
export function takenBackBy(
  decision: Matter & Pick<Consent, 'id' | 'representativeId' | 'decision'>,
  earlier: readonly Consent[],
  on: LocalDate,
): readonly Consent[] {
  const opposite = decision.decision === 'given' ? 'objection' : 'given'
  return earlier.filter(
    (one) =>
      one.id !== decision.id &&
      one.representativeId === decision.representativeId &&
      one.decision === opposite &&
      isLive(one, on) &&
      speaksOf(decision, one),
  )
}

import { addDays, isAfter, type LocalDate, minDate } from '@tirek/kernel'
import { type Citation, type ConsentMatter, cite, decideConsent, type RepresentativeStance } from '@tirek/law'
import { type CourtActOnConsent, courtActAbout } from './court-act.ts'

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

export const CONSENT_DECISIONS = ['given', 'refused', 'objection'] as const
export type ConsentDecision = (typeof CONSENT_DECISIONS)[number]

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
  /** The instant at which the recipient was told of the withdrawal. */
  readonly recipientToldAt?: Date | undefined
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

/** What is asked before anything leaves: purpose, recipient, scope. */
export interface ConsentQuestion {
  readonly purpose: ConsentPurpose
  readonly recipientId: string
  readonly scope: ConsentScope
  readonly on: LocalDate
}

/** The consent that opens the way, or why there is none. An empty list means no (never "all"). */
export type ConsentAnswer =
  | { readonly kind: 'given'; readonly consent: Consent }
  | { readonly kind: 'missing' | 'refused' | 'objection' | 'withdrawn' | 'forbidden' }

function isAbout(consent: Consent, question: ConsentQuestion): boolean {
  const sameRecipient = consent.recipientId === undefined || consent.recipientId === question.recipientId
  return consent.purpose === question.purpose && sameRecipient
}

function covers(consent: Consent, question: ConsentQuestion): boolean {
  return isAbout(consent, question) && consent.scope.includes(question.scope)
}

/** Earlier decisions of the same representative that a new one takes back: the last word of each one counts. */
export function takenBackBy(
  decision: Pick<Consent, 'id' | 'representativeId' | 'purpose' | 'recipientId' | 'scope' | 'decision'>,
  earlier: readonly Consent[],
  on: LocalDate,
): readonly Consent[] {
  const opposite = decision.decision === 'given' ? 'objection' : 'given'
  return earlier.filter(
    (one) =>
      one.id !== decision.id &&
      one.representativeId === decision.representativeId &&
      one.purpose === decision.purpose &&
      one.decision === opposite &&
      isLive(one, on) &&
      meets(one, decision),
  )
}

function isSameRecipient(one: Pick<Consent, 'recipientId'>, other: Pick<Consent, 'recipientId'>): boolean {
  return (
    one.recipientId === undefined || other.recipientId === undefined || one.recipientId === other.recipientId
  )
}

type Reach = Pick<Consent, 'recipientId' | 'scope'>

function meets(one: Reach, other: Reach): boolean {
  return isSameRecipient(one, other) && one.scope.some((scope) => other.scope.includes(scope))
}

/** What one representative says, on its own days; a refusal is neither a consent nor an objection. */
function stanceOf(consent: Consent): readonly RepresentativeStance[] {
  const { decision, representativeId, decidedOn, withdrawnOn } = consent
  if (decision === 'refused') return []
  const to = withdrawnOn === undefined ? consent.expiresOn : addDays(withdrawnOn, -1)
  const said = to === undefined ? { from: decidedOn } : { from: decidedOn, to }
  const stance = decision === 'given' ? 'consents' : 'objects'
  return [{ representativeId, right: { from: decidedOn }, stance, said }]
}

const MATTER_OF: Readonly<Record<ConsentPurpose, ConsentMatter>> = {
  'referral-to-pmpc': 'risk-group-referral',
  'pmpc-examination': 'pmpc-direction',
  direction: 'pmpc-direction',
  programme: 'pmpc-direction',
  placement: 'pmpc-direction',
}

/**
 * One representative's consent is enough unless another one's objection is live; a court act prevails over both (DEC-6).
 * An order of the court settles the dispute: it opens the way of the consent that is there and makes none.
 */
export function answerConsent(
  consents: readonly Consent[],
  question: ConsentQuestion,
  courtActs: readonly CourtActOnConsent[] = [],
): ConsentAnswer {
  const about = consents.filter((consent) => consent.purpose === question.purpose)
  const heard = about.filter((one) =>
    one.decision === 'objection' ? isAbout(one, question) : covers(one, question),
  )
  const courtAct = courtActAbout(courtActs, question)?.outcome
  const decision = decideConsent(MATTER_OF[question.purpose], heard.flatMap(stanceOf), question.on, courtAct)
  const codes = decision.kind === 'refused' ? decision.reasons.map(({ code }) => code) : []
  if (codes.includes('forbidden-by-court')) return { kind: 'forbidden' }
  if (codes.includes('live-objection')) return { kind: 'objection' }

  const live = about.filter((consent) => isLive(consent, question.on))
  const given = live.find((consent) => consent.decision === 'given' && covers(consent, question))
  if (given !== undefined) return { kind: 'given', consent: given }

  if (live.some((consent) => consent.decision === 'refused' && isAbout(consent, question)))
    return { kind: 'refused' }
  return {
    kind: about.some((consent) => consent.withdrawnOn !== undefined && covers(consent, question))
      ? 'withdrawn'
      : 'missing',
  }
}

/** A matter on which one representative consents and another objects: it waits for mediation, guardianship or court. */
export type Dispute = Pick<Consent, 'purpose' | 'recipientId'>

/** The disputes that are open on a day, one for each purpose and recipient; a court act has already ended its own. */
export function openDisputes(consents: readonly Consent[], on: LocalDate): readonly Dispute[] {
  const live = consents.filter((one) => isLive(one, on))
  const disputed = live.filter(
    (one) =>
      one.decision === 'given' &&
      live.some(
        (other) =>
          other.decision === 'objection' &&
          other.purpose === one.purpose &&
          other.representativeId !== one.representativeId &&
          isSameRecipient(one, other),
      ),
  )
  const byMatter = new Map(disputed.map((one) => [`${one.purpose} ${one.recipientId ?? ''}`, one]))
  return [...byMatter.values()].map(({ purpose, recipientId }) => ({ purpose, recipientId }))
}

/** What a court act takes the force from: an objection to what it orders, a consent to what it forbids. */
export function underCourtActs(consent: Consent, courtActs: readonly CourtActOnConsent[]): Consent {
  const silenced = { given: 'forbids-transfer', objection: 'orders-transfer', refused: undefined }
  const act = courtActAbout(courtActs, consent)
  if (act === undefined || act.outcome !== silenced[consent.decision]) return consent
  const last = addDays(act.recordedOn, -1)
  return { ...consent, expiresOn: consent.expiresOn === undefined ? last : minDate(consent.expiresOn, last) }
}

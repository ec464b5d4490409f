import { isAfter, type LocalDate, type Period } from '@tirek/kernel'
import { type Citation, decideConsent, type RepresentativeStance } from '@tirek/law'
import {
  type Consent,
  type ConsentPurpose,
  type ConsentScope,
  isAbout,
  isLive,
  type Matter,
  NAMES_RECIPIENT,
  PURPOSE_BASIS,
  speaksOf,
} from './consent.ts'
import { type CourtActOnConsent, courtActAbout } from './court-act.ts'
import { isInForce, type Representation } from './representation.ts'

/** All that was said about passing a person on: decisions and court acts newest first, and the rights they rest on. */
export interface Voices {
  readonly consents: readonly Consent[]
  readonly rights: readonly Pick<Representation, 'representativeId' | 'validFrom' | 'validTo'>[]
  readonly courtActs: readonly CourtActOnConsent[]
}

/** What is asked before anything leaves: purpose, recipient, scope. */
export interface ConsentQuestion {
  readonly purpose: ConsentPurpose
  /** Left out where no recipient is known yet: then only what was said of every recipient counts. */
  readonly recipientId: string | undefined
  readonly scope: ConsentScope
  readonly on: LocalDate
  /** The consent under which it goes on already; kept while no other lives longer. */
  readonly restsOn?: string
}

/** How consent stands for one purpose, recipient and scope; only `given` lets anything leave. */
export const CONSENT_ANSWERS = [
  'given',
  'missing',
  'too-wide',
  'scope',
  'refused',
  'objection',
  'withdrawn',
  'forbidden',
] as const
export type ConsentAnswerKind = (typeof CONSENT_ANSWERS)[number]

/** The consent that opens the way, or why there is none, with the law. An empty list means no (never "all"). */
export type ConsentAnswer =
  | { readonly kind: 'given'; readonly consent: Consent; readonly cite: readonly Citation[] }
  | { readonly kind: Exclude<ConsentAnswerKind, 'given'>; readonly cite: readonly Citation[] }

/** One live decision with the right of its author on the day. */
interface Voice {
  readonly consent: Consent
  readonly right: Period
}

const periodOf = (from: LocalDate, to: LocalDate | undefined): Period =>
  to === undefined ? { from } : { from, to }

/** An adult decides alone; whoever decides for another needs a right in force. */
function rightOf(consent: Consent, { rights }: Voices, on: LocalDate): Period | undefined {
  if (consent.representativeId === consent.personId) return { from: consent.decidedOn }
  const right = rights.find((one) => one.representativeId === consent.representativeId && isInForce(one, on))
  return right && periodOf(right.validFrom, right.validTo)
}

/** A consent to a direction must name its recipient; a "no" may speak of all (LAW-10-6). */
function isNamedEnough({ decision, purpose, recipientId }: Consent): boolean {
  return decision !== 'given' || recipientId !== undefined || !NAMES_RECIPIENT.has(purpose)
}

/** Said by the day, live on it, and about the matter. */
function isSaidOf(consent: Consent, matter: Matter, on: LocalDate): boolean {
  const isSaid = !isAfter(consent.decidedOn, on) && isLive(consent, on)
  return isSaid && speaksOf(consent, matter) && isNamedEnough(consent)
}

/** The last word of each representative who speaks of the matter: earlier words of another kind no longer count. */
function lastWords(voices: Voices, matter: Matter, on: LocalDate): readonly Voice[] {
  const said = voices.consents.flatMap((consent) => {
    if (!isSaidOf(consent, matter, on)) return []
    const right = rightOf(consent, voices, on)
    return right === undefined ? [] : [{ consent, right }]
  })
  const lastOf = (id: string) => said.find(({ consent }) => consent.representativeId === id)?.consent
  return said.filter(({ consent }) => lastOf(consent.representativeId)?.decision === consent.decision)
}

/** A refusal is neither a consent nor an objection. */
function stanceOf({ consent, right }: Voice): readonly RepresentativeStance[] {
  const { decision, representativeId, decidedOn, expiresOn } = consent
  if (decision === 'refused') return []
  const stance = decision === 'given' ? 'consents' : 'objects'
  return [{ representativeId, right, stance, said: periodOf(decidedOn, expiresOn) }]
}

/** The consent that lives longest; of several as long, the one that is rested on already, else the newest. */
function longestLived(said: readonly Voice[], restsOn: string | undefined): Consent | undefined {
  const end = ({ expiresOn }: Consent) => expiresOn ?? '9'
  const isBetter = (one: Consent, best: Consent) =>
    end(one) > end(best) || (end(one) === end(best) && one.id === restsOn)
  return said
    .map(({ consent }) => consent)
    .filter((one) => one.decision === 'given')
    .reduce<Consent | undefined>(
      (best, one) => (best === undefined || isBetter(one, best) ? one : best),
      undefined,
    )
}

/** Why nobody's consent opens the way. */
function whyNone(voices: Voices, matter: Matter, on: LocalDate): Exclude<ConsentAnswerKind, 'given'> {
  const about = voices.consents.filter((one) => isAbout(one, matter))
  const live = about.filter((one) => isLive(one, on))
  const isNarrow = (one: Consent) => !speaksOf(one, matter) && isNamedEnough(one)
  if (live.some((one) => one.decision === 'refused' && speaksOf(one, matter))) return 'refused'
  if (live.some((one) => one.decision === 'given' && isNarrow(one))) return 'scope'
  const wasGiven = (one: Consent) => one.decision === 'given' && one.withdrawnOn !== undefined
  if (about.some((one) => wasGiven(one) && speaksOf(one, matter))) return 'withdrawn'
  return live.some((one) => one.decision === 'given' && !isNamedEnough(one)) ? 'too-wide' : 'missing'
}

const KIND_OF = { 'forbidden-by-court': 'forbidden', 'live-objection': 'objection' } as const

/**
 * Where consent stands, the one answer for every capability. One representative's consent is enough unless another
 * one's objection is live; a court act about this recipient or about all prevails over both (DEC-6).
 */
export function answerConsent(voices: Voices, question: ConsentQuestion): ConsentAnswer {
  const { purpose, recipientId, scope, on } = question
  const matter = { purpose, recipientId, scope: [scope] }
  const basis = PURPOSE_BASIS[purpose]
  const said = lastWords(voices, matter, on)
  const court = courtActAbout(voices.courtActs, question)?.outcome
  const decision = decideConsent(basis, said.flatMap(stanceOf), on, court)
  const consent = decision.kind === 'granted' ? longestLived(said, question.restsOn) : undefined
  if (consent !== undefined) return { kind: 'given', consent, cite: [basis] }

  const [reason] = decision.kind === 'refused' ? decision.reasons : []
  if (reason === undefined || reason.code === 'no-consent')
    return { kind: whyNone(voices, matter, on), cite: [basis] }
  return { kind: KIND_OF[reason.code], cite: [basis, reason.cite] }
}

/** A matter on which one representative consents and another objects: it waits for mediation, guardianship or court. */
export type Dispute = Pick<Consent, 'purpose' | 'recipientId'>

/** What one of two decisions allows and the other, of another representative, objects to. */
function disputeOf(given: Consent, other: Consent): Dispute | undefined {
  if (given.decision !== 'given' || other.decision !== 'objection') return undefined
  const matter = { purpose: other.purpose, recipientId: given.recipientId ?? other.recipientId }
  const isOwn = other.representativeId === given.representativeId
  return isOwn || !isAbout(given, matter) || !isAbout(other, matter) ? undefined : matter
}

/** The disputes that are open on a day, one for each purpose and recipient; a court act has already ended its own. */
export function openDisputes(voices: Voices, on: LocalDate): readonly Dispute[] {
  const live = voices.consents.filter((one) => isLive(one, on))
  const isStopped = (given: Consent, matter: Dispute) =>
    given.scope.some((scope) => answerConsent(voices, { ...matter, scope, on }).kind === 'objection')
  const disputed = live.flatMap((given) =>
    live.flatMap((other) => {
      const matter = disputeOf(given, other)
      return matter !== undefined && isStopped(given, matter) ? [matter] : []
    }),
  )
  const byMatter = new Map(disputed.map((one) => [`${one.purpose} ${one.recipientId ?? ''}`, one]))
  return [...byMatter.values()]
}

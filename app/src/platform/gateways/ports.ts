import type { Iin, LocalDate, Result } from '@tirek/kernel'

/** Every way to the outside world, as the operator sees it: what is asked there, or told. */
export const CHANNELS = [
  'identity',
  'disability',
  'ipar',
  'court',
  'digital-documents',
  'mobile-citizens',
  'e-sobes',
  'sms',
  'mail',
  'portal',
] as const
export type Channel = (typeof CHANNELS)[number]

/** What can go wrong with one message; none of it ever means "no such fact". */
export const FAULT_KINDS = [
  'unavailable',
  'timeout',
  'circuit-open',
  'rejected',
  'garbage',
  'wrong-person',
  'replayed',
  'duplicate',
  'waiting',
  'not-allowed',
] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

/**
 * Why a call gave no usable answer. `garbage`, `wrong-person`, `replayed` and `duplicate` say that a reply came and was
 * not taken; `waiting` that an answer is still to come; `not-allowed` that the question was not sent at all.
 */
export type GatewayFault = {
  readonly channel: Channel
  readonly kind: FaultKind
  readonly detail: string
}

/** A proved answer: which message asked, when it was answered, and the facts. */
export type GatewayAnswer<T> = { readonly messageId: string; readonly answeredAt: Date; readonly facts: T }

export type GatewayReply<T> = Promise<Result<GatewayAnswer<T>, GatewayFault>>

export type IdentityFacts = {
  readonly found: boolean
  readonly document?: string | undefined
  readonly familyName?: string | undefined
  readonly givenName?: string | undefined
  readonly patronymic?: string | undefined
  readonly birthDate?: LocalDate | undefined
  readonly sex?: 'male' | 'female' | undefined
}

export type DisabilityFacts = {
  readonly established: boolean
  readonly group?: string | undefined
  /** Kinds of disorder as the medical-social expertise records them: psychoneurological, musculoskeletal, … */
  readonly kinds: readonly string[]
  readonly validFrom?: LocalDate | undefined
  readonly validTo?: LocalDate | undefined
}

export type IparFacts = {
  readonly exists: boolean
  readonly measures: readonly string[]
  readonly validTo?: LocalDate | undefined
}

export type CourtFacts = {
  /** A decision that the person is incapable is in force. */
  readonly incapable: boolean
  readonly number?: string | undefined
  readonly decidedOn?: LocalDate | undefined
  readonly court?: string | undefined
}

/** The identity document as the service of digital documents shows it. */
export type DigitalDocumentFacts = {
  readonly exists: boolean
  readonly number?: string | undefined
  readonly validTo?: LocalDate | undefined
}

export type MobileFacts = { readonly phone?: string | undefined }

/** One entry of E-Sobes: the case and the person's need as the department formalised it. */
export type ESobesEntry = {
  readonly caseId: string
  readonly category: number
  readonly needRecognisedOn: LocalDate
  readonly district: string
}
export type ESobesFacts = { readonly registrationNumber: string }

export type SmsMessage = { readonly phone: string; readonly text: string }
export type SmsFacts = { readonly accepted: boolean }

/** One organisation as the social services portal offers it to families. */
export type PortalOrganisation = {
  readonly id: string
  readonly name: string
  readonly region: string
  readonly places: number
}
export type PortalFacts = { readonly asOf: string; readonly organisations: readonly PortalOrganisation[] }

/** Whom the fourth look-up is about: it may be made for an adult only (REP-STD-13). */
export type AskedAbout = { readonly iin: Iin; readonly birthDate: LocalDate }

/** Every look-up is by IIN; the adapter proves that the answer is about the same IIN. */
export interface LookUps {
  findIdentity(iin: Iin, messageId: string): GatewayReply<IdentityFacts>
  findDisability(iin: Iin, messageId: string): GatewayReply<DisabilityFacts>
  findIpar(iin: Iin, messageId: string): GatewayReply<IparFacts>
  /** `not-allowed` for a minor, whatever asks. */
  findIncapacityDecision(person: AskedAbout, messageId: string): GatewayReply<CourtFacts>
  findDigitalDocument(iin: Iin, messageId: string): GatewayReply<DigitalDocumentFacts>
  findPhone(iin: Iin, messageId: string): GatewayReply<MobileFacts>
}

/** Answers later: the same call with the same message id sends once, then asks for the answer. */
export interface ESobes {
  enter(iin: Iin, entry: ESobesEntry, messageId: string): GatewayReply<ESobesFacts>
}

export interface Sms {
  send(iin: Iin, message: SmsMessage, messageId: string): GatewayReply<SmsFacts>
}

export interface Portal {
  listCatalogue(messageId: string): GatewayReply<PortalFacts>
}

/** Whether calls of a channel go out from this server now. */
export type LineState = 'closed' | 'open' | 'half-open'

/** Everything outside but the mail. The message id makes a repeated call the same call. */
export interface Gateways extends LookUps, ESobes, Sms, Portal {
  stateOf(channel: Channel): LineState
}

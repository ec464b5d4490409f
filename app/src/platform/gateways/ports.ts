import type { Iin, LocalDate, Result } from '@tirek/kernel'

/** The state systems behind the e-government gateway that this system asks or tells. */
export const GATEWAY_SYSTEMS = [
  'identity',
  'disability',
  'ipar',
  'court',
  'e-sobes',
  'mobile-citizens',
  'sms',
] as const
export type GatewaySystem = (typeof GATEWAY_SYSTEMS)[number]

/**
 * Why a call gave no usable answer. Only `wrong-person` and `garbage` say that the system did reply;
 * none of them ever means "no such fact": an absent fact is an answer with nothing in it.
 */
export type GatewayFault = {
  readonly system: GatewaySystem
  readonly kind: 'unavailable' | 'timeout' | 'circuit-open' | 'rejected' | 'garbage' | 'wrong-person'
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

export type MobileFacts = { readonly phone?: string | undefined }

/** One entry of E-Sobes: the case and the person's need as the department formalised it. */
export type ESobesEntry = {
  readonly caseId: string
  readonly category: number
  readonly needRecognisedOn: LocalDate
  readonly district: string
}
export type ESobesFacts = { readonly registrationNumber: string }
export type SmsFacts = { readonly accepted: boolean }

/** Every look-up is by IIN; the adapter proves that the answer is about the same IIN. */
export interface IdentityLookup {
  findIdentity(iin: Iin, messageId: string): GatewayReply<IdentityFacts>
}
export interface DisabilityLookup {
  findDisability(iin: Iin, messageId: string): GatewayReply<DisabilityFacts>
}
export interface IparLookup {
  findIpar(iin: Iin, messageId: string): GatewayReply<IparFacts>
}
export interface CourtLookup {
  findIncapacityDecision(iin: Iin, messageId: string): GatewayReply<CourtFacts>
}
export interface ESobes {
  enter(iin: Iin, entry: ESobesEntry, messageId: string): GatewayReply<ESobesFacts>
}
export interface MobileCitizens {
  findPhone(iin: Iin, messageId: string): GatewayReply<MobileFacts>
}
export interface Sms {
  send(
    iin: Iin,
    message: { readonly phone: string; readonly text: string },
    messageId: string,
  ): GatewayReply<SmsFacts>
}

/** Everything outside that placement needs. The message id makes a repeated call the same call. */
export interface Gateways
  extends IdentityLookup,
    DisabilityLookup,
    IparLookup,
    CourtLookup,
    ESobes,
    MobileCitizens,
    Sms {}

import { err, type Result } from '@tirek/kernel'

/** Every reason why an electronic signature is not accepted; worded as `refusal.eds-…` of the capability access. */
export const EDS_FAILURES = [
  'malformed',
  'no-signer',
  'several-signers',
  'tampered',
  'other-document',
  'expired',
  'not-yet-valid',
  'revoked',
  'revocation-unknown',
  'wrong-ca',
  'wrong-key-usage',
  'no-iin',
  'wrong-iin',
  'wrong-bin',
  'unsupported-algorithm',
  'verifier-unavailable',
  'off',
] as const

/** One reason why a signature is not accepted. */
export type EdsFailure = (typeof EDS_FAILURES)[number]

/** What a key may be used for, by the rules of the National Certification Authority. */
export type KeyUse = 'AUTH' | 'SIGN'

/** Who verified: our own code, the server NCANode, or our own GOST, which nobody has certified. */
export type VerifierName = 'native' | 'ncanode' | 'gost-not-certified'

/** What a signature must be in order to be accepted. */
export interface Expectation {
  /** The bytes that had to be signed, as they are stored. */
  readonly bytes: Uint8Array
  readonly use: KeyUse
  /** The moment the certificate must be valid at. */
  readonly at: Date
  /** The signer must be this person; absent at sign-in, where the certificate tells who it is. */
  readonly iin?: string | undefined
  /** The signer must act for this organisation. */
  readonly bin?: string | undefined
}

/** What an accepted signature says about its signer. */
export interface SignatureFacts {
  readonly iin: string
  readonly bin: string | undefined
  readonly name: string
  readonly organisation: string | undefined
  /** Serial number of the certificate in hexadecimal. */
  readonly serial: string
  readonly issuer: string
  readonly validFrom: Date
  readonly validTo: Date
  readonly verifier: VerifierName
}

/** The outcome of a verification. */
export type Verified = Result<SignatureFacts, EdsFailure>

/** Verifies one signature. Never throws for what a signer sent. */
export interface EdsVerifier {
  verify(cms: Uint8Array, expected: Expectation): Promise<Verified>
}

/** A failed verification. */
export function failed(why: EdsFailure): { readonly ok: false; readonly error: EdsFailure } {
  return err(why) as { readonly ok: false; readonly error: EdsFailure }
}

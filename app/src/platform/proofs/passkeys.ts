import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'

/** Who asks for passkeys: a name of a site, and the very address that its pages must have. */
export interface RelyingParty {
  readonly id: string
  readonly origin: string
}

/** The relying party of an installation; undefined when nobody has said its address. Passkeys need a name, no number. */
export function relyingParty(address: string | undefined): RelyingParty | undefined {
  if (address === undefined) return undefined
  const url = new URL(address)
  if (['127.0.0.1', '[::1]'].includes(url.hostname)) url.hostname = 'localhost'
  return { id: url.hostname, origin: url.origin }
}

/** A passkey as it is kept. */
export interface KnownPasskey {
  readonly id: string
  readonly accountId: string
  readonly credentialId: string
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
}

const base64url = z
  .string()
  .regex(/^[\w-]*$/)
  .max(20_000)
const shape = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  response: z.record(z.string(), z.unknown()),
  authenticatorAttachment: z.string().nullish(),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
})

const MOST_TEXT = 40_000

function parse(text: string): z.output<typeof shape> | undefined {
  if (text.length > MOST_TEXT) return undefined
  try {
    const parsed = shape.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** The credential that an answer names; undefined when it is no answer. */
export function credentialIn(text: string): string | undefined {
  return parse(text)?.id
}

/** What the browser is asked to make a passkey with. */
export function addOptions(
  party: RelyingParty,
  owner: { readonly accountId: string; readonly name: string; readonly known: readonly string[] },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpName: 'Tirek',
    rpID: party.id,
    userID: Uint8Array.from(Buffer.from(owner.accountId)),
    userName: owner.name,
    attestationType: 'none',
    excludeCredentials: owner.known.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** What the browser is asked to sign with a passkey that it finds itself. */
export function enterOptions(party: RelyingParty): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({ rpID: party.id, userVerification: 'required' })
}

/** Checks the answer of a browser that has made a passkey; undefined when it is not to be believed. */
export async function checkAdded(
  party: RelyingParty,
  challenge: string,
  text: string,
): Promise<Omit<KnownPasskey, 'id' | 'accountId'> | undefined> {
  const response = parse(text)
  if (response === undefined) return undefined
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as unknown as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    })
    if (!verified) return undefined
    const { id, publicKey, counter, transports } = registrationInfo.credential
    return {
      credentialId: id,
      publicKey: Buffer.from(publicKey),
      counter,
      transports: transports ?? [],
    }
  } catch {
    return undefined
  }
}

/** Checks the answer of a passkey; the new counter, or undefined when it is not to be believed. */
export async function checkEntered(
  party: RelyingParty,
  challenge: string,
  text: string,
  known: KnownPasskey,
): Promise<number | undefined> {
  const response = parse(text)
  const handle = response?.response['userHandle']
  const isOwner =
    typeof handle === 'string' && Buffer.from(handle, 'base64url').toString() === known.accountId
  if (response === undefined || !isOwner) return undefined
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as unknown as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id: known.credentialId,
        publicKey: Uint8Array.from(known.publicKey),
        counter: known.counter,
      },
    })
    return verified ? authenticationInfo.newCounter : undefined
  } catch {
    return undefined
  }
}

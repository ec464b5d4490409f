import { ok, type Result } from '@tirek/kernel'
import { type Certificate, type CryptoEngine, SignedDataVerifyError, type SignerInfo } from 'pkijs'
import { familyOf, keyUseOf, subjectFacts } from './certificate.ts'
import { findPath, type TrustAnchors } from './chain.ts'
import { bufferOf, sameBytes } from './der.ts'
import { DIGEST } from './oids.ts'
import {
  type EdsFailure,
  type EdsVerifier,
  type Expectation,
  failed,
  type Verified,
  type VerifierName,
} from './outcome.ts'
import type { RevocationSource } from './revocation.ts'
import type { SignatureAlgorithms } from './signature-algorithms.ts'
import { certificateOf, readSingleSigned, type SignedMessage } from './signed-message.ts'
import { checkSigner } from './signer-checks.ts'

/** What a verification rests on. */
export interface NativeParts {
  readonly name: VerifierName
  readonly anchors: TrustAnchors
  readonly revocation: RevocationSource
  readonly engine: CryptoEngine
  /** The family behind the engine, when it is not the platform's own cryptography. */
  readonly family: SignatureAlgorithms | undefined
}

const STRONG: readonly string[] = [DIGEST.sha256, DIGEST.sha384, DIGEST.sha512]

function isSupported(certificate: Certificate, signer: SignerInfo, family: SignatureAlgorithms | undefined) {
  const digest = signer.digestAlgorithm.algorithmId
  const keyOid = certificate.subjectPublicKeyInfo.algorithm.algorithmId
  if (family?.knowsKey(keyOid)) return family.digestName(digest) !== undefined
  return ['rsa', 'ecdsa'].includes(familyOf(certificate)) && STRONG.includes(digest)
}

interface Signed {
  readonly message: SignedMessage
  readonly certificate: Certificate
}

function findSigner(cms: Uint8Array, parts: NativeParts): Result<Signed, EdsFailure> {
  const single = readSingleSigned(cms)
  if (!single.ok) return single
  const { message, signer } = single.value
  const certificate = certificateOf(message, signer)
  if (certificate === undefined) return failed('no-signer')
  return isSupported(certificate, signer, parts.family)
    ? ok({ message, certificate })
    : failed('unsupported-algorithm')
}

/** Code of the library's error when the digest in the message is not that of the bytes. */
const OTHER_DIGEST = /digest doesn't match/

/** The signature alone: made with the key of this certificate, over these very bytes. */
async function checkBytes(
  { message, certificate }: Signed,
  bytes: Uint8Array,
  engine: CryptoEngine,
): Promise<Result<void, EdsFailure>> {
  const isDetached = message.content === undefined
  try {
    const data = isDetached ? { data: bufferOf(bytes) } : {}
    const found = await message.data.verify(
      { signer: 0, ...data, checkChain: false, extendedMode: true },
      engine,
    )
    if (found.signatureVerified !== true || found.signerCertificate !== certificate) return failed('tampered')
  } catch (error) {
    const isOther = error instanceof SignedDataVerifyError && OTHER_DIGEST.test(error.message)
    return failed(isOther && isDetached ? 'other-document' : 'tampered')
  }
  if (message.content !== undefined && !sameBytes(message.content, bytes)) return failed('other-document')
  return ok(undefined)
}

function checkCertificate(certificate: Certificate, expected: Expectation): EdsFailure | undefined {
  if (certificate.notBefore.value > expected.at) return 'not-yet-valid'
  if (certificate.notAfter.value < expected.at) return 'expired'
  return keyUseOf(certificate) === expected.use ? undefined : 'wrong-key-usage'
}

async function checkTrust(
  { message, certificate }: Signed,
  { at }: Expectation,
  { anchors, revocation, engine }: NativeParts,
): Promise<EdsFailure | undefined> {
  const others = message.certificates.filter((one) => one !== certificate)
  const path = await findPath(certificate, others, anchors, at, engine)
  if (!path.ok) return path.error
  for (const [index, issuer] of path.value.slice(1).entries()) {
    const link = path.value[index]
    const status = link === undefined ? 'unknown' : await revocation.statusOf(link, issuer, at)
    if (status !== 'good') return status === 'revoked' ? 'revoked' : 'revocation-unknown'
  }
  return undefined
}

/** Verifies with our own code: message, certificate, way to a trusted root, revocation, signer; in this order. */
export function createNativeVerifier(parts: NativeParts): EdsVerifier {
  const verify = async (cms: Uint8Array, expected: Expectation): Promise<Verified> => {
    const signed = findSigner(cms, parts)
    if (!signed.ok) return signed
    const bytes = await checkBytes(signed.value, expected.bytes, parts.engine)
    if (!bytes.ok) return bytes
    const { certificate } = signed.value
    const why = checkCertificate(certificate, expected) ?? (await checkTrust(signed.value, expected, parts))
    if (why !== undefined) return failed(why)
    const { iin, ...facts } = subjectFacts(certificate)
    if (iin === undefined) return failed('no-iin')
    return checkSigner({ ...facts, iin, verifier: parts.name }, expected)
  }
  return { verify }
}

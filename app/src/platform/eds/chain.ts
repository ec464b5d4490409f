import { ok, type Result } from '@tirek/kernel'
import { type Certificate, CertificateChainValidationEngine, type CryptoEngine } from 'pkijs'
import { type EdsFailure, failed } from './outcome.ts'

/** Whom this installation trusts: roots, and intermediate certificates that lead to them. */
export interface TrustAnchors {
  readonly roots: readonly Certificate[]
  readonly intermediates: readonly Certificate[]
}

const NOT_IN_FORCE = 8

/** The way from a certificate to a trusted root, the certificate itself first. Revocation is looked up apart. */
export async function findPath(
  certificate: Certificate,
  others: readonly Certificate[],
  anchors: TrustAnchors,
  at: Date,
  engine: CryptoEngine,
): Promise<Result<readonly Certificate[], EdsFailure>> {
  const chain = new CertificateChainValidationEngine({
    trustedCerts: [...anchors.roots],
    certs: [...anchors.intermediates, ...others, certificate],
    checkDate: at,
  })
  try {
    const found = await chain.verify({}, engine)
    if (found.result && found.certificatePath !== undefined) return ok(found.certificatePath)
    return failed(found.resultCode === NOT_IN_FORCE ? 'expired' : 'wrong-ca')
  } catch {
    return failed('wrong-ca')
  }
}

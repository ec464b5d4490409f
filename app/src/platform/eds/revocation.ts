import {
  type Certificate,
  type CertificateRevocationList,
  type CryptoEngine,
  IssuingDistributionPoint,
} from 'pkijs'
import { EXTENSION } from './oids.ts'

/** What is known about a certificate: only `good` lets it pass. */
export type RevocationStatus = 'good' | 'revoked' | 'unknown'

/** Where revocation is looked up; always an address of the operator, never one written in a certificate. */
export interface RevocationSource {
  statusOf(certificate: Certificate, issuer: Certificate, at: Date): Promise<RevocationStatus>
}

/** The first source that knows an answer. */
export function firstKnown(sources: readonly RevocationSource[]): RevocationSource {
  return {
    statusOf: async (certificate, issuer, at) => {
      for (const source of sources) {
        const status = await source.statusOf(certificate, issuer, at)
        if (status !== 'unknown') return status
      }
      return 'unknown'
    },
  }
}

/** A delta list or a list of a part of the certificates says nothing about the others. */
function isWhole(list: CertificateRevocationList): boolean {
  const extensions = list.crlExtensions?.extensions ?? []
  if (extensions.some((one) => one.extnID === EXTENSION.deltaCrl)) return false
  const point: unknown = extensions.find((one) => one.extnID === EXTENSION.issuingPoint)?.parsedValue
  if (!(point instanceof IssuingDistributionPoint)) return point === undefined
  const {
    onlyContainsUserCerts,
    onlyContainsCACerts,
    onlySomeReasons,
    indirectCRL,
    onlyContainsAttributeCerts,
  } = point
  const limits = [onlyContainsUserCerts, onlyContainsCACerts, indirectCRL, onlyContainsAttributeCerts]
  return onlySomeReasons === undefined && !limits.includes(true)
}

function isInForce(list: CertificateRevocationList, at: Date): boolean {
  const isOver = list.nextUpdate !== undefined && list.nextUpdate.value < at
  return list.thisUpdate.value <= at && !isOver
}

async function isSignedBy(
  list: CertificateRevocationList,
  issuer: Certificate,
  engine: CryptoEngine,
): Promise<boolean> {
  try {
    return await list.verify({ issuerCertificate: issuer }, engine)
  } catch {
    return false
  }
}

async function wordOf(
  list: CertificateRevocationList,
  [certificate, issuer, at]: Parameters<RevocationSource['statusOf']>,
  engine: CryptoEngine,
): Promise<RevocationStatus> {
  const counts = list.issuer.isEqual(certificate.issuer) && isInForce(list, at)
  if (!counts || !(await isSignedBy(list, issuer, engine))) return 'unknown'
  if (list.isCertificateRevoked(certificate)) return 'revoked'
  return isWhole(list) ? 'good' : 'unknown'
}

/** Lists of revoked certificates (CRL). A list that is stale, partial or not signed by the issuer is no answer. */
export function crlSource(
  readLists: () => Promise<readonly CertificateRevocationList[]>,
  engine: CryptoEngine,
): RevocationSource {
  return {
    statusOf: async (...asked) => {
      const lists = await readLists()
      const words = await Promise.all(lists.map((list) => wordOf(list, asked, engine)))
      if (words.includes('revoked')) return 'revoked'
      return words.includes('good') ? 'good' : 'unknown'
    },
  }
}

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

/** A list with what was found out about it: national lists are long, so each is verified and indexed once. */
interface KnownList {
  readonly list: CertificateRevocationList
  readonly serials: ReadonlySet<string>
  readonly signedBy: WeakMap<Certificate, Promise<boolean>>
}

function knowList(list: CertificateRevocationList): KnownList {
  const serials = (list.revokedCertificates ?? []).map(({ userCertificate }) => hexOf(userCertificate))
  return { list, serials: new Set(serials), signedBy: new WeakMap() }
}

function hexOf(serial: Certificate['serialNumber']): string {
  return Buffer.from(serial.valueBlock.valueHexView)
    .toString('hex')
    .replace(/^(?:00)+/, '')
}

async function wordOf(
  { list, serials, signedBy }: KnownList,
  [certificate, issuer, at]: Parameters<RevocationSource['statusOf']>,
  engine: CryptoEngine,
): Promise<RevocationStatus> {
  if (!list.issuer.isEqual(certificate.issuer) || !isInForce(list, at)) return 'unknown'
  const isSigned = signedBy.get(issuer) ?? isSignedBy(list, issuer, engine)
  signedBy.set(issuer, isSigned)
  if (!(await isSigned)) return 'unknown'
  if (serials.has(hexOf(certificate.serialNumber))) return 'revoked'
  return isWhole(list) ? 'good' : 'unknown'
}

/** Lists of revoked certificates (CRL). A list that is stale, partial or not signed by the issuer is no answer. */
export function crlSource(
  readLists: () => Promise<readonly CertificateRevocationList[]>,
  engine: CryptoEngine,
): RevocationSource {
  const known = new WeakMap<CertificateRevocationList, KnownList>()
  const know = (list: CertificateRevocationList) => {
    const found = known.get(list) ?? knowList(list)
    known.set(list, found)
    return found
  }
  return {
    statusOf: async (...asked) => {
      const lists = await readLists()
      const words = await Promise.all(lists.map((list) => wordOf(know(list), asked, engine)))
      if (words.includes('revoked')) return 'revoked'
      return words.includes('good') ? 'good' : 'unknown'
    },
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CertificateRevocationList } from 'pkijs'
import { WrongSetting } from '#platform/config/wrong-setting.ts'
import { isSelfIssued, organisationOf, readCertificate } from './certificate.ts'
import type { TrustAnchors } from './chain.ts'
import { blocksOf, bufferOf } from './der.ts'
import { SANDBOX_ORGANISATION } from './sandbox/authority.ts'

/** What the trust folder holds. */
export interface TrustFolder extends TrustAnchors {
  readonly lists: readonly CertificateRevocationList[]
}

/** Reads a list of revoked certificates; undefined when the bytes are something else. */
export function readList(der: Uint8Array): CertificateRevocationList | undefined {
  try {
    return CertificateRevocationList.fromBER(bufferOf(der))
  } catch {
    return undefined
  }
}

/** Reads the operator's folder. Throws when it has no root, or holds an authority of a sandbox. */
export function readTrustFolder(folder: string): TrustFolder {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  const blocks = files.flatMap((entry) => blocksOf(readFileSync(join(folder, entry.name))))
  const certificates = blocks.flatMap((der) => readCertificate(der) ?? [])
  const roots = certificates.filter(isSelfIssued)
  if (roots.length === 0) throw new WrongSetting(`TIREK_EDS_TRUST: ${folder} holds no root certificate`)
  if (certificates.some((one) => organisationOf(one) === SANDBOX_ORGANISATION))
    throw new WrongSetting(`TIREK_EDS_TRUST: ${folder} holds an authority of a sandbox`)
  return {
    roots,
    intermediates: certificates.filter((one) => !isSelfIssued(one)),
    lists: blocks.flatMap((der) => readList(der) ?? []),
  }
}

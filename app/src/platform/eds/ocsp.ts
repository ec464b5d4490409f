import { BasicOCSPResponse, type Certificate, type CryptoEngine, OCSPRequest, OCSPResponse } from 'pkijs'
import { bufferOf } from './der.ts'
import type { RevocationSource, RevocationStatus } from './revocation.ts'

const BASIC = '1.3.6.1.5.5.7.48.1.1'
const PATIENCE_MS = 3_000
/** An answer without a date of the next one is believed for this long; clocks may differ by a little. */
const FRESH_MS = 60 * 60 * 1000
const SKEW_MS = 5 * 60 * 1000

async function ask(url: string, certificate: Certificate, issuer: Certificate, engine: CryptoEngine) {
  const request = new OCSPRequest()
  await request.createForCertificate(
    certificate,
    { hashAlgorithm: 'SHA-1', issuerCertificate: issuer },
    engine,
  )
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/ocsp-request' },
    body: request.toSchema(true).toBER(),
    signal: AbortSignal.timeout(PATIENCE_MS),
    redirect: 'error',
  })
  return answer.ok ? readAnswer(await answer.arrayBuffer()) : undefined
}

function readAnswer(body: ArrayBuffer): BasicOCSPResponse | undefined {
  const response = OCSPResponse.fromBER(body)
  const { responseBytes } = response
  if (response.responseStatus.valueBlock.valueDec !== 0 || responseBytes?.responseType !== BASIC)
    return undefined
  return BasicOCSPResponse.fromBER(bufferOf(responseBytes.response.valueBlock.valueHexView))
}

function isFresh(answer: BasicOCSPResponse, at: Date): boolean {
  return answer.tbsResponseData.responses.every(({ thisUpdate, nextUpdate }) => {
    const until = nextUpdate?.getTime() ?? thisUpdate.getTime() + FRESH_MS
    return thisUpdate.getTime() <= at.getTime() + SKEW_MS && until >= at.getTime()
  })
}

const STATUS: Readonly<Record<number, RevocationStatus>> = { 0: 'good', 1: 'revoked' }

/** The responder (OCSP) at the operator's address. Silence, a foreign signature or a stale answer is no answer. */
export function ocspSource(
  url: string,
  roots: readonly Certificate[],
  engine: CryptoEngine,
): RevocationSource {
  const statusOf: RevocationSource['statusOf'] = async (certificate, issuer, at) => {
    const answer = await ask(url, certificate, issuer, engine)
    if (answer === undefined || !isFresh(answer, at)) return 'unknown'
    answer.certs = [...(answer.certs ?? []), issuer]
    const isGenuine = await answer.verify({ trustedCerts: [...roots], issuerCerts: [issuer] }, engine)
    if (!isGenuine) return 'unknown'
    const found = await answer.getCertificateStatus(certificate, issuer, engine)
    return found.isForCertificate ? (STATUS[found.status] ?? 'unknown') : 'unknown'
  }
  return {
    statusOf: async (certificate, issuer, at) => {
      try {
        return await statusOf(certificate, issuer, at)
      } catch {
        return 'unknown'
      }
    },
  }
}

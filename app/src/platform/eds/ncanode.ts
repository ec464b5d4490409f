import { parseBin, parseIin } from '@tirek/kernel'
import { z } from 'zod'
import { sameBytes } from './der.ts'
import {
  type EdsFailure,
  type EdsVerifier,
  type Expectation,
  failed,
  type SignatureFacts,
  type Verified,
} from './outcome.ts'
import { readSingleSigned } from './signed-message.ts'
import { checkSigner } from './signer-checks.ts'

const PATIENCE_MS = 10_000

const certificateShape = z.object({
  valid: z.boolean(),
  revocations: z.array(z.object({ revoked: z.boolean() })).nullish(),
  notBefore: z.coerce.date(),
  notAfter: z.coerce.date(),
  keyUsage: z.string().nullish(),
  serialNumber: z.string().nullish(),
  subject: z.object({
    commonName: z.string().nullish(),
    iin: z.string().nullish(),
    bin: z.string().nullish(),
    organization: z.string().nullish(),
  }),
  issuer: z.object({ commonName: z.string().nullish() }).nullish(),
})

const answerShape = z.object({
  valid: z.boolean(),
  signers: z
    .array(
      z.object({
        certificate: certificateShape.nullish(),
        certificates: z.array(certificateShape).nullish(),
      }),
    )
    .nullish(),
})

type NcaCertificate = z.output<typeof certificateShape>

async function ask(url: string, cms: Uint8Array, detached: Uint8Array | undefined) {
  const body = {
    cms: Buffer.from(cms).toString('base64'),
    ...(detached === undefined ? {} : { data: Buffer.from(detached).toString('base64') }),
    revocationCheck: ['OCSP', 'CRL'],
  }
  try {
    const answer = await fetch(new URL('/cms/verify', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: 'error',
    })
    const parsed = answerShape.safeParse(await answer.json())
    return answer.ok && parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** Why NCANode's certificate is not good; its own word `valid` comes last, because it says nothing of the reason. */
function wrongWith(certificate: NcaCertificate, { at, use }: Expectation): EdsFailure | undefined {
  const revocations = certificate.revocations ?? []
  if (revocations.some(({ revoked }) => revoked)) return 'revoked'
  if (certificate.notBefore > at) return 'not-yet-valid'
  if (certificate.notAfter < at) return 'expired'
  if (certificate.keyUsage !== use) return 'wrong-key-usage'
  if (!certificate.valid) return 'wrong-ca'
  return revocations.length === 0 ? 'revocation-unknown' : undefined
}

function factsOf({ subject, ...certificate }: NcaCertificate): SignatureFacts | undefined {
  const iin = parseIin(subject.iin ?? '')
  const bin = parseBin(subject.bin ?? '')
  if (!iin.ok) return undefined
  return {
    iin: iin.value,
    bin: bin.ok ? bin.value : undefined,
    name: subject.commonName ?? '',
    organisation: subject.organization ?? undefined,
    serial: certificate.serialNumber ?? '',
    issuer: certificate.issuer?.commonName ?? '',
    validFrom: certificate.notBefore,
    validTo: certificate.notAfter,
    verifier: 'ncanode',
  }
}

function judge(answer: z.output<typeof answerShape>, expected: Expectation): Verified {
  const [signer, ...more] = answer.signers ?? []
  if (more.length > 0) return failed('several-signers')
  const certificate = signer?.certificate ?? signer?.certificates?.[0] ?? undefined
  if (certificate === undefined) return failed(answer.valid ? 'no-signer' : 'tampered')
  const why = wrongWith(certificate, expected) ?? (answer.valid ? undefined : 'tampered')
  if (why !== undefined) return failed(why)
  const facts = factsOf(certificate)
  return facts === undefined ? failed('no-iin') : checkSigner(facts, expected)
}

/**
 * Verification by an NCANode v3 server. Its answer is not trusted alone: `valid` stays true when nobody has signed, so
 * the number of signers, the signed bytes, the key's use and the certificate are looked at here again.
 */
export function createNcanodeVerifier(url: string): EdsVerifier {
  const verify = async (cms: Uint8Array, expected: Expectation): Promise<Verified> => {
    const single = readSingleSigned(cms)
    if (!single.ok) return single
    const { content } = single.value.message
    if (content !== undefined && !sameBytes(content, expected.bytes)) return failed('other-document')

    const answer = await ask(url, cms, content === undefined ? expected.bytes : undefined)
    return answer === undefined ? failed('verifier-unavailable') : judge(answer, expected)
  }
  return { verify }
}

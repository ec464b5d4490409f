import { createHash, randomBytes } from 'node:crypto'
import { BitString, Integer, OctetString, PrintableString, Utf8String } from 'asn1js'
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  CertificateRevocationList,
  Extension,
  ExtKeyUsage,
  RevokedCertificate,
  Time,
} from 'pkijs'
import { bufferOf } from '../der.ts'
import { EXTENSION, HOLDER, PURPOSE, SUBJECT } from '../oids.ts'
import type { KeyUse } from '../outcome.ts'
import type { SigningKey } from './signing-key.ts'

/** A certificate with its private key: an authority of the sandbox or the owner of a sample. */
export interface Issued {
  readonly certificate: Certificate
  readonly key: SigningKey
}

/** The words of a certificate's subject. */
export interface Subject {
  readonly name: string
  readonly iin?: string | undefined
  readonly bin?: string | undefined
  readonly organisation?: string | undefined
}

/** What to put into a certificate. */
export interface CertificatePlan {
  readonly subject: Subject
  readonly from: Date
  readonly to: Date
  /** An authority, or what the key of a holder is for. */
  readonly use: KeyUse | 'CA'
}

const GENERALIZED_FROM = 2050

function timeOf(value: Date): Time {
  return new Time({ type: value.getUTCFullYear() < GENERALIZED_FROM ? 0 : 1, value })
}

function attribute(type: string, value: string): AttributeTypeAndValue {
  const isPlain = type === SUBJECT.country || type === SUBJECT.serialNumber
  return new AttributeTypeAndValue({
    type,
    value: isPlain ? new PrintableString({ value }) : new Utf8String({ value }),
  })
}

function nameOf({ name, iin, bin, organisation }: Subject): AttributeTypeAndValue[] {
  const surname = iin === undefined ? undefined : name.split(' ')[0]
  const parts: readonly (readonly [string, string | undefined])[] = [
    [SUBJECT.commonName, name],
    [SUBJECT.surname, surname],
    [SUBJECT.serialNumber, iin === undefined ? undefined : `IIN${iin}`],
    [SUBJECT.country, 'KZ'],
    [SUBJECT.organisation, organisation],
    [SUBJECT.unit, bin === undefined ? undefined : `BIN${bin}`],
  ]
  return parts.flatMap(([type, value]) => (value === undefined ? [] : [attribute(type, value)]))
}

const USAGE: Readonly<Record<CertificatePlan['use'], number>> = { AUTH: 0xa0, SIGN: 0xc0, CA: 0x06 }
const UNUSED_BITS: Readonly<Record<CertificatePlan['use'], number>> = { AUTH: 5, SIGN: 6, CA: 1 }

function keyId(key: SigningKey): ArrayBuffer {
  const bits = key.publicKey.subjectPublicKey.valueBlock.valueHexView
  return bufferOf(createHash('sha1').update(bits).digest())
}

function extension(extnID: string, value: { toBER(): ArrayBuffer }, critical = false): Extension {
  return new Extension({ extnID, critical, extnValue: value.toBER() })
}

function extensionsOf({ use, subject }: CertificatePlan, key: SigningKey, issuer: SigningKey): Extension[] {
  const usage = new BitString({
    valueHex: Uint8Array.of(USAGE[use]).buffer,
    unusedBits: UNUSED_BITS[use],
  })
  const own = [
    extension(EXTENSION.keyUsage, usage, true),
    extension(EXTENSION.subjectKeyId, new OctetString({ valueHex: keyId(key) })),
    extension(
      EXTENSION.authorityKeyId,
      new AuthorityKeyIdentifier({ keyIdentifier: new OctetString({ valueHex: keyId(issuer) }) }).toSchema(),
    ),
  ]
  if (use === 'CA')
    return [
      extension(EXTENSION.basicConstraints, new BasicConstraints({ cA: true }).toSchema(), true),
      ...own,
    ]
  const purpose = use === 'AUTH' ? PURPOSE.clientAuth : PURPOSE.emailProtection
  const holder = subject.bin === undefined ? HOLDER.person : HOLDER.employee
  const purposes = new ExtKeyUsage({ keyPurposes: [purpose, holder] })
  return [extension(EXTENSION.extendedKeyUsage, purposes.toSchema()), ...own]
}

function algorithmOf(key: SigningKey): AlgorithmIdentifier {
  return new AlgorithmIdentifier({ algorithmId: key.signatureOid })
}

/** Makes a certificate; without an issuer it signs itself. */
export function issue(plan: CertificatePlan, key: SigningKey, issuer?: Issued): Issued {
  const signer = issuer?.key ?? key
  const certificate = new Certificate()
  certificate.version = 2
  certificate.serialNumber = new Integer({
    valueHex: bufferOf(Buffer.concat([Buffer.of(0x10), randomBytes(15)])),
  })
  certificate.subject.typesAndValues = nameOf(plan.subject)
  certificate.issuer.typesAndValues = issuer?.certificate.subject.typesAndValues ?? nameOf(plan.subject)
  certificate.notBefore = timeOf(plan.from)
  certificate.notAfter = timeOf(plan.to)
  certificate.subjectPublicKeyInfo = key.publicKey
  certificate.extensions = extensionsOf(plan, key, signer)
  certificate.signature = algorithmOf(signer)
  certificate.signatureAlgorithm = algorithmOf(signer)
  const body = new Uint8Array(certificate.encodeTBS().toBER())
  certificate.signatureValue = new BitString({ valueHex: bufferOf(signer.sign(body)) })
  return { certificate: Certificate.fromBER(derOf(certificate)), key }
}

/** DER of a certificate or a list. */
export function derOf(made: Certificate | CertificateRevocationList): ArrayBuffer {
  return made.toSchema(true).toBER()
}

/** Makes a list of revoked certificates. */
export function issueList(
  issuer: Issued,
  revoked: readonly Certificate[],
  from: Date,
  to: Date,
): CertificateRevocationList {
  const list = new CertificateRevocationList()
  list.version = 1
  list.issuer.typesAndValues = issuer.certificate.subject.typesAndValues
  list.thisUpdate = timeOf(from)
  list.nextUpdate = timeOf(to)
  if (revoked.length > 0)
    list.revokedCertificates = revoked.map(
      ({ serialNumber }) =>
        new RevokedCertificate({ userCertificate: serialNumber, revocationDate: timeOf(from) }),
    )
  list.signature = algorithmOf(issuer.key)
  list.signatureAlgorithm = algorithmOf(issuer.key)
  const [body] = list.toSchema(true).valueBlock.value
  if (body === undefined) throw new Error('a list of revoked certificates has no body')
  list.signatureValue = new BitString({ valueHex: bufferOf(issuer.key.sign(new Uint8Array(body.toBER()))) })
  return CertificateRevocationList.fromBER(derOf(list))
}

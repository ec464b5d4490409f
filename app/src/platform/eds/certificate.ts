import { parseBin, parseIin } from '@tirek/kernel'
import { BitString } from 'asn1js'
import { Certificate, ExtKeyUsage } from 'pkijs'
import { bufferOf } from './der.ts'
import { isGostKey } from './gost/gost-algorithms.ts'
import { EXTENSION, KEY, PURPOSE, SUBJECT } from './oids.ts'
import type { KeyUse, SignatureFacts } from './outcome.ts'

/** Reads a certificate; undefined when the bytes are something else. */
export function readCertificate(der: Uint8Array): Certificate | undefined {
  try {
    return Certificate.fromBER(bufferOf(der))
  } catch {
    return undefined
  }
}

/** The values of one attribute of a name. */
function valuesOf(name: Certificate['subject'], type: string): readonly string[] {
  return name.typesAndValues
    .filter((one) => one.type === type)
    .map((one) => String(one.value.valueBlock.value))
}

/** The single number behind a prefix; undefined when there is none or more than one. */
function numberOf(values: readonly string[], prefix: string): string | undefined {
  const found = values.flatMap((value) => (value.startsWith(prefix) ? [value.slice(prefix.length)] : []))
  return new Set(found).size === 1 ? found[0] : undefined
}

/** The name of a certificate's issuer for people to read. */
export function issuerName(certificate: Certificate): string {
  return valuesOf(certificate.issuer, SUBJECT.commonName)[0] ?? ''
}

/** Organisation in the subject: the mark of the sandbox's own authority is looked for here. */
export function organisationOf(certificate: Certificate): string | undefined {
  return valuesOf(certificate.subject, SUBJECT.organisation)[0]
}

/** Serial number in hexadecimal. */
export function serialOf(certificate: Certificate): string {
  return Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString('hex')
}

/** What the subject of a certificate says; the IIN is absent when it is not written as the authority writes it. */
export function subjectFacts(
  certificate: Certificate,
): Omit<SignatureFacts, 'iin' | 'verifier'> & { readonly iin: string | undefined } {
  const iin = parseIin(numberOf(valuesOf(certificate.subject, SUBJECT.serialNumber), 'IIN') ?? '')
  const bin = parseBin(numberOf(valuesOf(certificate.subject, SUBJECT.unit), 'BIN') ?? '')
  return {
    iin: iin.ok ? iin.value : undefined,
    bin: bin.ok ? bin.value : undefined,
    name: valuesOf(certificate.subject, SUBJECT.commonName)[0] ?? '',
    organisation: organisationOf(certificate),
    serial: serialOf(certificate),
    issuer: issuerName(certificate),
    validFrom: certificate.notBefore.value,
    validTo: certificate.notAfter.value,
  }
}

const DIGITAL_SIGNATURE = 0x80
const NON_REPUDIATION = 0x40
const KEY_ENCIPHERMENT = 0x20

function extension(certificate: Certificate, oid: string): unknown {
  return certificate.extensions?.find((one) => one.extnID === oid)?.parsedValue
}

/** What the key may be used for; undefined when neither. */
export function keyUseOf(certificate: Certificate): KeyUse | undefined {
  const usage = extension(certificate, EXTENSION.keyUsage)
  const bits = usage instanceof BitString ? (usage.valueBlock.valueHexView[0] ?? 0) : 0
  const extended = extension(certificate, EXTENSION.extendedKeyUsage)
  const purposes = extended instanceof ExtKeyUsage ? extended.keyPurposes : undefined
  if ((bits & DIGITAL_SIGNATURE) === 0) return undefined
  if ((bits & NON_REPUDIATION) !== 0)
    return purposes?.includes(PURPOSE.emailProtection) === false ? undefined : 'SIGN'
  const isAuth =
    purposes === undefined ? (bits & KEY_ENCIPHERMENT) !== 0 : purposes.includes(PURPOSE.clientAuth)
  return isAuth ? 'AUTH' : undefined
}

const LEAST_RSA_BYTES = 256

/** The family of a key: `gost` of any kind, `weak` for RSA under 2048 bits. */
export function familyOf(certificate: Certificate): 'rsa' | 'ecdsa' | 'gost' | 'weak' | 'unknown' {
  const info = certificate.subjectPublicKeyInfo
  const oid = info.algorithm.algorithmId
  if (isGostKey(oid)) return 'gost'
  if (oid === KEY.ec) return 'ecdsa'
  if (oid !== KEY.rsa) return 'unknown'
  return info.subjectPublicKey.valueBlock.valueHexView.length > LEAST_RSA_BYTES ? 'rsa' : 'weak'
}

/** True when the certificate names itself as its issuer: a trust anchor. */
export function isSelfIssued(certificate: Certificate): boolean {
  return certificate.subject.isEqual(certificate.issuer)
}

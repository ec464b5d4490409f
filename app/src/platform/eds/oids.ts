/** Object identifiers by the standards that name them: X.520, RFC 5280, RFC 5652, RFC 9215, the arc of Kazakhstan. */

export const SUBJECT = {
  commonName: '2.5.4.3',
  surname: '2.5.4.4',
  serialNumber: '2.5.4.5',
  country: '2.5.4.6',
  organisation: '2.5.4.10',
  unit: '2.5.4.11',
  givenName: '2.5.4.42',
} as const

export const EXTENSION = {
  subjectKeyId: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  deltaCrl: '2.5.29.27',
  issuingPoint: '2.5.29.28',
  authorityKeyId: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
} as const

export const PURPOSE = {
  clientAuth: '1.3.6.1.5.5.7.3.2',
  emailProtection: '1.3.6.1.5.5.7.3.4',
} as const

/** Kinds of holders of the National Certification Authority. */
export const HOLDER = {
  person: '1.2.398.3.3.4.1.1',
  organisation: '1.2.398.3.3.4.1.2',
  employee: '1.2.398.3.3.4.1.2.5',
} as const

export const ATTRIBUTE = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
} as const

export const CONTENT_DATA = '1.2.840.113549.1.7.1'

export const KEY = {
  rsa: '1.2.840.113549.1.1.1',
  ec: '1.2.840.10045.2.1',
} as const

export const DIGEST = {
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
} as const

export const SIGNATURE = {
  sha1Rsa: '1.2.840.113549.1.1.5',
  sha256Rsa: '1.2.840.113549.1.1.11',
  sha256Ecdsa: '1.2.840.10045.4.3.2',
} as const

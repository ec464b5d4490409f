import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto'
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import { AlgorithmIdentifier, PublicKeyInfo } from 'pkijs'
import { bufferOf } from '../der.ts'
import { mod, sumOfMultiples } from '../gost/curve.ts'
import { TC26_512_A } from '../gost/curves.ts'
import { fromBigEndian, fromLittleEndian, signGost, toBigEndian } from '../gost/signature.ts'
import { streebog } from '../gost/streebog.ts'
import { DIGEST, SIGNATURE } from '../oids.ts'

/** A private key of the sandbox with all that a certificate or a message made with it needs. */
export interface SigningKey {
  readonly publicKey: PublicKeyInfo
  readonly signatureOid: string
  readonly digestOid: string
  digest(data: Uint8Array): Buffer
  sign(data: Uint8Array): Buffer
  /** The private key as text to keep in a file. */
  exportText(): string
}

/** Algorithms of sample keys. */
export const SAMPLE_ALGORITHMS = ['ecdsa', 'rsa', 'gost'] as const
export type SampleAlgorithm = (typeof SAMPLE_ALGORITHMS)[number]

function nativeKey(key: KeyObject): SigningKey {
  const isRsa = key.asymmetricKeyType === 'rsa'
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' })
  return {
    publicKey: PublicKeyInfo.fromBER(bufferOf(spki)),
    signatureOid: isRsa ? SIGNATURE.sha256Rsa : SIGNATURE.sha256Ecdsa,
    digestOid: DIGEST.sha256,
    digest: (data) => createHash('sha256').update(data).digest(),
    sign: (data) => sign('sha256', data, key),
    exportText: () => key.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

const CURVE = TC26_512_A
const GOST_KEY = '1.2.398.3.10.1.1.2.2'
const GOST_CURVE = '1.2.398.3.10.1.1.2.2.1'
const GOST_DIGEST = '1.2.398.3.10.1.3.3'
const GOST_SIGNATURE = '1.2.398.3.10.1.1.2.3.2'

const littleEndian = (value: bigint) => toBigEndian(value, CURVE.bytes).reverse()

function randomNumber(): bigint {
  return mod(fromBigEndian(randomBytes(CURVE.bytes)), CURVE.q - 1n) + 1n
}

function gostPublicKey(secret: bigint): PublicKeyInfo {
  const point = sumOfMultiples(CURVE, [{ times: secret, point: CURVE.base }]) ?? CURVE.base
  const both = Buffer.concat([littleEndian(point.x), littleEndian(point.y)])
  const info = new PublicKeyInfo()
  info.algorithm = new AlgorithmIdentifier({
    algorithmId: GOST_KEY,
    algorithmParams: new Sequence({
      value: [new ObjectIdentifier({ value: GOST_CURVE }), new ObjectIdentifier({ value: GOST_DIGEST })],
    }),
  })
  info.subjectPublicKey.valueBlock.valueHexView = new Uint8Array(
    new OctetString({ valueHex: bufferOf(both) }).toBER(),
  )
  return info
}

function gostKey(secret: bigint): SigningKey {
  return {
    publicKey: gostPublicKey(secret),
    signatureOid: GOST_SIGNATURE,
    digestOid: GOST_DIGEST,
    digest: (data) => streebog(data, 512),
    sign: (data) => {
      const made = signGost(CURVE, secret, fromLittleEndian(streebog(data, 512)), randomNumber())
      if (made === undefined) throw new Error('the random number of a signature was unlucky')
      return Buffer.concat([littleEndian(made.r), littleEndian(made.s)])
    },
    exportText: () => secret.toString(16),
  }
}

/** Makes a key. */
export function createSigningKey(algorithm: SampleAlgorithm): SigningKey {
  if (algorithm === 'gost') return gostKey(randomNumber())
  const { privateKey } =
    algorithm === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  return nativeKey(privateKey)
}

/** Reads a key that `exportText` wrote. */
export function readSigningKey(text: string): SigningKey {
  return text.includes('PRIVATE KEY')
    ? nativeKey(createPrivateKey(text))
    : gostKey(BigInt(`0x${text.trim()}`))
}

import { webcrypto } from 'node:crypto'
import { ObjectIdentifier, Sequence } from 'asn1js'
import { CryptoEngine, type PublicKeyInfo } from 'pkijs'
import { bytesOf } from './der.ts'
import type { SignatureAlgorithms } from './signature-algorithms.ts'

/** Object identifiers at the first level of the parameters of a key. */
function parametersOf(info: PublicKeyInfo): readonly string[] {
  const given: unknown = info.algorithm.algorithmParams
  const parts: readonly unknown[] = given instanceof Sequence ? given.valueBlock.value : [given]
  return parts.flatMap((part) => (part instanceof ObjectIdentifier ? [part.valueBlock.toString()] : []))
}

function nameOf(algorithm: AlgorithmIdentifier): string {
  return typeof algorithm === 'string' ? algorithm : algorithm.name
}

/**
 * The cryptography that certificates, lists and messages are verified with: WebCrypto of Node for RSA and ECDSA, and
 * the given family for the rest. SHA-1 signatures are never good.
 */
export function createEngine(family: SignatureAlgorithms | undefined): CryptoEngine {
  const engine = new CryptoEngine({ name: 'node', crypto: webcrypto as Crypto })
  const native = {
    byOid: engine.getAlgorithmByOID.bind(engine),
    digest: engine.digest.bind(engine),
    verify: engine.verifyWithPublicKey.bind(engine),
  }

  engine.getAlgorithmByOID = ((oid: string, safety?: boolean, target?: string) => {
    const name = family?.digestName(oid)
    return name === undefined ? native.byOid(oid, safety, target) : { name }
  }) as CryptoEngine['getAlgorithmByOID']

  engine.digest = async (algorithm, data) => {
    const own = family?.digest(nameOf(algorithm), bytesOf(data))
    return own === undefined ? native.digest(algorithm, data) : Uint8Array.from(own).buffer
  }

  engine.verifyWithPublicKey = async (data, signature, info, algorithm, hash) => {
    const keyOid = info.algorithm.algorithmId
    if (family?.knowsKey(keyOid))
      return family.verify({
        signatureOid: algorithm.algorithmId,
        keyOid,
        keyParameters: parametersOf(info),
        key: info.subjectPublicKey.valueBlock.valueHexView,
        signature: signature.valueBlock.valueHexView,
        data: bytesOf(data),
      })
    if ((hash ?? engine.getHashAlgorithm(algorithm)) === 'SHA-1') return false
    return native.verify(data, signature, info, algorithm, hash)
  }
  return engine
}

import { Set as AsnSet, Integer, Null, ObjectIdentifier, OctetString, UTCTime } from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  type Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import { bufferOf } from '../der.ts'
import { ATTRIBUTE, CONTENT_DATA } from '../oids.ts'
import type { Issued } from './issue.ts'

/** How a sample message differs from an honest one. */
export interface MessagePlan {
  readonly bytes: Uint8Array
  /** False: the bytes stay outside. */
  readonly isAttached: boolean
  readonly at: Date
  /** Object identifier written for the hash, when it is not the key's own. */
  readonly digestOid?: string | undefined
  readonly hasSigner?: boolean | undefined
  /** Certificates on the way to the root that travel along. */
  readonly others?: readonly Certificate[] | undefined
}

function attributesOf({ key }: Issued, { bytes, at }: MessagePlan): Attribute[] {
  const made = [
    new Attribute({
      type: ATTRIBUTE.contentType,
      values: [new ObjectIdentifier({ value: CONTENT_DATA })],
    }),
    new Attribute({ type: ATTRIBUTE.signingTime, values: [new UTCTime({ valueDate: at })] }),
    new Attribute({
      type: ATTRIBUTE.messageDigest,
      values: [new OctetString({ valueHex: bufferOf(key.digest(bytes)) })],
    }),
  ]
  const encoded = (one: Attribute) => Buffer.from(one.toSchema().toBER())
  return made.sort((one, other) => Buffer.compare(encoded(one), encoded(other)))
}

function signerInfo(signer: Issued, plan: MessagePlan): SignerInfo {
  const { certificate, key } = signer
  const attributes = attributesOf(signer, plan)
  const set = new AsnSet({ value: attributes.map((one) => one.toSchema()) })
  return new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({
      issuer: certificate.issuer,
      serialNumber: new Integer({ valueHex: bufferOf(certificate.serialNumber.valueBlock.valueHexView) }),
    }),
    digestAlgorithm: digestOf(signer, plan),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
    signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: key.signatureOid }),
    signature: new OctetString({ valueHex: bufferOf(key.sign(new Uint8Array(set.toBER()))) }),
  })
}

function digestOf({ key }: Issued, plan: MessagePlan): AlgorithmIdentifier {
  return new AlgorithmIdentifier({
    algorithmId: plan.digestOid ?? key.digestOid,
    algorithmParams: new Null(),
  })
}

/** Makes a CMS message SignedData, the way NCALayer does: one signer with its certificate, signed attributes. */
export function signMessage(signer: Issued, plan: MessagePlan): Buffer {
  const data = new SignedData({
    version: 1,
    digestAlgorithms: [digestOf(signer, plan)],
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: CONTENT_DATA,
      ...(plan.isAttached ? { eContent: new OctetString({ valueHex: bufferOf(plan.bytes) }) } : {}),
    }),
    signerInfos: plan.hasSigner === false ? [] : [signerInfo(signer, plan)],
    certificates: [signer.certificate, ...(plan.others ?? [])],
  })
  const info = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: data.toSchema(true) })
  return Buffer.from(info.toSchema().toBER())
}

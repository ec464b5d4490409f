import { ok, type Result } from '@tirek/kernel'
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, type SignerInfo } from 'pkijs'
import { bufferOf } from './der.ts'
import { CONTENT_DATA } from './oids.ts'
import { type EdsFailure, failed } from './outcome.ts'

/** A larger message is not a signature of anything of ours. */
const MOST_BYTES = 512 * 1024
const MOST_CERTIFICATES = 12

/** A message CMS SignedData with what is needed to judge it. */
export interface SignedMessage {
  readonly data: SignedData
  readonly certificates: readonly Certificate[]
  readonly signers: readonly SignerInfo[]
  /** The signed bytes when they travel inside. */
  readonly content: Uint8Array | undefined
}

/** Reads a message; undefined when it is not SignedData over plain data. */
function readSignedMessage(cms: Uint8Array): SignedMessage | undefined {
  if (cms.length > MOST_BYTES) return undefined
  try {
    const info = ContentInfo.fromBER(bufferOf(cms))
    if (info.contentType !== ContentInfo.SIGNED_DATA) return undefined
    const data = new SignedData({ schema: info.content })
    const certificates = (data.certificates ?? []).filter((one) => one instanceof Certificate)
    const isPlain = data.encapContentInfo.eContentType === CONTENT_DATA
    if (!isPlain || certificates.length > MOST_CERTIFICATES) return undefined
    const inside = data.encapContentInfo.eContent?.getValue()
    const content = inside === undefined ? undefined : new Uint8Array(inside)
    return { data, certificates, signers: data.signerInfos, content }
  } catch {
    return undefined
  }
}

/** The certificate of a signer among those that came with the message, named by its issuer and serial number. */
export function certificateOf(message: SignedMessage, signer: SignerInfo): Certificate | undefined {
  const sid: unknown = signer.sid
  if (!(sid instanceof IssuerAndSerialNumber)) return undefined
  return message.certificates.find(
    (one) => one.issuer.isEqual(sid.issuer) && one.serialNumber.isEqual(sid.serialNumber),
  )
}

/** A message with exactly one signer: one act, one person. */
export interface SingleSigned {
  readonly message: SignedMessage
  readonly signer: SignerInfo
}

/** Reads a message that one person has signed. */
export function readSingleSigned(cms: Uint8Array): Result<SingleSigned, EdsFailure> {
  const message = readSignedMessage(cms)
  if (message === undefined) return failed('malformed')
  const [signer, ...more] = message.signers
  if (signer === undefined) return failed('no-signer')
  return more.length > 0 ? failed('several-signers') : ok({ message, signer })
}

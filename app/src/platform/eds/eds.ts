import type { CertificateRevocationList } from 'pkijs'
import { familyOf } from './certificate.ts'
import type { TrustAnchors } from './chain.ts'
import { decodeText } from './der.ts'
import { createEngine } from './engine.ts'
import { fetchedLists } from './fetched-lists.ts'
import { gostAlgorithms } from './gost/gost-algorithms.ts'
import { createNativeVerifier } from './native-verifier.ts'
import { createNcanodeVerifier } from './ncanode.ts'
import { ocspSource } from './ocsp.ts'
import { type EdsVerifier, type Expectation, failed, type Verified, type VerifierName } from './outcome.ts'
import { crlSource, firstKnown } from './revocation.ts'
import { openSandboxAuthority, type SandboxAuthority } from './sandbox/authority.ts'
import type { EdsSettings } from './settings.ts'
import { certificateOf, readSingleSigned } from './signed-message.ts'
import { readTrustFolder } from './trust.ts'

/** Electronic signatures of this installation. */
export interface Eds {
  /** False: nobody is trusted, no signature is accepted. */
  readonly isOn: boolean
  /** True when GOST signatures are verified by our own code, which nobody has certified. */
  readonly isGostUncertified: boolean
  /** Verifies a CMS message given as base64 or PEM text. */
  verify(cms: string, expected: Expectation): Promise<Verified>
}

/** Signatures with the sandbox's authority, when there is one. */
export interface OpenedEds {
  readonly eds: Eds
  readonly authority: SandboxAuthority | undefined
}

interface EdsParts {
  readonly settings: EdsSettings
  readonly anchors: TrustAnchors
  readonly readLists: () => Promise<readonly CertificateRevocationList[]>
  readonly mayUseOwnGost: boolean
}

function verifierOf(parts: EdsParts, name: VerifierName): EdsVerifier {
  const family = name === 'gost-not-certified' ? gostAlgorithms : undefined
  const engine = createEngine(family)
  const { anchors, settings, readLists } = parts
  const lists = crlSource(readLists, engine)
  const sources =
    settings.ocspUrl === undefined ? [lists] : [ocspSource(settings.ocspUrl, anchors.roots, engine), lists]
  return createNativeVerifier({ name, anchors, engine, family, revocation: firstKnown(sources) })
}

function gostVerifier(parts: EdsParts): EdsVerifier | undefined {
  if (parts.settings.ncanodeUrl !== undefined) return createNcanodeVerifier(parts.settings.ncanodeUrl)
  return parts.mayUseOwnGost ? verifierOf(parts, 'gost-not-certified') : undefined
}

function isGost(cms: Uint8Array): boolean {
  const single = readSingleSigned(cms)
  if (!single.ok) return false
  const certificate = certificateOf(single.value.message, single.value.signer)
  return certificate !== undefined && familyOf(certificate) === 'gost'
}

/** Puts the verifiers together: RSA and ECDSA by our own code, GOST by NCANode or, where allowed, by our own. */
export function createEds(parts: EdsParts): Eds {
  const native = verifierOf(parts, 'native')
  const gost = gostVerifier(parts)
  return {
    isOn: true,
    isGostUncertified: parts.mayUseOwnGost && parts.settings.ncanodeUrl === undefined,
    verify: async (text, expected) => {
      const cms = decodeText(text)
      if (cms === undefined) return failed('malformed')
      if (!isGost(cms)) return native.verify(cms, expected)
      return gost === undefined ? failed('unsupported-algorithm') : gost.verify(cms, expected)
    },
  }
}

/** No trust anchors: every signature is refused and the pages say so. */
export const edsOff: Eds = {
  isOn: false,
  isGostUncertified: false,
  verify: async () => failed('off'),
}

/** Opens signatures: the sandbox with its own authority, production with the operator's trust folder. */
export function openEds(
  settings: EdsSettings,
  { sandbox, dataFolder }: { readonly sandbox: boolean; readonly dataFolder: string },
  now: () => Date,
): OpenedEds {
  if (sandbox) {
    const authority = openSandboxAuthority(dataFolder)
    const anchors = {
      roots: [authority.root.certificate, authority.gostRoot.certificate],
      intermediates: [authority.intermediate.certificate],
    }
    const readLists = async () => authority.lists()
    return { eds: createEds({ settings, anchors, readLists, mayUseOwnGost: true }), authority }
  }
  if (settings.trustFolder === undefined) return { eds: edsOff, authority: undefined }
  const trust = readTrustFolder(settings.trustFolder)
  const fetched = fetchedLists(settings.crlUrls, now)
  const readLists = async () => [...trust.lists, ...(await fetched())]
  return {
    eds: createEds({ settings, anchors: trust, readLists, mayUseOwnGost: settings.ownGost }),
    authority: undefined,
  }
}

import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

/** What a device is told to do wrong. */
export interface Fault {
  readonly origin?: string
  readonly site?: string
  /** The person was not asked for a finger, face or code. */
  readonly isUnverified?: boolean
  readonly counter?: number
  readonly challenge?: string
  readonly owner?: string
  readonly key?: KeyObject
}

/** A device with one passkey, made of Node's own cryptography. */
export interface Device {
  /** The answer to a wish to make a passkey. */
  make(options: string, fault?: Fault): string
  /** The answer to a wish to come in. */
  enter(options: string, fault?: Fault): string
}

const ORIGIN = 'http://localhost:8080'
const SITE = 'localhost'
const PRESENT = 0x01
const VERIFIED = 0x04
const ATTESTED = 0x40

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const digest = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()

function authenticatorData(fault: Fault, counter: number, attested: Buffer = Buffer.alloc(0)): Buffer {
  const flags = PRESENT | (fault.isUnverified === true ? 0 : VERIFIED) | (attested.length > 0 ? ATTESTED : 0)
  const count = Buffer.alloc(4)
  count.writeUInt32BE(fault.counter ?? counter)
  return Buffer.concat([digest(fault.site ?? SITE), Buffer.from([flags]), count, attested])
}

function clientData(type: string, options: string, fault: Fault): Buffer {
  const { challenge } = JSON.parse(options) as { challenge: string }
  const said = {
    type,
    challenge: fault.challenge ?? challenge,
    origin: fault.origin ?? ORIGIN,
    crossOrigin: false,
  }
  return Buffer.from(JSON.stringify(said))
}

function coseKey(publicKey: KeyObject): Uint8Array {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const parts = new Map<number, number | Uint8Array>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Uint8Array.from(Buffer.from(x, 'base64url'))],
    [-3, Uint8Array.from(Buffer.from(y, 'base64url'))],
  ])
  return isoCBOR.encode(parts as never)
}

/** A new device. */
export function newDevice(): Device {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  let owner = ''
  let counter = 0
  const answer = (response: object) =>
    JSON.stringify({
      id: base64url(id),
      rawId: base64url(id),
      type: 'public-key',
      response,
      clientExtensionResults: {},
    })

  return {
    make: (options, fault = {}) => {
      owner = (JSON.parse(options) as { user: { id: string } }).user.id
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey(publicKey)])
      const authData = authenticatorData(fault, counter, attested)
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', Uint8Array.from(authData)],
      ])
      return answer({
        clientDataJSON: base64url(clientData('webauthn.create', options, fault)),
        attestationObject: base64url(isoCBOR.encode(attestation as never)),
        transports: ['internal'],
      })
    },
    enter: (options, fault = {}) => {
      counter += 1
      const client = clientData('webauthn.get', options, fault)
      const data = authenticatorData(fault, counter)
      const signature = sign('sha256', Buffer.concat([data, digest(client)]), fault.key ?? privateKey)
      return answer({
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(signature),
        userHandle: fault.owner ?? owner,
      })
    },
  }
}

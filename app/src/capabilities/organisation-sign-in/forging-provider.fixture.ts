import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer } from 'node:http'
import type { Clock } from '#platform/clock/clock.ts'
import { listen, type RunningProvider } from './real-provider.fixture.ts'

/** A provider that puts into the ID token whatever the test says, and signs it. */
export interface ForgingProvider extends RunningProvider {
  /** Claims to change; undefined takes one away. */
  forged: Readonly<Record<string, unknown>>
  /** Signs with a key that it does not publish. */
  hasOtherKey: boolean
  /** Answers every question with an error of the server. */
  isBroken: boolean
  /** The nonce that the next ID token repeats. */
  nonce: string
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

function newKey(): { readonly privateKey: KeyObject; readonly publicKey: KeyObject } {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' })
}

function sign(claims: object, privateKey: KeyObject): string {
  const text = `${encode({ alg: 'ES256', typ: 'JWT', kid: 'k1' })}.${encode(claims)}`
  const signature = createSign('sha256').update(text).sign({ key: privateKey, dsaEncoding: 'ieee-p1363' })
  return `${text}.${signature.toString('base64url')}`
}

function metadata(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
    authorization_response_iss_parameter_supported: true,
  }
}

/** Starts it on a free port of the loopback. Its tokens are made at the instants of `clock`. */
export async function startForgingProvider(clientId: string, clock: Clock): Promise<ForgingProvider> {
  const [key, other] = [newKey(), newKey()]
  const token = () => {
    const now = Math.floor(clock.now().getTime() / 1000)
    const usual = {
      iss: forger.issuer,
      aud: clientId,
      sub: 'staff-1',
      iat: now,
      exp: now + 60,
      nonce: forger.nonce,
    }
    const signed = sign(
      { ...usual, ...forger.forged },
      forger.hasOtherKey ? other.privateKey : key.privateKey,
    )
    return { access_token: 'a', token_type: 'Bearer', id_token: signed }
  }
  const answers: Readonly<Record<string, () => object>> = {
    '/.well-known/openid-configuration': () => metadata(forger.issuer),
    '/jwks': () => ({
      keys: [{ ...key.publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'ES256', use: 'sig' }],
    }),
    '/token': token,
  }
  const running = await listen(
    createServer((request, response) => {
      const answer = answers[request.url ?? '']
      response.statusCode = forger.isBroken || answer === undefined ? 503 : 200
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(answer?.() ?? {}))
    }),
  )
  const forger: ForgingProvider = { ...running, forged: {}, hasOtherKey: false, isBroken: false, nonce: '' }
  return forger
}

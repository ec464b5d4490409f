import { err, ok, type Result } from '@tirek/kernel'
import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  None,
  ResponseBodyError,
} from 'openid-client'
import type { OidcSettings } from './settings.ts'

/** An identity provider as the operator has written it. */
export interface OidcProvider {
  readonly id: string
  readonly issuer: string
  readonly clientId: string
  /** Name of the client's secret; a client without one is known by PKCE alone. */
  readonly secretName: string | undefined
}

/** What one sign-in is held together by. `redirectUri` is the exact address that the provider sends back to. */
export interface OidcAttempt {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly redirectUri: string
}

/** Claims of an ID token that was signed by the provider, for this client, for this sign-in, and is still in time. */
export type OidcClaims = Readonly<Record<string, unknown>>

/**
 * Why it did not work: `not-set` the secret is missing here; `down` the provider does not answer; `refused` the provider or
 * the person said no; `answer` what came back does not stand up.
 */
export type OidcFailure = 'not-set' | 'down' | 'refused' | 'answer'

/** Sign-in through identity providers (OpenID Connect: authorisation code with PKCE). */
export interface Oidc {
  /** The address of the provider to send the browser to. */
  begin(provider: OidcProvider, attempt: OidcAttempt): Promise<Result<string, OidcFailure>>
  /** Exchanges the provider's answer (the query of the address it sent back to) and verifies the ID token. */
  finish(
    provider: OidcProvider,
    attempt: OidcAttempt,
    answer: Readonly<Record<string, string>>,
  ): Promise<Result<OidcClaims, OidcFailure>>
}

const TIMEOUT_SECONDS = 10
/** So long the provider's description is taken for fresh; its keys are kept and renewed by the library. */
const FRESH_MS = 60 * 60 * 1000

const SCOPE = 'openid email'

const OUT_OF_REACH = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
])

function failureOf(error: unknown): OidcFailure {
  if (error instanceof AuthorizationResponseError) return 'refused'
  if (error instanceof ResponseBodyError) return error.status >= 500 ? 'down' : 'answer'
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  if (error instanceof TypeError && code === undefined) return 'down'
  return code !== undefined && OUT_OF_REACH.has(code) ? 'down' : 'answer'
}

/** The way that the provider takes the secret; Basic where it says nothing. */
function secretAuth(secret: string): ClientAuth {
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)]
  return (server, client, body, headers) => {
    const ways = server.token_endpoint_auth_methods_supported
    const way = ways === undefined || ways.includes('client_secret_basic') ? basic : post
    return way(server, client, body, headers)
  }
}

interface Known {
  readonly of: string
  readonly until: number
  readonly configuration: Configuration
}

/** Opens the service. Descriptions of providers are fetched when first needed and kept for an hour. */
export function createOidc({ mayBePlain, secretOf }: OidcSettings, now: () => Date): Oidc {
  const known = new Map<string, Known>()

  const describe = async ({ issuer, clientId }: OidcProvider, auth: ClientAuth) => {
    const found = await discovery(new URL(issuer), clientId, undefined, auth, {
      timeout: TIMEOUT_SECONDS,
      execute: mayBePlain ? [allowInsecureRequests] : [],
    })
    // Without this the library trusts the connection instead of the signature of the ID token.
    enableNonRepudiationChecks(found)
    return found
  }

  const configurationOf = async (provider: OidcProvider): Promise<Configuration | undefined> => {
    const { id, issuer, clientId, secretName } = provider
    const secret = secretName === undefined ? undefined : secretOf(secretName)
    if (secretName !== undefined && secret === undefined) return undefined
    const of = JSON.stringify([issuer, clientId, secret])
    const before = known.get(id)
    if (before?.of === of && before.until > now().getTime()) return before.configuration
    const configuration = await describe(provider, secret === undefined ? None() : secretAuth(secret))
    known.set(id, { of, until: now().getTime() + FRESH_MS, configuration })
    return configuration
  }

  const guarded = async <T>(
    provider: OidcProvider,
    work: (configuration: Configuration) => Promise<T>,
  ): Promise<Result<T, OidcFailure>> => {
    try {
      const configuration = await configurationOf(provider)
      return configuration === undefined ? err('not-set') : ok(await work(configuration))
    } catch (error) {
      return err(failureOf(error))
    }
  }

  return {
    begin: (provider, { state, nonce, verifier, redirectUri }) =>
      guarded(provider, async (configuration) => {
        const challenge = await calculatePKCECodeChallenge(verifier)
        const asked = { redirect_uri: redirectUri, scope: SCOPE, state, nonce }
        const proof = { code_challenge: challenge, code_challenge_method: 'S256' }
        return buildAuthorizationUrl(configuration, { ...asked, ...proof }).href
      }),
    finish: (provider, { state, nonce, verifier, redirectUri }, answer) =>
      guarded(provider, async (configuration) => {
        const at = new URL(`${redirectUri}?${new URLSearchParams(answer)}`)
        const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce }
        const tokens = await authorizationCodeGrant(configuration, at, { ...checks, idTokenExpected: true })
        return { ...tokens.claims() }
      }),
  }
}

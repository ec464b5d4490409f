import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Context, Provider } from 'oidc-provider'

/** A provider that listens on the loopback. */
export interface RunningProvider {
  readonly issuer: string
  close(): Promise<void>
}

/** A real provider whose login page asks nothing: it lets `who` in. */
export interface RealProvider extends RunningProvider {
  /** The member of staff who is at the keyboard of the provider. */
  who: string
  /** Says which address it sends back to; it refuses every other. */
  register(redirectUri: string): void
}

/** What the client of the tests is called there. */
export const CLIENT = { id: 'tirek', secret: 'a-secret-of-the-test-that-is-long-enough' }

/** Listens on a free port of the loopback. */
export async function listen(server: Server): Promise<RunningProvider> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return { issuer: `http://127.0.0.1:${port}`, close }
}

function configuration(redirectUri: string) {
  const provider: { grants: (context: Context) => Promise<unknown> } = { grants: async () => undefined }
  return {
    provider,
    settings: {
      clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
      cookies: { keys: ['a key of the test'] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      // The claims of the scope stand in the ID token itself.
      conformIdTokenClaims: false,
      features: { devInteractions: { enabled: false } },
      ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, AuthorizationCode: 60, IdToken: 60 },
      interactions: { url: () => '/login' },
      loadExistingGrant: (context: Context) => provider.grants(context),
      findAccount: (_context: unknown, id: string) => ({
        accountId: id,
        claims: () => ({ sub: id, email: `${id}@clinic.example`, email_verified: true }),
      }),
    },
  }
}

function openProvider(issuer: string, redirectUri: string): Provider {
  const { provider: later, settings } = configuration(redirectUri)
  const provider = new Provider(issuer, settings)
  later.grants = async ({ oidc }) => {
    const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
    grant.addOIDCScope('openid email')
    await grant.save()
    return grant
  }
  return provider
}

/** Starts `oidc-provider` on a free port. */
export async function startRealProvider(): Promise<RealProvider> {
  let provider: Provider | undefined
  const server = createServer(async (request, response) => {
    if (request.url === '/login')
      await provider?.interactionFinished(request, response, { login: { accountId: real.who } })
    else provider?.callback()(request, response)
  })
  const running = await listen(server)
  const real: RealProvider = {
    ...running,
    who: 'staff-1',
    register: (redirectUri) => {
      provider = openProvider(running.issuer, redirectUri)
    },
  }
  return real
}

const MOST_STEPS = 10

/** Follows the provider's redirects like a browser with its cookies; returns the address outside of the provider. */
export async function followTo(address: string, issuer: string): Promise<string> {
  const cookies = new Map<string, string>()
  let at = address
  for (let step = 0; step < MOST_STEPS && at.startsWith(issuer); step++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const next = response.headers.get('location')
    if (next === null) throw new Error(`the provider stays at ${response.status}: ${await response.text()}`)
    at = new URL(next, at).href
  }
  return at
}

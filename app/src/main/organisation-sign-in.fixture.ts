import { expect } from 'vitest'
import { recordProvider } from '#capabilities/organisation-sign-in/use-cases/record-provider.ts'
import { recordSubject } from '#capabilities/organisation-sign-in/use-cases/record-subject.ts'
import { systemActor } from '#platform/access/actor.ts'
import type { AnyUseCase } from '#platform/use-case/use-case.ts'
import {
  type ForgingProvider,
  startForgingProvider,
} from '../capabilities/organisation-sign-in/forging-provider.fixture.ts'
import {
  CLIENT,
  type RealProvider,
  startRealProvider,
} from '../capabilities/organisation-sign-in/real-provider.fixture.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

export const ADDRESS = 'http://127.0.0.1:8080'

/** A doctor and a head whose organisations have a provider each: a real one and one that forges. */
export interface OrganisationSignIn {
  readonly system: TestSystem
  readonly real: RealProvider
  readonly forger: ForgingProvider
  readonly doctor: Person
  readonly head: Person
  readonly realId: string
  /** The forging provider as it was recorded last. */
  forgerId: string
}

/** A browser that was sent to a provider. */
export interface Away {
  readonly address: string
  readonly cookie: string
}

type More = Readonly<Record<string, string>>

/** Runs a command as the operator at the command line; throws when it is refused. */
export async function operate<T>(
  { parts }: Pick<TestSystem, 'parts'>,
  useCase: AnyUseCase,
  input: unknown,
): Promise<T> {
  const outcome = await parts.runner.run(useCase, input, { actor: systemActor, lang: 'en' })
  if (!outcome.ok) throw new Error(outcome.error.code)
  return outcome.value as T
}

/** Records a provider of an organisation, or a new one in its place. */
export async function providerOf(
  system: TestSystem,
  { organisationId }: Person,
  issuer: string,
  more: object = {},
): Promise<string> {
  const usual = { organisationId, issuer, clientId: CLIENT.id, secretName: 'clinic' }
  const input = { ...usual, ...more }
  return (await operate<{ providerId: string }>(system, recordProvider, input)).providerId
}

/** Starts the system and both providers; `stopOrganisationSignIn` ends them. */
export async function startOrganisationSignIn(): Promise<OrganisationSignIn> {
  const settings = { TIREK_OIDC_SECRET_CLINIC: CLIENT.secret }
  const system = await startTestSystem('2026-03-02T09:00:00+05:00', undefined, settings)
  const doctor = await system.signIn({ role: 'primary-care-doctor' })
  const head = await system.signIn({ role: 'pmpc-head' })
  const real = await startRealProvider()
  const forger = await startForgingProvider(CLIENT.id, system.parts.realClock)
  const realId = await providerOf(system, doctor, real.issuer, { emailDomain: 'clinic.example' })
  const forgerId = await providerOf(system, head, forger.issuer)
  real.register(`${ADDRESS}/sign-in/organisation/${realId}/back`)
  for (const { accountId } of [doctor, head])
    await operate(system, recordSubject, { accountId, subject: 'staff-1' })
  return { system, real, forger, doctor, head, realId, forgerId }
}

export async function stopOrganisationSignIn(at: OrganisationSignIn | undefined): Promise<void> {
  await at?.system.close()
  await at?.real.close()
  await at?.forger.close()
}

export const get = ({ system }: OrganisationSignIn, url: string, cookie = '') =>
  system.app.inject({ url, headers: { cookie } })

/** The line that sets a cookie. */
export const cookieOf = (response: { readonly headers: Record<string, unknown> }, name: string) =>
  [response.headers['set-cookie']]
    .flat()
    .map(String)
    .find((line) => line.startsWith(`${name}=`)) ?? ''

/** Goes from the sign-in to a provider. */
export async function goAway(at: OrganisationSignIn, providerId: string, query = ''): Promise<Away> {
  const response = await get(at, `/ru/sign-in/organisation/${providerId}${query}`)
  const address = String(response.headers.location)
  expect([response.statusCode, address]).toEqual([303, expect.stringContaining('://127.0.0.1')])
  return { address, cookie: cookieOf(response, 'tirek_outside').split(';')[0] ?? '' }
}

/** Where the browser is after it came back: a page of the system, or the code of what went wrong. */
export async function comeBack(at: OrganisationSignIn, url: string, cookie: string) {
  const response = await get(at, url.replace(ADDRESS, ''), cookie)
  const location = new URL(String(response.headers.location), ADDRESS)
  return { response, path: location.pathname, why: location.searchParams.get('why') }
}

/** What the forging provider would send the browser back with. */
export function answerOf({ forger }: OrganisationSignIn, { address }: Away, more: More = {}): string {
  const asked = new URL(address).searchParams
  forger.nonce = asked.get('nonce') ?? ''
  const answer = { code: 'c', state: asked.get('state') ?? '', iss: forger.issuer, ...more }
  return `${asked.get('redirect_uri')}?${new URLSearchParams(answer)}`
}

/** What went wrong at a sign-in through the forging provider; null when nothing did. */
export async function whyForged(at: OrganisationSignIn, more: More = {}): Promise<string | null> {
  const away = await goAway(at, at.forgerId)
  return (await comeBack(at, answerOf(at, away, more), away.cookie)).why
}

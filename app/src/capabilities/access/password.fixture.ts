import { expect } from 'vitest'
import { secretOf } from '#platform/proofs/totp.fixture.ts'
import { codeAt } from '#platform/proofs/totp.ts'
import type { Answer, Person } from '../../main/testing/test-system.ts'
import type { TimedSystem } from '../../main/testing/timed-system.ts'

export const PASSWORD = 'көктем келді далаға'
const HERE = '203.0.113.7'

/** What the page of a new password shows once. */
export interface Draft {
  readonly draft: string
  readonly key: string
  readonly codes: readonly string[]
}

/** Somebody with a password and an app of codes. */
export interface Owner {
  readonly person: Person
  readonly login: string
  readonly draft: Draft
  code(): string
}

export async function withPassword(at: TimedSystem, role: string, login: string): Promise<Owner> {
  const person = await at.system.signIn({ role })
  const draft = await person.shown<Draft>('access.draft-password')
  const code = () => codeAt(secretOf(draft.key), at.now())
  await person.done('access.set-password', { draft: draft.draft, login, password: PASSWORD, code: code() })
  at.wait(1)
  return { person, login, draft, code }
}

/** Sends a login name, a password and a code from an address and a browser. */
export async function enter(
  { system }: TimedSystem,
  input: object,
  from: { readonly address?: string; readonly device?: string } = {},
): Promise<Answer> {
  const response = await system.app.inject({
    method: 'POST',
    url: '/api/v1/commands/access.sign-in-by-password',
    headers: { 'accept-language': 'en' },
    cookies: from.device === undefined ? {} : { tirek_device: from.device },
    remoteAddress: from.address ?? HERE,
    payload: input,
  })
  return { status: response.statusCode, body: response.json() }
}

export const codeOf = ({ body }: Answer) => body['code']

/** Signs in on the page and gives the cookies of the browser. */
export async function browse(
  { system }: TimedSystem,
  owner: Owner,
): Promise<{ readonly session: string; readonly device: string }> {
  const answer = await system.app.inject({
    method: 'POST',
    url: '/kk/sign-in/password',
    headers: { 'sec-fetch-site': 'same-origin' },
    remoteAddress: HERE,
    payload: { login: owner.login, password: PASSWORD, code: owner.code(), to: '/sessions' },
  })
  expect(answer.headers.location).toBe('/kk/sessions')
  const of = (name: string) => answer.cookies.find((cookie) => cookie.name === name)
  expect(of('tirek_device')).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  return { session: String(of('tirek_session')?.value), device: String(of('tirek_device')?.value) }
}

/** Kinds of what the owner of an account is told about it. */
export async function notices(person: Person): Promise<readonly string[]> {
  const { notices: told } = await person.shown<{ notices: readonly { kind: string }[] }>('access.sessions')
  return told.map(({ kind }) => kind)
}

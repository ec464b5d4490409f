import pg from 'pg'
import {
  type Consultation,
  startConsultation,
  TURKISTAN,
} from '../capabilities/consultation/consultation.fixture.ts'
import type { Person } from './testing/test-system.ts'

/** A consultation with a second psychologist. */
export type Colleagues = Consultation & { readonly second: Person }

/** A substitution as a list shows it. */
export interface Shown {
  readonly id: string
  readonly state: string
  readonly absent: string
  readonly substitute: string
}

const order = { reason: 'leave', orderNumber: '17-к', orderDate: '2023-09-11' }

/** The wish to give the post of one to another for some days. */
export const give = (absent: Person, substitute: Person, from: string, until: string) => ({
  ...order,
  absentId: absent.accountId,
  substituteId: substitute.accountId,
  from,
  until,
})

type Wish = Parameters<typeof give>

/** The head gives a post for some days. */
export async function appoint({ head }: Colleagues, ...wish: Wish): Promise<string> {
  const done = await head.done<{ substitutionId: string }>('substitution.appoint', give(...wish))
  return done.substitutionId
}

/** What somebody is answered who may not give it. */
export async function refused(by: Person, ...wish: Wish) {
  const answer = await by.command<{ code: string; fields?: unknown }>('substitution.appoint', give(...wish))
  return answer.body
}

/** A further account of a post: the sandbox gives one of a kind unless it is named. */
export async function another({ system }: Consultation, role: string, specialty?: string): Promise<Person> {
  const { body } = await system.app.inject({
    method: 'POST',
    url: '/api/v1/sandbox/session',
    payload: { role, region: TURKISTAN, specialty, name: `Екінші ${role}` },
  })
  return system.signIn({ person: JSON.parse(body).accountId })
}

/** Asks the database past every wall. */
export async function asOwner({ system }: Consultation, text: string, values: unknown[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: system.superUrl })
  await client.connect()
  const { rows } = await client.query(text, values)
  await client.end()
  return rows
}

/** Starts it; the caller closes `system`. */
export async function startColleagues(): Promise<Colleagues> {
  const at = await startConsultation()
  return { ...at, second: await another(at, 'pmpc-specialist', 'psychologist') }
}

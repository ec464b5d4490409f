import type { FastifyInstance } from 'fastify'
import type { ServerParts } from '#platform/http/parts.ts'
import type { AnyUseCase } from '#platform/use-case/use-case.ts'
import type { Person } from '../testing/test-system.ts'
import { CANARIES } from './canaries.fixture.ts'
import type { ChildFile } from './child-file.fixture.ts'
import { type Ids, idsFor, isCaseId } from './ids.ts'
import { idFieldsOf, inputFor, learn, textFieldsOf } from './inputs.ts'

/** The server, the child, and what was learnt of the inputs. */
export interface Field {
  readonly app: FastifyInstance
  readonly parts: ServerParts
  readonly file: ChildFile
  readonly known: Map<string, ReadonlyMap<string, unknown>>
}

/** One answer of the server, as a stranger sees it. */
export interface Seen {
  readonly status: number
  readonly text: string
}

/** A text that means nothing. */
const PLAIN = 'Мәтін'

let requests = 0

/** An address for each hundred requests: the pace of one client is not what is tested here. */
function address(): string {
  requests += 1
  const at = Math.floor(requests / 100)
  return `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`
}

interface Sent {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly payload?: string
}

/** Sends one request with the session of a person, by the cookie as a browser does. */
export async function send({ app }: Pick<Field, 'app'>, person: Person, sent: Sent): Promise<Seen> {
  const cookies = { tirek_session: person.token }
  const headers = { 'accept-language': 'kk', 'sec-fetch-site': 'same-origin', ...sent.headers }
  const response = await app.inject({ ...sent, headers, cookies, remoteAddress: address() })
  const to = response.headers.location ?? ''
  return { status: response.statusCode, text: `${to}\n${response.body}` }
}

function knownOf(field: Field, useCase: AnyUseCase): ReadonlyMap<string, unknown> {
  const found = field.known.get(useCase.name)
  if (found !== undefined) return found
  const filling = { idOf: idsFor(field.file, capabilityOf(useCase), 'own').of, text: PLAIN, known: new Map() }
  const learnt = learn(useCase, filling)
  field.known.set(useCase.name, learnt)
  return learnt
}

/** The capability of a use case, by its name. */
export function capabilityOf({ name }: AnyUseCase): string {
  return name.split('.')[0] ?? ''
}

/** A whole input of a use case about the child, or about nobody that exists. */
export function filledInput(field: Field, useCase: AnyUseCase, ids: Ids): unknown {
  return inputFor(useCase, { idOf: ids.of, text: PLAIN, known: knownOf(field, useCase) })
}

/** Asks for a use case over the API. */
export function askApi(field: Field, person: Person, useCase: AnyUseCase, input: unknown): Promise<Seen> {
  const text = JSON.stringify(input)
  if (useCase.kind === 'query') {
    const url = `/api/v1/queries/${useCase.name}?input=${encodeURIComponent(text)}`
    return send(field, person, { method: 'GET', url })
  }
  const url = `/api/v1/commands/${useCase.name}`
  return send(field, person, {
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json' },
    payload: text,
  })
}

/** Inputs that look for the child by what somebody may have heard: a name, a number. */
export function searches(field: Field, useCase: AnyUseCase, ids: Ids): readonly unknown[] {
  const texts = textFieldsOf(useCase)
  const input = filledInput(field, useCase, ids) as Record<string, unknown>
  const words = [CANARIES.childFamily, CANARIES.motherGiven, CANARIES.childIin]
  return texts.flatMap((name) => words.map((word) => ({ ...input, [name]: word })))
}

/** True when an input of the use case names a record of somebody. */
export function isAboutSomebody(useCase: AnyUseCase): boolean {
  return idFieldsOf(useCase).some(isCaseId)
}

/** Ids of the lines of the history: the officer checks every seal, and a line says nothing of whom it is about. */
const LINES = 'history_event'

/** Everything of the child that an answer shows, beside what was asked with. */
export function shown(file: ChildFile, { text }: Seen, asked: string): readonly string[] {
  const records = [...file.records].filter(([table]) => table !== LINES).flatMap(([, ids]) => ids)
  const ids = [file.childId, file.motherId, ...records]
  return [...Object.values(CANARIES), ...ids].filter((one) => text.includes(one) && !asked.includes(one))
}

/** An answer without the ids of the attempt and the numbers of errors and forms, so that two can be compared. */
export function faceless({ text }: Seen, given: Iterable<string>): string {
  const without = [...given].reduce((left, id) => left.replaceAll(id, 'ID'), text)
  return without
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'NEW')
    .replaceAll(/\d\d:\d\d/g, 'TIME')
}

const AT_ONCE = 4

/** Does all the work, some of it side by side. */
export async function inTurns<T>(works: readonly (() => Promise<T>)[]): Promise<readonly T[]> {
  const done: T[] = []
  for (let at = 0; at < works.length; at += AT_ONCE)
    done.push(...(await Promise.all(works.slice(at, at + AT_ONCE).map((work) => work()))))
  return done
}

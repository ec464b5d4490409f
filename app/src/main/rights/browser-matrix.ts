import type { AnyUseCase } from '#platform/use-case/use-case.ts'
import { type Field, filledInput, type Seen, send, shown } from './attempts.ts'
import { type Ids, idsFor, isCaseId } from './ids.ts'
import { difference, type Hole, line, pairOf, type Written } from './matrix.ts'
import { nameOf, type Route } from './routes.ts'
import type { Stranger } from './strangers.fixture.ts'

const VALUES: Readonly<Record<string, string>> = {
  region: '610000000',
  kind: 'medical',
  part: 'needs',
  section: 'needs',
  number: '1',
}

/** The sandbox lists everybody whom one can try the system as; production has no such list. */
const SANDBOX: ReadonlySet<string> = new Set([
  'page /sign-in',
  'page /sign-in/eds',
  'form /sign-in/eds',
  'form /sign-in/eds/sandbox',
])

/** The address of a route with ids put in. */
export function addressOf({ path }: Route, ids: Ids): string {
  return `/kk${path.replaceAll(/:(\w+)/g, (_, name: string) => VALUES[name] ?? ids.of(name))}`
}

function isAboutARecord({ path }: Route): boolean {
  return [...path.matchAll(/:(\w+)/g)].some(([, name = '']) => !(name in VALUES) && isCaseId(name))
}

function flat(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]]
  return Object.entries(value).flatMap(([name, inner]) => flat(inner, path === '' ? name : `${path}.${name}`))
}

function formOf(field: Field, useCase: AnyUseCase, ids: Ids): string {
  return new URLSearchParams(flat(filledInput(field, useCase, ids)).map(([a, b]) => [a, b])).toString()
}

function open(field: Field, { person }: Stranger, route: Route, ids: Ids): Promise<Seen> {
  const url = addressOf(route, ids)
  if (route.action === undefined) return send(field, person, { method: 'GET', url })
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const payload = formOf(field, route.action.command, ids)
  return send(field, person, { method: 'POST', url, headers, payload })
}

async function aboutTheChild(field: Field, stranger: Stranger, route: Route): Promise<readonly Hole[]> {
  const pair = await pairOf(field, route.capability, (ids) => open(field, stranger, route, ids))
  const why = difference(pair)
  const holes = why === undefined ? [] : [line(stranger, nameOf(route), why)]
  if (pair.own.status < 400) holes.push(line(stranger, nameOf(route), `answers ${pair.own.status}`))
  const seen = shown(field.file, pair.own, [...pair.ids.given].join())
  return seen.length === 0 ? holes : [...holes, line(stranger, nameOf(route), `shows ${seen.join(', ')}`)]
}

async function aboutAll(field: Field, stranger: Stranger, route: Route): Promise<readonly Hole[]> {
  const ids = idsFor(field.file, route.capability, 'own')
  const seen = await open(field, stranger, route, ids)
  const found = SANDBOX.has(nameOf(route)) ? [] : shown(field.file, seen, [...ids.given].join())
  const holes = found.length === 0 ? [] : [line(stranger, nameOf(route), `shows ${found.join(', ')}`)]
  return seen.status === 500 ? [...holes, line(stranger, nameOf(route), 'breaks')] : holes
}

/** Tries one address of a browser. */
export async function tryRoute(
  field: Field,
  written: Written,
  stranger: Stranger,
  route: Route,
): Promise<readonly Hole[]> {
  if (written.mayOpen(route, stranger.role))
    return isAboutARecord(route) ? aboutTheChild(field, stranger, route) : aboutAll(field, stranger, route)
  const { status } = await open(field, stranger, route, idsFor(field.file, route.capability, 'unknown'))
  // A visitor is sent to the sign-in.
  const wanted = stranger.role === 'public' ? 303 : 403
  return status === wanted
    ? []
    : [line(stranger, nameOf(route), `${status} where the page is not for the role`)]
}

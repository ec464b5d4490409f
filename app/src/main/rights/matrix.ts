import type { Role } from '#platform/access/roles.ts'
import type { AnyUseCase } from '#platform/use-case/use-case.ts'
import {
  askApi,
  capabilityOf,
  type Field,
  faceless,
  filledInput,
  isAboutSomebody,
  type Seen,
  searches,
  shown,
} from './attempts.ts'
import { type Ids, idsFor } from './ids.ts'
import type { Route } from './routes.ts'
import type { Stranger } from './strangers.fixture.ts'

/** A hole: who, where, and what should not have been. */
export type Hole = string

/** Whether the table lets a role in; the tests ask the table that is written down, not the one in force. */
export interface Written {
  readonly may: (action: string, role: Role) => boolean
  readonly mayOpen: (route: Route, role: Role) => boolean
}

/** One line of the report. */
export function line({ role, where }: Stranger, face: string, why: string): Hole {
  return `${role} (${where}) ${face}: ${why}`
}

/** The same attempt twice. */
export interface Pair {
  readonly own: Seen
  readonly unknown: Seen
  readonly ids: Ids
  readonly unknownIds: Ids
}

/** What is wrong when the child's own ids and unknown ones are answered; nothing when nobody can tell them apart. */
export function difference({ own, unknown, ids, unknownIds }: Pair): string | undefined {
  if (own.status === 500) return 'breaks'
  if (own.status !== unknown.status) return `${own.status} for the child, ${unknown.status} for nobody`
  const isSame = faceless(own, ids.given) === faceless(unknown, unknownIds.given)
  return isSame ? undefined : `${own.status} tells the child from nobody`
}

/** Tries the same with the ids of the child and with unknown ones. */
export async function pairOf(
  field: Field,
  capability: string,
  ask: (ids: Ids) => Promise<Seen>,
): Promise<Pair> {
  const ids = idsFor(field.file, capability, 'own')
  const unknownIds = idsFor(field.file, capability, 'unknown')
  return { own: await ask(ids), unknown: await ask(unknownIds), ids, unknownIds }
}

/** Lists of the own work that an id only narrows: about somebody else's record they are empty, as about none. */
const OWN_LISTS: ReadonlySet<string> = new Set([
  'audit.search',
  'placement.caseload',
  'placement.queue',
  'placement.requests',
  'screening.referrals',
])

function isRefusedByTable({ text }: Seen): boolean {
  return text.includes('urn:tirek:refusal:platform.not-your-role') || text.includes('platform.sign-in-needed')
}

async function aboutTheChild(
  field: Field,
  stranger: Stranger,
  useCase: AnyUseCase,
): Promise<readonly Hole[]> {
  const pair = await pairOf(field, capabilityOf(useCase), (ids) =>
    askApi(field, stranger.person, useCase, filledInput(field, useCase, ids)),
  )
  const why = difference(pair)
  const holes = why === undefined ? [] : [line(stranger, useCase.name, why)]
  if (isRefusedByTable(pair.own)) holes.push(line(stranger, useCase.name, 'is refused what the table allows'))
  if (pair.own.status < 300 && !OWN_LISTS.has(useCase.name))
    holes.push(line(stranger, useCase.name, `answers ${pair.own.status}`))
  const seen = shown(field.file, pair.own, [...pair.ids.given].join())
  return seen.length === 0 ? holes : [...holes, line(stranger, useCase.name, `shows ${seen.join(', ')}`)]
}

async function lookingFor(field: Field, stranger: Stranger, useCase: AnyUseCase): Promise<readonly Hole[]> {
  const ids = idsFor(field.file, capabilityOf(useCase), 'own')
  const inputs = [filledInput(field, useCase, ids)]
  if (useCase.kind === 'query') inputs.push(...searches(field, useCase, ids))
  const holes: Hole[] = []
  for (const input of inputs) {
    const seen = await askApi(field, stranger.person, useCase, input)
    const found = shown(field.file, seen, JSON.stringify(input))
    if (found.length > 0) holes.push(line(stranger, useCase.name, `shows ${found.join(', ')}`))
    if (seen.status === 500) holes.push(line(stranger, useCase.name, 'breaks'))
    if (isRefusedByTable(seen)) holes.push(line(stranger, useCase.name, 'is refused what the table allows'))
  }
  return holes
}

function refusedAs({ role }: Stranger): number {
  return role === 'public' ? 401 : 403
}

/** Tries one use case over the API. */
export async function tryUseCase(
  field: Field,
  written: Written,
  stranger: Stranger,
  useCase: AnyUseCase,
): Promise<readonly Hole[]> {
  if (!written.may(useCase.name, stranger.role)) {
    const seen = await askApi(field, stranger.person, useCase, {})
    const isRefused = seen.status === refusedAs(stranger) && isRefusedByTable(seen)
    return isRefused ? [] : [line(stranger, useCase.name, `${seen.status} where the table has no line`)]
  }
  if (isAboutSomebody(useCase)) return aboutTheChild(field, stranger, useCase)
  return lookingFor(field, stranger, useCase)
}

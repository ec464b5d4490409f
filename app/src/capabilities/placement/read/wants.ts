import { type SqlBool, sql } from 'kysely'
import { findPerson } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { Request } from '../domain/request.ts'
import type { PlaceType, Wants } from '../domain/wants.ts'
import { findRequest } from './requests.ts'

/** What a request waits for: its category, the rooms that the person may live in, for good or for a time. */
export async function wantsOf(
  act: Act,
  request: Pick<Request, 'personId' | 'category' | 'statement'>,
): Promise<Wants> {
  // Whoever acts may not see the person: an organisation that restores somebody has no file of theirs any more.
  const person =
    (await findPerson(act.db, request.personId)) ??
    (await act.asSystem(() => findPerson(act.db, request.personId)))
  const { category, statement } = request
  return { category, room: person?.sex ?? 'any', stay: statement.stay ?? 'permanent' }
}

/** What a request waits for, by its id. */
export async function readRequestWants(act: Act, requestId: string): Promise<Wants> {
  const request =
    (await findRequest(act.db, requestId)) ?? (await act.asSystem(() => findRequest(act.db, requestId)))
  return request === undefined
    ? { category: undefined, room: 'any', stay: 'permanent' }
    : wantsOf(act, request)
}

/** The places that fit, in the words of the database; the same rule as `kindsOf`. */
export function fitting({ category, room, stay }: Wants) {
  return sql<SqlBool>`(profile is null or profile = ${category ?? null}) and (room = 'any' or room = ${room})
    and (stay = 'permanent' or stay = ${stay})`
}

/** A stored place as the rule knows it. */
export function typeOfPlace(row: {
  readonly profile: number | null
  readonly room: string | null
  readonly stay: string | null
}): PlaceType {
  return {
    profile: (row.profile ?? undefined) as PlaceType['profile'],
    room: row.room as PlaceType['room'],
    stay: row.stay as PlaceType['stay'],
  }
}

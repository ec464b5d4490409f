import type { Identity } from '@tirek/matching'
import { sql } from 'kysely'
import type { Act } from '#platform/use-case/act.ts'
import { type Likeness, matchKeys, mostAlike } from '../domain/likeness.ts'
import type { Person } from '../domain/person.ts'
import { type CandidateRow, toCandidate } from './match-people.ts'
import { weightsInForce } from './match-weights.ts'
import { findFacts } from './people.ts'

/** The database is all that looking for a likely record needs. */
type Looking = Pick<Act, 'db'>

type Compared = Pick<
  Person,
  'familyName' | 'givenName' | 'patronymic' | 'birthDate' | 'sex' | 'motherId' | 'region'
>

/** The keys under which a person's record is found by whoever spells the name in another way. */
export async function matchKeysOf(act: Looking, person: Compared): Promise<readonly number[]> {
  return matchKeys({ ...person, motherName: await motherName(act, person.motherId) })
}

async function motherName(act: Looking, motherId: string | undefined): Promise<string | undefined> {
  return motherId === undefined ? undefined : (await findFacts(act, motherId))?.nameKey
}

/**
 * The open record most like somebody about to be registered, wherever it is. `numbers` are the kinds of numbers that the
 * newcomer shows: a record with another number of that kind is of another person, but a number of a birth record is
 * compared where it is known. Registrations that share a key wait for one another.
 */
export async function findMostAlike(
  act: Looking,
  person: Compared & Pick<Identity, 'birthOrder' | 'birthRecord'>,
  numbers: readonly string[],
): Promise<Likeness | undefined> {
  const newcomer = { ...person, motherName: await motherName(act, person.motherId) }
  const keys = matchKeys(newcomer)
  const { rows } = await sql<CandidateRow>`
    select * from registry_match_candidates(${keys}::int[], ${numbers}::text[])`.execute(act.db)
  if (rows.length === 0) return undefined
  const { model } = await weightsInForce(act)
  return mostAlike(newcomer, rows.map(toCandidate), model)
}

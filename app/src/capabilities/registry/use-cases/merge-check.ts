import { ok, type Result } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import type { Candidate } from '../domain/likeness.ts'
import { type Choices, contradict, takenFields, withTaken } from '../domain/merging.ts'
import { isOfTwo, ONE_OF_TWO } from '../domain/pair.ts'
import type { Person, RecordField } from '../domain/person.ts'
import { listVoices } from '../read/consents.ts'
import { findPerson } from '../read/people.ts'
import { listCompared } from '../store/match-people.ts'
import { findBlocks, lockRecords } from '../store/merges.ts'
import type { Pair } from '../store/pairs.ts'
import { checkNumbers } from './merge-numbers.ts'
import { findPairIn } from './pair-rights.ts'

/** Which pair, which record stays, whose values stand. */
export interface MergeInput {
  readonly pairId: string
  readonly survivorId: string
  readonly values?: Choices | undefined
}

/** A merge that nothing stands in the way of. */
export interface ReadyMerge {
  readonly pair: Pair
  readonly survivor: Person
  readonly merged: Person
  readonly taken: readonly RecordField[]
  readonly after: Person
}

/** Rules of one at a time, and what to call them when both records have one. */
const RULES: readonly (readonly [start: string, code: string])[] = [
  ['placement_', 'placement'],
  ['programme_direction', 'direction'],
  ['programme_', 'programme'],
  ['consultation_', 'examination'],
  ['screening_risk', 'risk'],
  ['screening_referral', 'referral'],
  ['corrections_', 'correction'],
  ['data_rights_', 'restricted'],
]

function codeOf(block: string): string {
  return RULES.find(([start]) => block.startsWith(start))?.[1] ?? block
}

const KNOWN = new Set([
  'closed',
  'emergency',
  'restricted',
  'acts',
  'chain',
  'other-region',
  ...RULES.map(([, code]) => code),
])

function blocked(block: string): Result<never, Refusal> {
  const code = codeOf(block)
  return refuse(`registry.merge-${KNOWN.has(code) ? code : 'one-at-a-time'}`, {
    status: 'state',
    cite: [ONE_OF_TWO],
  })
}

async function checkTwins(act: Act, pair: Pair): Promise<Result<void, Refusal>> {
  const [one, other]: readonly (Candidate | undefined)[] = await listCompared(act, [
    pair.left.id,
    pair.right.id,
  ])
  const guard = one === undefined || other === undefined ? undefined : isOfTwo(one, other)
  return guard === undefined
    ? ok(undefined)
    : refuse(`registry.merge-${guard}s`, { status: 'state', cite: [ONE_OF_TWO] })
}

async function checkVoices(act: Act, survivor: Person, merged: Person): Promise<Result<void, Refusal>> {
  const voices = [await listVoices(act.db, survivor.id), await listVoices(act.db, merged.id)] as const
  return contradict(...voices, act.today)
    ? refuse('registry.merge-consents', { status: 'state', cite: [ONE_OF_TWO] })
    : ok(undefined)
}

async function checkAsSystem(
  act: Act,
  pair: Pair,
  { survivorId, values = {} }: MergeInput,
): Promise<Result<ReadyMerge, Refusal>> {
  const ids = [pair.left.id, pair.right.id]
  const mergedId = ids.find((id) => id !== survivorId)
  if (mergedId === undefined || !ids.includes(survivorId)) return notFound('person')
  await lockRecords(act, ids)
  const survivor = await findPerson(act.db, survivorId)
  const merged = await findPerson(act.db, mergedId)
  if (survivor === undefined || merged === undefined) return notFound('person')

  const twins = await checkTwins(act, pair)
  if (!twins.ok) return twins
  const [block] = await findBlocks(act, mergedId, survivorId)
  if (block !== undefined) return blocked(block)
  const voices = await checkVoices(act, survivor, merged)
  if (!voices.ok) return voices
  const taken = takenFields(survivor, merged, values)
  const numbers = await checkNumbers(act, { survivor, merged, taken })
  if (!numbers.ok) return numbers
  return ok({ pair, survivor, merged, taken, after: withTaken(survivor, merged, taken) })
}

/** Whether two records can be merged so, by now: asked when somebody wishes it, and again when another approves. */
export async function checkMerge(act: Act, input: MergeInput): Promise<Result<ReadyMerge, Refusal>> {
  const found = await findPairIn(act, input.pairId, ['open', 'aside'])
  return found.ok ? act.asSystem(() => checkAsSystem(act, found.value, input)) : found
}

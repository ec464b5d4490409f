import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { type FieldRule, fieldsAt, narrowOutput } from '#platform/access/field-rules.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { differing } from '../domain/merging.ts'
import { KEEPER, PAIR_ORIGINS, PAIR_STATES } from '../domain/pair.ts'
import { fullName, type Person, RECORD_FIELDS } from '../domain/person.ts'
import { isInForce } from '../domain/representation.ts'
import { listMergesOfPair, type Merge } from '../read/merges.ts'
import { findPerson } from '../read/people.ts'
import { listRepresentations } from '../read/representations.ts'
import { listRepresentativeNames } from '../read/representative-names.ts'
import type { Pair } from '../store/pairs.ts'
import { seeOwnPair } from './pair-rights.ts'
import { ONE_RECORD } from './register-person.ts'

const text = z.string().nullable()

const side = z.object({
  id: z.uuid(),
  region: z.string(),
  fullName: z.string(),
  familyName: z.string(),
  givenName: z.string(),
  patronymic: text,
  birthDate: z.string(),
  sex: z.string(),
  iin: text,
  motherId: text,
  motherName: text,
  birthOrder: z.number(),
  birthRecord: text,
  phone: text,
  address: text,
  representatives: z.array(z.string()),
  /** In the own region: the record itself can be opened. */
  isOpen: z.boolean(),
})

const merge = z.object({
  id: z.uuid(),
  survivorId: z.uuid(),
  mergedId: z.uuid(),
  reason: z.string(),
  taken: z.array(z.enum(RECORD_FIELDS)),
  at: z.string(),
  by: z.string(),
  undone: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
})

const output = z.object({
  id: z.uuid(),
  state: z.enum(PAIR_STATES),
  origin: z.enum(PAIR_ORIGINS),
  version: z.number(),
  score: z.number(),
  edition: z.string(),
  foundAt: z.string(),
  reason: text,
  decidedBy: text,
  decidedAt: text,
  reasons: z.array(z.object({ field: z.string(), level: z.string(), points: z.number() })),
  /** Fields in which the two say different things. */
  differing: z.array(z.enum(RECORD_FIELDS)),
  sides: z.array(side),
  merges: z.array(merge),
})

/** A pair with both records beside one another. */
export type ShownPair = z.output<typeof output>

/** What a side that is not open to the reader keeps to itself: an account may name a record of the whole country. */
const CLOSED: readonly FieldRule[] = [
  ...fieldsAt('last-four', ['iin', 'birthRecord'], KEEPER),
  ...fieldsAt('hidden', ['phone', 'address', 'representatives'], KEEPER),
]

async function shownSide(act: Act, person: Person) {
  const mother = person.motherId === undefined ? undefined : await findPerson(act.db, person.motherId)
  const rights = await listRepresentations(act.db, person.id)
  const names = await listRepresentativeNames(act, person.id)
  const inForce = rights.filter((right) => isInForce(right, act.today))
  const isOpen = act.actor.role === 'system' || act.actor.regions.includes(person.region)
  const shown = {
    ...person,
    fullName: fullName(person),
    patronymic: person.patronymic ?? null,
    iin: person.iin ?? null,
    birthRecord: person.birthRecord ?? null,
    motherId: person.motherId ?? null,
    motherName: mother === undefined ? null : fullName(mother),
    phone: person.phone ?? null,
    address: person.address ?? null,
    representatives: [...new Set(inForce.flatMap((right) => names.get(right.representativeId) ?? []))],
    isOpen,
  }
  return narrowOutput(side, isOpen ? [] : CLOSED, shown)
}

function shownMerge(one: Merge) {
  const undone = one.undone && { ...one.undone, at: one.undone.at.toISOString() }
  return { ...one, taken: [...one.taken], at: one.at.toISOString(), undone: undone ?? null }
}

async function shownPair(act: Act, pair: Pair) {
  const left = await findPerson(act.db, pair.left.id)
  const right = await findPerson(act.db, pair.right.id)
  if (left === undefined || right === undefined) return notFound('pair')
  const merges = await listMergesOfPair(act.db, pair.id)
  return ok({
    ...pair,
    score: Math.round(pair.score),
    foundAt: pair.foundAt.toISOString(),
    reason: pair.reason ?? null,
    decidedBy: pair.decidedBy ?? null,
    decidedAt: pair.decidedAt?.toISOString() ?? null,
    reasons: pair.reasons.map(({ field, level, weight }) => ({ field, level, points: Math.round(weight) })),
    differing: [...differing(left, right)],
    sides: [await shownSide(act, left), await shownSide(act, right)],
    merges: merges.map(shownMerge),
  })
}

/** Both records of a pair side by side, with the explained score: what identifies a person, and nothing else of the file. */
export const showPair = query({
  name: 'registry.pair',
  title: { kk: 'Екі жазба қатар', ru: 'Две записи рядом', en: 'Two records side by side' },
  basis: [ONE_RECORD, KEEPER],
  input: z.object({ pairId: idField }),
  output,
  reads: (_input, { sides }) => sides.map(({ id }) => id),
  run: async (act, { pairId }) => {
    const pair = await seeOwnPair(act, pairId)
    return pair === undefined ? notFound('pair') : act.asSystem(() => shownPair(act, pair))
  },
})

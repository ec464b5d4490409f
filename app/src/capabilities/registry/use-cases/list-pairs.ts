import { ok, REGIONS } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { query } from '#platform/use-case/use-case.ts'
import { KEEPER, PAIR_STATES } from '../domain/pair.ts'
import { fullName } from '../domain/person.ts'
import { countPairs, listPairs } from '../read/pairs.ts'
import { listPeople } from '../read/people.ts'
import type { Pair } from '../store/pairs.ts'
import { ONE_RECORD } from './register-person.ts'

const SIZE = 20

const side = z.object({ id: z.uuid(), fullName: z.string(), birthDate: z.string(), region: z.string() })
const listed = z.object({
  id: z.uuid(),
  score: z.number(),
  state: z.enum(PAIR_STATES),
  foundAt: z.string(),
  reason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  left: side,
  right: side,
})

/** One line of the desk. */
export type ListedPair = z.output<typeof listed>

/** The regions whose pairs are an actor's; the operator's are all. */
export function regionsOf({ actor }: Pick<Act, 'actor'>): readonly string[] {
  return actor.role === 'system' ? REGIONS.map(({ kato }) => kato) : actor.regions
}

async function describe(act: Act, pairs: readonly Pair[]): Promise<readonly ListedPair[]> {
  const people = await listPeople(
    act.db,
    pairs.flatMap(({ left, right }) => [left.id, right.id]),
  )
  const shown = new Map(people.map((one) => [one.id, { ...one, fullName: fullName(one) }]))
  return pairs.flatMap((pair) => {
    const [left, right] = [shown.get(pair.left.id), shown.get(pair.right.id)]
    if (left === undefined || right === undefined) return []
    const { id, score, state } = pair
    return [
      {
        ...{ id, state, left, right, score: Math.round(score) },
        foundAt: pair.foundAt.toISOString(),
        reason: pair.reason ?? null,
        decidedBy: pair.decidedBy ?? null,
      },
    ]
  })
}

/** Likely pairs of the own region, the likeliest first; whoever sees them answers for the register of the region. */
export const listPairsQuery = query({
  name: 'registry.pairs',
  title: { kk: 'Ұқсас жазбалар', ru: 'Похожие записи', en: 'Likely pairs' },
  basis: [ONE_RECORD, KEEPER],
  input: z.object({
    state: z.enum(PAIR_STATES).default('open'),
    page: z.coerce.number().int().min(1).max(500).default(1),
  }),
  output: z.object({
    pairs: z.array(listed),
    total: z.number(),
    pages: z.number(),
    counts: z.record(z.enum(PAIR_STATES), z.number()),
  }),
  reads: (_input, { pairs }) => pairs.flatMap(({ left, right }) => [left.id, right.id]),
  run: (act, { state, page }) =>
    act.asSystem(async () => {
      const regions = regionsOf(act)
      const counts = { open: 0, aside: 0, dismissed: 0, merged: 0 }
      for (const one of PAIR_STATES) counts[one] = await countPairs(act.db, regions, one)
      const pairs = await listPairs(act.db, { regions, state }, { page, size: SIZE })
      const total = counts[state]
      return ok({
        pairs: [...(await describe(act, pairs))],
        total,
        counts,
        pages: Math.max(1, Math.ceil(total / SIZE)),
      })
    }),
})

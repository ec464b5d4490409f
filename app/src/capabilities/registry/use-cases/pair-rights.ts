import { err, ok, type Result } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { KEEPER, type PairState } from '../domain/pair.ts'
import { findPair, lockPair, type Pair } from '../store/pairs.ts'

/** A keeper answers for the pairs in which a record of the own region stands. */
export function isOfRegion(
  { actor }: Pick<Act, 'actor'>,
  { left, right }: Pick<Pair, 'left' | 'right'>,
): boolean {
  return actor.role === 'system' || [left, right].some(({ region }) => actor.regions.includes(region))
}

/** A pair of the actor's region as it stands; unknown alike when it is of another. */
export async function seeOwnPair(act: Act, pairId: string): Promise<Pair | undefined> {
  const pair = await act.asSystem(() => findPair(act, pairId))
  return pair === undefined || !isOfRegion(act, pair) ? undefined : pair
}

/** A pair of the actor's region, held until this act ends; unknown alike when it is of another. */
async function findOwnPair(act: Act, pairId: string): Promise<Result<Pair, Refusal>> {
  const pair = await act.asSystem(() => lockPair(act, pairId))
  return pair === undefined || !isOfRegion(act, pair) ? notFound('pair') : ok(pair)
}

/** The same, while it is in one of these states. */
export async function findPairIn(
  act: Act,
  pairId: string,
  states: readonly PairState[],
): Promise<Result<Pair, Refusal>> {
  const found = await findOwnPair(act, pairId)
  if (!found.ok) return err(found.error)
  return states.includes(found.value.state)
    ? found
    : refuse('registry.pair-decided', {
        status: 'state',
        cite: [KEEPER],
        facts: { state: found.value.state },
      })
}

/** A decision stands in the history of both records; its words, which may speak of the other child, stand with the pair. */
export async function recordOfBoth(act: Act, pair: Pair, name: string): Promise<void> {
  for (const side of [pair.left, pair.right])
    await act.record({
      name,
      region: side.region,
      personId: side.id,
      subject: { kind: 'pair', id: pair.id },
      cite: [KEEPER],
    })
}

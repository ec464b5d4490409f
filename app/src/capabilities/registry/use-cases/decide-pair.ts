import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { idField, textField, versionField } from '#platform/use-case/fields.ts'
import { type Refusal, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { KEEPER, PAIR_STATES, type PairState } from '../domain/pair.ts'
import { decidePair } from '../store/pairs.ts'
import { findPairIn, recordOfBoth } from './pair-rights.ts'
import { ONE_RECORD } from './register-person.ts'

const input = z.strictObject({ pairId: idField, reason: textField, version: versionField.optional() })
const output = z.object({ pairId: z.uuid(), state: z.enum(PAIR_STATES) })

async function decide(
  act: Act,
  given: z.output<typeof input>,
  to: { readonly from: readonly PairState[]; readonly state: PairState; readonly event: string },
): Promise<Result<z.input<typeof output>, Refusal>> {
  const { pairId, reason, version } = given
  const found = await findPairIn(act, pairId, to.from)
  if (!found.ok) return found
  if (version !== undefined && version !== found.value.version) return stale()
  await act.asSystem(async () => {
    await decidePair(act, pairId, to.state, reason)
    await recordOfBoth(act, found.value, to.event)
  })
  return ok({ pairId, state: to.state })
}

/** Says that two records are of two children: the pair is never offered again, by no run and at no registration. */
export const dismissPair = command({
  name: 'registry.dismiss-pair',
  title: { kk: 'Бұл екі бала', ru: 'Это два ребёнка', en: 'These are two children' },
  basis: [ONE_RECORD, KEEPER],
  input,
  output,
  run: (act, given) =>
    decide(act, given, { from: ['open', 'aside'], state: 'dismissed', event: 'registry.pair-dismissed' }),
})

/** Leaves a pair for later: papers are asked for. */
export const putPairAside = command({
  name: 'registry.put-pair-aside',
  title: { kk: 'Кейінге қалдыру', ru: 'Отложить', en: 'Leave for later' },
  basis: [ONE_RECORD, KEEPER],
  input,
  output,
  run: (act, given) =>
    decide(act, given, { from: ['open', 'aside'], state: 'aside', event: 'registry.pair-put-aside' }),
})

/** Opens a pair again that was said to be of two children, or left for later. */
export const reopenPair = command({
  name: 'registry.reopen-pair',
  title: { kk: 'Жұпты қайта ашу', ru: 'Вернуть пару к рассмотрению', en: 'Reopen a pair' },
  basis: [ONE_RECORD, KEEPER],
  input,
  output,
  run: (act, given) =>
    decide(act, given, { from: ['dismissed', 'aside'], state: 'open', event: 'registry.pair-reopened' }),
})

import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { noteAccess } from '#platform/history/access-log.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, iinField, textField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import type { Candidate } from '../domain/likeness.ts'
import { KEEPER, weigh } from '../domain/pair.ts'
import { findPerson } from '../read/people.ts'
import { listCompared } from '../store/match-people.ts'
import { weightsInForce } from '../store/match-weights.ts'
import { decidePair, findPairOf, insertPairs, type Pair, type PairSide } from '../store/pairs.ts'
import { recordOfBoth } from './pair-rights.ts'
import { ONE_RECORD } from './register-person.ts'
import { resolvePerson } from './resolve-person.ts'

/** Weighs two records and puts them on the desk, unless they are there. The caller acts as the system. */
async function putOnDesk(act: Act, ids: readonly [string, string]): Promise<Pair | undefined> {
  const [left, right] = await listCompared(act, ids)
  if (left === undefined || right === undefined) return undefined
  const { edition, model } = await weightsInForce(act)
  const sideOf = ({ id, region = '' }: Candidate): PairSide => ({ id, region })
  const sides = { left: sideOf(left), right: sideOf(right) }
  await insertPairs(act, [{ ...sides, ...weigh(model, left, right), edition, origin: 'by-hand' }])
  return findPairOf(act, ...ids)
}

/** Whoever is found by the number reads who looked, and a stranger counts among the numbers tried. */
async function noteFound(act: Act, personId: string): Promise<void> {
  const { actor, now } = act
  const note = { actor, now, useCase: 'registry.name-pair', outcome: 'read' as const }
  await noteAccess(act.db, { ...note, personIds: [personId], facts: { lookUp: true } })
}

/** Puts two records on the desk that no run has found: a keeper knows of the second one by its number or its page. */
export const namePair = command({
  name: 'registry.name-pair',
  title: { kk: 'Екінші жазбаны атау', ru: 'Указать вторую запись', en: 'Name the second record' },
  basis: [ONE_RECORD, KEEPER],
  input: z.strictObject({
    personId: idField,
    otherId: idField.optional(),
    otherIin: iinField.optional(),
    reason: textField,
  }),
  output: z.object({ pairId: z.uuid() }),
  looksUp: ({ otherIin }) => otherIin !== undefined,
  run: async (act, { personId, otherId, otherIin, reason }) => {
    const own = await findPerson(act.db, personId)
    if (own === undefined) return notFound('person')
    const otherPerson = await resolvePerson(act, { id: otherId, iin: otherIin })
    if (otherPerson === undefined || otherPerson === personId)
      return refuse('registry.no-second-record', {
        status: 'state',
        cite: [KEEPER],
        fields: [{ path: otherId === undefined ? 'otherIin' : 'otherId', code: 'no-second-record' }],
      })
    if (otherIin !== undefined) await noteFound(act, otherPerson)
    return act.asSystem(async () => {
      const pair = await putOnDesk(act, [personId, otherPerson])
      if (pair === undefined) return notFound('person')
      if (pair.state === 'dismissed')
        return refuse('registry.pair-decided', {
          status: 'state',
          cite: [KEEPER],
          facts: { state: pair.state },
        })
      if (pair.reason === undefined) {
        await decidePair(act, pair.id, 'open', reason)
        await recordOfBoth(act, pair, 'registry.pair-named')
      }
      return ok({ pairId: pair.id })
    })
  },
})

import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { formatDate } from '#platform/i18n/format.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, textField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { KEEPER, ONE_OF_TWO } from '../domain/pair.ts'
import { fullName, identityKeys, type Person } from '../domain/person.ts'
import { findMerge, type Merge } from '../read/merges.ts'
import { findPerson } from '../read/people.ts'
import { matchKeysOf } from '../store/likely-records.ts'
import { hasLater, lockMerge, lockRecords, undoMerge } from '../store/merges.ts'
import { decidePair } from '../store/pairs.ts'
import { changePerson, findByIdentity, releaseIdentity } from '../store/people.ts'
import { isOfRegion } from './pair-rights.ts'
import { ONE_RECORD } from './register-person.ts'
import { tellMerged } from './tell-merged.ts'
import { TWO_KEEPERS } from './two-keepers.ts'

const input = z.strictObject({ mergeId: idField, reason: textField })
type Input = z.output<typeof input>

function sidesOf({ survivorId, survivorRegion, mergedId, mergedRegion }: Merge) {
  return {
    left: { id: survivorId, region: survivorRegion },
    right: { id: mergedId, region: mergedRegion },
  }
}

/** A merge of the actor's region that can be undone now. */
async function checkUndo(act: Act, { mergeId }: Pick<Input, 'mergeId'>): Promise<Result<Merge, Refusal>> {
  return act.asSystem(async () => {
    const merge = await lockMerge(act, mergeId)
    if (merge === undefined || !isOfRegion(act, sidesOf(merge))) return notFound('merge')
    if (merge.undone !== undefined)
      return refuse('registry.merge-undone', { status: 'state', cite: [ONE_OF_TWO] })
    await lockRecords(act, [merge.survivorId, merge.mergedId])
    if (await hasLater(act, merge))
      return refuse('registry.undo-later-first', { status: 'state', cite: [ONE_OF_TWO] })
    return ok(merge)
  })
}

/** Keys of values that only the merge had put together. */
async function releaseJoined(act: Act, joined: Person, apart: readonly Person[]): Promise<void> {
  const kept = new Set(apart.flatMap(identityKeys))
  for (const key of identityKeys(joined)) {
    const isHeld = (await findByIdentity(act, key))?.personId === joined.id
    if (isHeld && !kept.has(key)) await releaseIdentity(act, joined.id, key)
  }
}

async function present(act: Act, id: string): Promise<Person> {
  const person = await findPerson(act.db, id)
  if (person === undefined) throw new Error('a record of a merge is gone')
  return person
}

async function carryOut(act: Act, merge: Merge, reason: string): Promise<void> {
  const joined = await present(act, merge.survivorId)
  const isChanged = await undoMerge(act, merge, reason)
  const survivor = await present(act, merge.survivorId)
  await releaseJoined(act, joined, [survivor, await present(act, merge.mergedId)])
  if (isChanged) await changePerson(act, survivor, await matchKeysOf(act, survivor))
  await decidePair(act, merge.pairId, 'open', reason)
  for (const { id, region } of Object.values(sidesOf(merge)))
    await act.record({
      name: 'registry.records-parted',
      region,
      personId: id,
      subject: { kind: 'merge', id: merge.id },
      data: { reason, survivorId: merge.survivorId, mergedId: merge.mergedId },
      cite: [ONE_RECORD, ONE_OF_TWO],
    })
  await tellMerged(act, 'parted', { mergeId: merge.id, records: Object.values(sidesOf(merge)) })
}

/** Undoes a merge (LAW-3-5): each record has its own rows, values, numbers and parties again. Two people decide. */
export const unmergeRecords = command({
  name: 'registry.unmerge',
  title: { kk: 'Біріктіруді кері қайтару', ru: 'Отменить объединение', en: 'Undo a merge' },
  basis: [ONE_RECORD, KEEPER, ONE_OF_TWO],
  input,
  output: z.object({ mergeId: z.uuid() }),
  needsFreshProof: true,
  second: {
    by: TWO_KEEPERS,
    check: checkUndo,
    why: ({ reason }) => reason,
    shows: async (act, { mergeId }) => {
      const merge = await act.asSystem(() => findMerge(act.db, mergeId))
      if (merge === undefined || !isOfRegion(act, sidesOf(merge))) return []
      const people = await act.asSystem(async () => [
        await present(act, merge.survivorId),
        await present(act, merge.mergedId),
      ])
      const labels = ['merge.survivor', 'merge.merged']
      return people.map((one, at) => ({
        label: labels[at] ?? '',
        value: `${fullName(one)}, ${formatDate(act.lang, one.birthDate)}`,
      }))
    },
  },
  run: async (act, { mergeId, reason }) => {
    const merge = await checkUndo(act, { mergeId })
    if (!merge.ok) return merge
    await act.asSystem(() => carryOut(act, merge.value, reason))
    return ok({ mergeId })
  },
})

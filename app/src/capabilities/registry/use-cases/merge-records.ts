import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { formatDate } from '#platform/i18n/format.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, textField } from '#platform/use-case/fields.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { SIDES, takenFields } from '../domain/merging.ts'
import { KEEPER, ONE_OF_TWO } from '../domain/pair.ts'
import {
  fullName,
  identityKeys,
  type Person,
  type RECORD_FIELDS,
  type RecordField,
} from '../domain/person.ts'
import { findPerson } from '../read/people.ts'
import { matchKeysOf } from '../store/likely-records.ts'
import { insertMerge, keepAfter } from '../store/merges.ts'
import { decidePair } from '../store/pairs.ts'
import { changePerson, claimIdentity, findByIdentity } from '../store/people.ts'
import { checkMerge, type MergeInput, type ReadyMerge } from './merge-check.ts'
import { seeOwnPair } from './pair-rights.ts'
import { ONE_RECORD } from './register-person.ts'
import { tellMerged } from './tell-merged.ts'
import { TWO_KEEPERS } from './two-keepers.ts'

const side = z.enum(SIDES).optional()

const input = z.strictObject({
  pairId: idField,
  /** The record that stays. */
  survivorId: idField,
  /** Field by field where the records differ, whose value stands; left out, that of the record that stays. */
  values: z
    .strictObject({
      familyName: side,
      givenName: side,
      patronymic: side,
      birthDate: side,
      sex: side,
      iin: side,
      motherId: side,
      phone: side,
      address: side,
    } satisfies Record<(typeof RECORD_FIELDS)[number], typeof side>)
    .optional(),
  reason: textField,
})

/** The keys of the values that stand: those that neither record had are claimed now. */
async function claimNewKeys(act: Act, { survivor, after }: ReadyMerge): Promise<Result<void, Refusal>> {
  for (const key of identityKeys(after)) {
    const holder = await findByIdentity(act, key)
    if (holder === undefined) await claimIdentity(act, survivor.id, survivor.region, [key])
    else if (holder.personId !== survivor.id)
      return refuse('registry.already-registered', { cite: [ONE_RECORD] })
  }
  return ok(undefined)
}

async function carryOut(act: Act, ready: ReadyMerge, reason: string): Promise<Result<string, Refusal>> {
  const { pair, survivor, merged, taken, after } = ready
  const mergeId = await insertMerge(act, { pairId: pair.id, survivor, merged, reason, taken })
  const claimed = await claimNewKeys(act, ready)
  if (!claimed.ok) return claimed
  await changePerson(act, after, await matchKeysOf(act, after))
  await keepAfter(act, { id: mergeId, survivorId: survivor.id })
  await decidePair(act, pair.id, 'merged', reason)
  for (const one of [survivor, merged])
    await act.record({
      name: 'registry.records-merged',
      region: one.region,
      personId: one.id,
      subject: { kind: 'merge', id: mergeId },
      data: { reason, survivorId: survivor.id, mergedId: merged.id, taken: [...taken] },
      cite: [ONE_RECORD, ONE_OF_TWO],
    })
  await tellMerged(act, 'merged', { mergeId, records: [survivor] })
  return ok(mergeId)
}

/** Whoever approves need not read these to know whose value was chosen. */
const UNSAID: readonly RecordField[] = ['iin', 'motherId', 'phone', 'address']

const named = ({ lang }: Act, person: Person) => `${fullName(person)}, ${formatDate(lang, person.birthDate)}`

function takenValue({ lang }: Act, merged: Person, field: RecordField) {
  if (UNSAID.includes(field)) return { value: 'merge.other', isKey: true }
  if (field === 'sex') return { value: `sex.${merged.sex}`, isKey: true }
  return { value: field === 'birthDate' ? formatDate(lang, merged.birthDate) : String(merged[field] ?? '–') }
}

/** What the second person reads: which record stays, and whose values were chosen. Nothing is held or tried here. */
async function shows(act: Act, { pairId, survivorId, values = {} }: MergeInput) {
  const pair = await seeOwnPair(act, pairId)
  if (pair === undefined) return []
  const mergedId = pair.left.id === survivorId ? pair.right.id : pair.left.id
  const [survivor, merged] = await act.asSystem(async () => [
    await findPerson(act.db, survivorId),
    await findPerson(act.db, mergedId),
  ])
  if (survivor === undefined || merged === undefined) return []
  return [
    { label: 'merge.survivor', value: named(act, survivor) },
    { label: 'merge.merged', value: named(act, merged) },
    ...takenFields(survivor, merged, values).map((field) => ({
      label: `merge.taken.${field}`,
      ...takenValue(act, merged, field),
    })),
  ]
}

/**
 * Makes two records of one child one (LAW-3-5): the rows of both stand under the record that stays, the other leads to
 * it. Two people decide; two people can undo it.
 */
export const mergeRecords = command({
  name: 'registry.merge',
  title: { kk: 'Екі жазбаны біріктіру', ru: 'Объединить две записи', en: 'Merge two records' },
  basis: [ONE_RECORD, KEEPER, ONE_OF_TWO],
  input,
  output: z.object({ mergeId: z.uuid(), personId: z.uuid() }),
  needsFreshProof: true,
  second: {
    by: TWO_KEEPERS,
    check: checkMerge,
    why: ({ reason }) => reason,
    shows,
    href: ({ pairId }) => `/register/pairs/${pairId}`,
  },
  run: async (act, given) => {
    const ready = await checkMerge(act, given)
    if (!ready.ok) return ready
    const done = await act.asSystem(() => carryOut(act, ready.value, given.reason))
    return done.ok ? ok({ mergeId: done.value, personId: given.survivorId }) : done
  },
})

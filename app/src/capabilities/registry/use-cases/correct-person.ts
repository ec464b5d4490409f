import { type Iin, type LocalDate, ok, type Result } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { identityKeys, type Person, type RecordField, type Sex } from '../domain/person.ts'
import { findPerson } from '../read/people.ts'
import { matchKeysOf } from '../store/likely-records.ts'
import { changePerson, claimIdentity, lockPerson, releaseIdentity } from '../store/people.ts'
import { ONE_RECORD } from './register-person.ts'

interface Correction {
  readonly personId: string
  readonly field: RecordField
  readonly wanted: string | undefined
  readonly requestId: string
}

/** The record with one value changed; the value has been checked by its field. */
function corrected(person: Person, field: RecordField, wanted: string | undefined): Person {
  const text = wanted ?? ''
  const changes: Readonly<Record<RecordField, Partial<Person>>> = {
    familyName: { familyName: text },
    givenName: { givenName: text },
    patronymic: { patronymic: wanted },
    birthDate: { birthDate: text as LocalDate },
    sex: { sex: text as Sex },
    iin: { iin: text as Iin },
    motherId: { motherId: wanted },
    phone: { phone: wanted },
    address: { address: wanted },
  }
  return { ...person, ...changes[field] }
}

/** The keys that tell the person from others follow the values they are made of; a key of another person refuses (LAW-3-5). */
async function moveIdentity(act: Act, before: Person, after: Person): Promise<Result<void, Refusal>> {
  const old = identityKeys(before)
  const made = identityKeys(after)
  const gained = made.filter((key) => !old.includes(key))
  if (!(await claimIdentity(act, before.id, before.region, gained)))
    return refuse('registry.already-registered', { cite: [ONE_RECORD] })
  for (const key of old.filter((one) => !made.includes(one))) await releaseIdentity(act, before.id, key)
  return ok(undefined)
}

/** Writes one corrected value of a person; the earlier one stays in the history beside it. */
export async function correctPerson(act: Act, correction: Correction): Promise<Result<void, Refusal>> {
  const { personId, field, wanted, requestId } = correction
  await lockPerson(act, personId)
  const before = await findPerson(act.db, personId)
  if (before === undefined) return notFound('person')
  const after = corrected(before, field, wanted)
  const moved = await moveIdentity(act, before, after)
  if (!moved.ok) return moved

  await changePerson(act, after, await matchKeysOf(act, after))
  await act.record({
    name: 'registry.corrected',
    region: before.region,
    personId,
    subject: { kind: 'person', id: personId },
    data: { field, before: before[field] ?? null, after: after[field] ?? null, requestId },
    cite: [ONE_RECORD],
  })
  return ok(undefined)
}

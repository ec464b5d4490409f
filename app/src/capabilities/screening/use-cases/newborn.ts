import { ok, type Result } from '@tirek/kernel'
import {
  findByIdentity,
  findPerson,
  identityKeys,
  registerAdult,
  registerChild,
} from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/citations.ts'
import { UNNAMED } from '../domain/notification.ts'
import type { FiledBirth } from './filed-birth.ts'

/** The mother's record, by itself or by the number; she is registered when she is not; undefined when nobody is named. */
export async function findOrRegisterMother(
  act: Act,
  filed: FiledBirth,
): Promise<Result<string | undefined, Refusal>> {
  if (filed.motherId !== undefined) return ok(filed.motherId)
  const { motherIin: iin, motherFamilyName, motherGivenName, motherPatronymic, motherBirthDate } = filed
  if (iin === undefined) return ok(undefined)
  const known = await findByIdentity(act, `iin:${iin}`)
  if (known !== undefined) return ok(known.personId)

  const asked = { motherFamilyName, motherGivenName, motherBirthDate }
  const missing = Object.entries(asked).flatMap(([path, value]) => (value === undefined ? [path] : []))
  if (motherFamilyName === undefined || motherGivenName === undefined || motherBirthDate === undefined)
    return refuse('screening.mother-needed', {
      status: 'invalid',
      fields: missing.map((path) => ({ path, code: 'mother-not-registered' })),
    })
  const registered = await registerAdult.run(act, {
    familyName: motherFamilyName,
    givenName: motherGivenName,
    patronymic: motherPatronymic,
    birthDate: motherBirthDate,
    sex: 'female',
    iin,
    region: filed.region,
  })
  if (!registered.ok) return motherRefused(registered.error)
  return ok(registered.value.personId)
}

const MOTHER_FIELDS: Readonly<Record<string, string>> = {
  birthDate: 'motherBirthDate',
  iin: 'motherIin',
  familyName: 'motherFamilyName',
}

/** What the register refuses of the mother is said at her fields. */
function motherRefused(refusal: Refusal): { readonly ok: false; readonly error: Refusal } {
  const fields = refusal.fields.map((one) => ({ ...one, path: MOTHER_FIELDS[one.path] ?? 'motherIin' }))
  return { ok: false, error: { ...refusal, fields } }
}

/** The record of a newborn. */
export interface Newborn {
  readonly personId: string
  readonly region: string
  readonly isNew: boolean
}

/** Somebody looked and says that it is the child who is registered already: its day of birth must agree. */
async function sameChild(act: Act, filed: FiledBirth): Promise<Result<Newborn, Refusal>> {
  const child = filed.childId === undefined ? undefined : await findPerson(act.db, filed.childId)
  if (child === undefined) return notFound('person')
  if (child.birthDate === filed.bornOn) return ok({ personId: child.id, region: child.region, isNew: false })
  return refuse('screening.other-birth-day', {
    status: 'invalid',
    fields: [{ path: 'bornOn', code: 'other-birth-day' }],
  })
}

/** A record much like the newborn's: whoever notifies says whether it is the same child. */
function looksRegistered({ facts, cite, code }: Refusal): { readonly ok: false; readonly error: Refusal } {
  const personId = facts['personId']
  const isDoubt = code === 'registry.probably-registered'
  return refuse(isDoubt ? 'screening.looks-registered' : 'screening.already-registered', {
    cite: [...cite, ACTS.infants],
    facts,
    fields: [
      {
        path: 'sameChild',
        code: 'confirm-same',
        ...(typeof personId === 'string' ? { args: { personId } } : {}),
      },
    ],
  })
}

const DOUBTS = ['registry.probably-registered', 'registry.already-registered']

/** A new record, under the mother or, when she has no number, under that of the notification (LAW-3-4). */
async function register(
  act: Act,
  filed: FiledBirth,
  under: { readonly motherId: string | undefined; readonly birthRecord: string | undefined },
): Promise<Result<Newborn, Refusal>> {
  const { motherId } = under
  const mother = motherId === undefined ? undefined : await act.asSystem(() => findPerson(act.db, motherId))
  const { bornOn, birthOrder = 1, region, sex, sameChild: answer, differentReason } = filed
  const registered = await registerChild.run(act, {
    familyName: filed.familyName ?? mother?.familyName ?? UNNAMED,
    givenName: filed.givenName ?? UNNAMED,
    birthDate: bornOn,
    birthOrder,
    sex,
    region,
    ...under,
    confirmedDifferent: answer === 'no' ? true : undefined,
    differentReason,
  })
  if (registered.ok) return ok({ personId: registered.value.childId, region, isNew: true })
  return DOUBTS.includes(registered.error.code) ? looksRegistered(registered.error) : registered
}

/** The newborn: who stands under the same mother by day and order of birth, whom somebody recognised, or a new record. */
export async function findNewborn(
  act: Act,
  filed: FiledBirth,
  motherId: string | undefined,
): Promise<Result<Newborn, Refusal>> {
  if (filed.sameChild === 'yes') return sameChild(act, filed)
  const birthRecord = motherId === undefined ? filed.number : undefined
  const { bornOn: birthDate, birthOrder = 1 } = filed
  for (const key of identityKeys({ motherId, birthRecord, birthDate, birthOrder })) {
    const known = await findByIdentity(act, key)
    if (known !== undefined) return ok({ ...known, isNew: false })
  }
  return register(act, filed, { motherId, birthRecord })
}

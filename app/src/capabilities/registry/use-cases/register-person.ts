import { type Iin, iinWarnings, isAfter, type LocalDate, ok, type Result } from '@tirek/kernel'
import { type Citation, cite } from '@tirek/law'
import { z } from 'zod'
import { ROLES } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import { optionalText } from '#platform/use-case/fields.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { identityKeys, type Sex } from '../domain/person.ts'
import { findPerson } from '../read/people.ts'
import { claimIdentity, findByIdentity, insertPerson, isProbablyRegistered } from '../store/people.ts'

/** One child, one record: art. 3(3)(1). */
export const ONE_RECORD: Citation = cite('law-343', 'art-3-3-1')

/** What registering any person needs. */
export interface PersonInput {
  readonly familyName: string
  readonly givenName: string
  readonly patronymic?: string | undefined
  readonly birthDate: LocalDate
  readonly sex: Sex
  readonly iin?: Iin | undefined
  readonly region: string
  readonly phone?: string | undefined
  readonly address?: string | undefined
  readonly motherId?: string | undefined
  readonly birthRecord?: string | undefined
  readonly birthOrder?: number | undefined
  /** Somebody looked and says it is another child than the one already registered; with the reason. */
  readonly confirmedDifferent?: boolean | undefined
  readonly differentReason?: string | undefined
}

/** The fields by which somebody who looked says that a probable second record is another person. */
export const anotherPerson = {
  /** The same name, birth date and sex stand in the register already, and this is another person … */
  confirmedDifferent: z.boolean().optional(),
  /** … because: twins, namesakes. Kept in the history. */
  differentReason: optionalText,
}

/** A new record: its id and what a person should look at twice. */
export interface Registered {
  readonly personId: string
  readonly warnings: readonly string[]
  /** That and why somebody confirmed a probable second record to be another person; empty when nothing was doubted. */
  readonly difference: { readonly confirmedDifferent?: true; readonly differentReason?: string }
}

/** Refuses a birth date that lies ahead, at the field. */
export function refuseFutureBirth(act: Act, birthDate: LocalDate, path = 'birthDate'): Result<void, Refusal> {
  if (!isAfter(birthDate, act.today)) return ok(undefined)
  return refuse('registry.birth-in-future', { status: 'invalid', fields: [{ path, code: 'future-date' }] })
}

/** The refusal of a second live record; the existing one is named only to those who may see it (LAW-3-5). */
async function refuseSecondRecord(act: Act, keys: readonly string[]): Promise<Result<never, Refusal>> {
  const found = await Promise.all(keys.map((key) => findByIdentity(act, key)))
  const existing = found.find((one) => one !== undefined)
  const visible = existing === undefined ? undefined : await findPerson(act.db, existing.personId)
  return refuse('registry.already-registered', {
    cite: [ONE_RECORD],
    facts: visible === undefined ? {} : { personId: visible.id },
  })
}

/** A probable second record needs somebody who looked and wrote why it is another child (LAW-3-5). */
function refuseProbable({ confirmedDifferent, differentReason }: PersonInput): Result<void, Refusal> {
  if (confirmedDifferent !== true)
    return refuse('registry.probably-registered', {
      cite: [ONE_RECORD],
      fields: [{ path: 'confirmedDifferent', code: 'confirm-different' }],
    })
  if (differentReason !== undefined) return ok(undefined)
  return refuse('registry.different-reason-needed', {
    status: 'invalid',
    cite: [ONE_RECORD],
    fields: [{ path: 'differentReason', code: 'required' }],
  })
}

/** A body of a region registers the people of its own region. */
function mayRegisterIn({ actor }: Act, region: string): boolean {
  return ROLES[actor.role].scope !== 'territory' || actor.regions.includes(region)
}

/** Registers one person once. A mismatch of the IIN's digits with birth date or sex is a warning, never an error. */
export async function registerPerson(act: Act, input: PersonInput): Promise<Result<Registered, Refusal>> {
  const born = refuseFutureBirth(act, input.birthDate)
  if (!born.ok) return born

  if (!mayRegisterIn(act, input.region))
    return refuse('registry.other-region', {
      status: 'forbidden',
      cite: [ONE_RECORD],
      fields: [{ path: 'region', code: 'choose-one' }],
    })

  const personId = act.newId()
  const birthOrder = input.birthOrder ?? 1
  const keys = identityKeys({ ...input, birthOrder })
  // Before the keys are claimed: a registration of the same child by another paper must be seen or waited for.
  const probable =
    keys.length > 0 &&
    (await isProbablyRegistered(act, { ...input, motherId: input.motherId, birthOrder }, keys))
  if (!(await claimIdentity(act, personId, input.region, keys))) return refuseSecondRecord(act, keys)
  const different = probable ? refuseProbable(input) : ok(undefined)
  if (!different.ok) return different

  await insertPerson(act, personId, {
    region: input.region,
    iin: input.iin,
    familyName: input.familyName,
    givenName: input.givenName,
    patronymic: input.patronymic,
    birthDate: input.birthDate,
    sex: input.sex,
    phone: input.phone,
    address: input.address,
    motherId: input.motherId,
    birthOrder,
  })
  const warnings =
    input.iin === undefined ? [] : iinWarnings(input.iin, { birthDate: input.birthDate, sex: input.sex })
  const difference = probable
    ? ({ confirmedDifferent: true, differentReason: input.differentReason ?? '' } as const)
    : {}
  return ok({ personId, warnings, difference })
}

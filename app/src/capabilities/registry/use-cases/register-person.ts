import { type Iin, iinWarnings, isAfter, type LocalDate, ok, type Result } from '@tirek/kernel'
import { type Citation, cite } from '@tirek/law'
import { z } from 'zod'
import { ROLES } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import { optionalText } from '#platform/use-case/fields.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import type { Likeness } from '../domain/likeness.ts'
import { identityKeys, type Sex } from '../domain/person.ts'
import { findPerson } from '../read/people.ts'
import { findMostAlike, matchKeysOf } from '../store/likely-records.ts'
import { weightsInForce } from '../store/match-weights.ts'
import { insertPairs, type PairSide } from '../store/pairs.ts'
import { claimIdentity, findByIdentity, findFacts, insertPerson, kindOf } from '../store/people.ts'

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

/** The fields by which somebody who looked says that a likely second record is another person. */
export const anotherPerson = {
  /** It is another person than the one registered already … */
  confirmedDifferent: z.boolean().optional(),
  /** … because: twins, namesakes. Kept in the history. */
  differentReason: optionalText,
}

/** A new record: its id and what a person should look at twice. */
export interface Registered {
  readonly personId: string
  readonly warnings: readonly string[]
  /** That and why somebody confirmed a likely second record to be another person; empty when nothing was doubted. */
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

/** What the form shows of a likely second record: how well each field agrees, and the record only to those who see it. */
async function describe(
  act: Act,
  { personId, score, reasons }: Likeness,
): Promise<Record<string, string | number>> {
  const levels = reasons.flatMap(({ field, level, weight }) => [
    [`level.${field}`, level],
    [`points.${field}`, Math.round(weight)],
  ])
  const visible = await findPerson(act.db, personId)
  return {
    score: Math.round(score),
    ...Object.fromEntries(levels),
    ...(visible === undefined ? {} : { personId }),
  }
}

/** A likely second record needs somebody who looked and wrote why it is another person (LAW-3-5). */
async function refuseLikely(
  act: Act,
  likeness: Likeness,
  { confirmedDifferent, differentReason }: PersonInput,
): Promise<Result<void, Refusal>> {
  if (confirmedDifferent === true && differentReason !== undefined) return ok(undefined)
  const facts = await describe(act, likeness)
  if (confirmedDifferent === true)
    return refuse('registry.different-reason-needed', {
      status: 'invalid',
      cite: [ONE_RECORD],
      fields: [{ path: 'differentReason', code: 'required', args: facts }],
    })
  return refuse('registry.probably-registered', {
    cite: [ONE_RECORD],
    facts,
    fields: [{ path: 'confirmedDifferent', code: 'confirm-different', args: facts }],
  })
}

/** Whoever said at registration that it is another person has decided the pair: no run offers it again. */
async function noteAnotherPerson(
  act: Act,
  newcomer: PairSide,
  { personId, score, reasons }: Likeness,
  { differentReason: reason = '' }: PersonInput,
): Promise<void> {
  const { edition } = await weightsInForce(act)
  const other = await findFacts(act, personId)
  if (other === undefined) return
  const pair = { left: newcomer, right: { id: personId, region: other.region }, score, reasons, edition }
  await act.asSystem(() =>
    insertPairs(act, [{ ...pair, origin: 'registration' }], { state: 'dismissed', reason }),
  )
}

/** A body of a region registers the people of its own region. */
function mayRegisterIn({ actor }: Act, region: string): boolean {
  return ROLES[actor.role].scope !== 'territory' || actor.regions.includes(region)
}

/** Another number of the same kind is another person; children under one mother are told apart by name and date. */
function isNumber(kind: string): boolean {
  return kind === 'iin' || kind === 'birth-record'
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
  const person = { ...input, patronymic: input.patronymic, motherId: input.motherId }
  // Before the keys are claimed: a registration of the same child by another paper must be seen or waited for.
  const likeness =
    keys.length === 0
      ? undefined
      : await findMostAlike(
          act,
          { ...person, birthOrder: input.birthOrder, birthRecord: input.birthRecord },
          keys.map(kindOf).filter(isNumber),
        )
  if (!(await claimIdentity(act, personId, input.region, keys))) return refuseSecondRecord(act, keys)
  const different = likeness === undefined ? ok(undefined) : await refuseLikely(act, likeness, input)
  if (!different.ok) return different

  await insertPerson(
    act,
    personId,
    { ...person, iin: input.iin, phone: input.phone, address: input.address, birthOrder },
    await matchKeysOf(act, person),
  )
  if (likeness !== undefined)
    await noteAnotherPerson(act, { id: personId, region: input.region }, likeness, input)
  const warnings =
    input.iin === undefined ? [] : iinWarnings(input.iin, { birthDate: input.birthDate, sex: input.sex })
  const { differentReason = '' } = input
  const difference = likeness === undefined ? {} : ({ confirmedDifferent: true, differentReason } as const)
  return ok({ personId, warnings, difference })
}

import { type Iin, isBefore, type LocalDate, ok, type Result } from '@tirek/kernel'
import { cite, valueOn } from '@tirek/law'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import {
  dateField,
  idField,
  iinField,
  lineField,
  personNameField,
  phoneField,
  regionField,
} from '#platform/use-case/fields.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { SEXES } from '../domain/person.ts'
import { isChild } from '../domain/status.ts'
import { findFacts } from '../store/people.ts'
import { anotherPerson, ONE_RECORD, registerPerson } from './register-person.ts'
import { resolvePerson } from './resolve-person.ts'
import { confirmed, stopToCheck } from './to-check.ts'

const CHILD = cite('law-343', 'art-1-2')

type ChildInput = {
  readonly birthDate: LocalDate
  readonly iin?: Iin | undefined
  readonly motherId?: string | undefined
  readonly motherIin?: Iin | undefined
  readonly birthRecord?: string | undefined
}

type Identity = Omit<ChildInput, 'birthDate'>

function isIdentified(input: { readonly [name in keyof Identity]?: unknown }): boolean {
  return (input.iin ?? input.motherId ?? input.motherIin ?? input.birthRecord) !== undefined
}

/** Something must tell the child from another, and by the birth date it must be a child. */
function refuseNoChild(act: Act, input: ChildInput): Result<void, Refusal> {
  if (!isIdentified(input))
    return refuse('registry.identity-needed', {
      status: 'invalid',
      cite: [ONE_RECORD],
      fields: [{ path: 'iin', code: 'identity-needed' }],
    })
  if (isChild(input.birthDate, act.today)) return ok(undefined)

  const majority = valueOn('law343.majority-age', act.today)
  return refuse('registry.not-a-child', {
    cite: [CHILD],
    facts: { age: majority.kind === 'value' ? majority.value : '' },
    fields: [{ path: 'birthDate', code: 'not-a-child' }],
  })
}

/** The mother by her record or number: a woman, born before the child; undefined when nobody is named. */
async function findMother(act: Act, input: ChildInput): Promise<Result<string | undefined, Refusal>> {
  if ((input.motherId ?? input.motherIin) === undefined) return ok(undefined)
  const path = input.motherId === undefined ? 'motherIin' : 'motherId'
  const id = await resolvePerson(act, { id: input.motherId, iin: input.motherIin })
  const facts = id === undefined ? undefined : await findFacts(act, id)
  if (facts === undefined)
    return refuse('registry.mother-unknown', {
      status: 'invalid',
      fields: [{ path, code: 'mother-unknown' }],
    })
  if (facts.sex === 'female' && isBefore(facts.birthDate, input.birthDate)) return ok(id)
  return refuse('registry.no-mother', { status: 'invalid', fields: [{ path, code: 'no-mother' }] })
}

const fields = z.object({
  familyName: personNameField,
  givenName: personNameField,
  patronymic: personNameField.optional(),
  birthDate: dateField,
  sex: z.enum(SEXES),
  iin: iinField.optional(),
  motherId: idField.optional(),
  motherIin: iinField.optional(),
  birthRecord: lineField.optional(),
  birthOrder: z.number().int().min(1).max(10).optional(),
  region: regionField,
  phone: phoneField.optional(),
  address: lineField.optional(),
  ...anotherPerson,
  confirmed,
})

/** Alone, a missing identity is a refusal with its article; beside other mistakes of the form it is one of them. */
const input = fields.refine(isIdentified, {
  path: ['iin'],
  params: { code: 'identity-needed' },
  when: ({ value, issues }) => typeof value === 'object' && value !== null && issues.length > 0,
})

/** Opens the one record of a child; a newborn without an IIN stands under the mother's record (LAW-3-4). */
export const registerChild = command({
  name: 'registry.register-child',
  title: { kk: 'Баланы тіркеу', ru: 'Зарегистрировать ребёнка', en: 'Register a child' },
  basis: [ONE_RECORD],
  input,
  output: z.object({ childId: z.uuid(), warnings: z.array(z.string()) }),
  looksUp: ({ iin, motherIin }) => iin !== undefined || motherIin !== undefined,
  run: async (act, input) => {
    const allowed = refuseNoChild(act, input)
    if (!allowed.ok) return allowed
    const mother = await findMother(act, input)
    if (!mother.ok) return mother
    const motherId = mother.value

    const registered = await registerPerson(act, { ...input, motherId })
    if (!registered.ok) return registered
    // A mother named by her number alone: whom it means is looked at before the record stands under hers.
    const checked = input.motherIin === undefined ? ok(undefined) : stopToCheck(input)
    if (!checked.ok) return checked
    const { personId, warnings, difference } = registered.value

    await act.record({
      name: 'registry.child-registered',
      region: input.region,
      personId,
      subject: { kind: 'person', id: personId },
      data: { underMother: input.iin === undefined && motherId !== undefined, warnings, ...difference },
      cite: [ONE_RECORD],
    })
    return ok({ childId: personId, warnings: [...warnings] })
  },
})

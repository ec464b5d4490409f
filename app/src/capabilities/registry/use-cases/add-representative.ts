import { isAfter, isBefore, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField, iinField, lineField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import {
  CONSENT_BY_REPRESENTATIVE,
  isOldEnough,
  lastDayOfRight,
  REPRESENTATION_BASES,
  sexOfBasis,
  YOUNGEST_PARENT,
  youngestParent,
} from '../domain/representation.ts'
import { findPerson } from '../read/people.ts'
import { findRepresentation } from '../read/representations.ts'
import { findFacts, lockPerson } from '../store/people.ts'
import { insertRepresentation } from '../store/representations.ts'
import { resolvePerson } from './resolve-person.ts'
import { confirmed, stopToCheck } from './to-check.ts'

/** A representative is named by the record or by the IIN. */
function isNamed(given: {
  readonly representativeId?: unknown
  readonly representativeIin?: unknown
}): boolean {
  return (given.representativeId ?? given.representativeIin) !== undefined
}

const input = z
  .object({
    personId: idField,
    representativeId: idField.optional(),
    representativeIin: iinField.optional(),
    basis: z.enum(REPRESENTATION_BASES),
    document: lineField,
    documentDate: dateField,
    validFrom: dateField.optional(),
    validTo: dateField.optional(),
    confirmed,
  })
  .refine(isNamed, {
    path: ['representativeIin'],
    params: { code: 'required' },
    when: ({ value }) => typeof value === 'object' && value !== null,
  })
type Input = z.output<typeof input>

/** Only an adult acts for another, a parent from an earlier age; and a mother is no man. */
async function checkSuits(
  act: Act,
  id: string,
  { path, basis }: { readonly path: string; readonly basis: Input['basis'] },
): Promise<Result<void, Refusal>> {
  const facts = await findFacts(act, id)
  if (facts !== undefined && !isOldEnough(basis, facts.birthDate, act.today))
    return refuse('registry.representative-minor', {
      status: 'invalid',
      cite: [CONSENT_BY_REPRESENTATIVE, YOUNGEST_PARENT],
      facts: { parentFrom: youngestParent(act.today) },
      fields: [{ path, code: 'minor' }],
    })
  const sex = sexOfBasis(basis)
  if (facts === undefined || sex === undefined || sex === facts.sex) return ok(undefined)
  return refuse('registry.representative-sex', {
    status: 'invalid',
    cite: [CONSENT_BY_REPRESENTATIVE],
    fields: [{ path: 'basis', code: 'sex-contradicts' }],
  })
}

/** The person who is to act, when the record exists and is not the represented person's own. */
async function findRepresentative(act: Act, given: Input): Promise<Result<string, Refusal>> {
  const named = { id: given.representativeId, iin: given.representativeIin }
  const found = await resolvePerson(act, named)
  const path = named.id === undefined ? 'representativeIin' : 'representativeId'
  if (found !== undefined && found !== given.personId) {
    const suits = await checkSuits(act, found, { path, basis: given.basis })
    return suits.ok ? ok(found) : suits
  }
  return refuse('registry.representative-unknown', {
    status: 'invalid',
    fields: [{ path, code: 'unknown-record' }],
  })
}

function checkDates(act: Act, given: Input): Result<void, Refusal> {
  if (isAfter(given.documentDate, act.today))
    return refuse('registry.document-in-future', {
      status: 'invalid',
      fields: [{ path: 'documentDate', code: 'future-date' }],
    })
  if (given.validTo === undefined || !isBefore(given.validTo, given.validFrom ?? given.documentDate))
    return ok(undefined)
  return refuse('registry.period-reversed', {
    status: 'invalid',
    fields: [{ path: 'validTo', code: 'before-start' }],
  })
}

/** Records that someone may act for a person: on which ground, by which document, for which period. */
export const addRepresentative = command({
  name: 'registry.add-representative',
  title: {
    kk: 'Заңды өкілді қосу',
    ru: 'Добавить законного представителя',
    en: 'Add a legal representative',
  },
  basis: [CONSENT_BY_REPRESENTATIVE],
  input,
  output: z.object({ representationId: z.uuid() }),
  looksUp: ({ representativeIin }) => representativeIin !== undefined,
  run: async (act, given) => {
    const person = await findPerson(act.db, given.personId)
    if (person === undefined) return notFound('person')
    await lockPerson(act, person.id)
    const representative = await findRepresentative(act, given)
    if (!representative.ok) return representative
    const representativeId = representative.value
    const dates = checkDates(act, given)
    if (!dates.ok) return dates
    if ((await findRepresentation(act.db, given.personId, representativeId, act.today)) !== undefined)
      return refuse('registry.already-representative', { status: 'state' })
    const checked = stopToCheck(given)
    if (!checked.ok) return checked

    const representationId = act.newId()
    const validFrom = given.validFrom ?? given.documentDate
    const { personId, basis, document, documentDate } = given
    const validTo = lastDayOfRight(person.birthDate, given.validTo, act.today)
    await insertRepresentation(act, person.region, {
      id: representationId,
      personId,
      representativeId,
      basis,
      document,
      documentDate,
      validFrom,
      validTo,
    })
    await act.record({
      name: 'registry.representative-added',
      region: person.region,
      personId,
      subject: { kind: 'representation', id: representationId },
      data: { basis, representativeId },
      cite: [CONSENT_BY_REPRESENTATIVE],
    })
    return ok({ representationId })
  },
})

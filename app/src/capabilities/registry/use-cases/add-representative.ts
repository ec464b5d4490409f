import { isAfter, ok } from '@tirek/kernel'
import { z } from 'zod'
import { dateField, idField, iinField, lineField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { CONSENT_BY_REPRESENTATIVE, REPRESENTATION_BASES } from '../domain/representation.ts'
import { findPerson } from '../read/people.ts'
import { findRepresentation } from '../read/representations.ts'
import { lockPerson } from '../store/people.ts'
import { insertRepresentation } from '../store/representations.ts'
import { resolvePerson } from './resolve-person.ts'

/** Records that someone may act for a person: on which ground, by which document, for which period. */
export const addRepresentative = command({
  name: 'registry.add-representative',
  title: {
    kk: 'Заңды өкілді қосу',
    ru: 'Добавить законного представителя',
    en: 'Add a legal representative',
  },
  basis: [CONSENT_BY_REPRESENTATIVE],
  input: z.object({
    personId: idField,
    representativeId: idField.optional(),
    representativeIin: iinField.optional(),
    basis: z.enum(REPRESENTATION_BASES),
    document: lineField,
    documentDate: dateField,
    validFrom: dateField.optional(),
    validTo: dateField.optional(),
  }),
  output: z.object({ representationId: z.uuid() }),
  run: async (act, input) => {
    const person = await findPerson(act.db, input.personId)
    if (person === undefined) return notFound('person')
    await lockPerson(act, person.id)
    const named = { id: input.representativeId, iin: input.representativeIin }
    const representativeId = await resolvePerson(act, named)
    if (representativeId === undefined || representativeId === input.personId) {
      const path = named.id === undefined ? 'representativeIin' : 'representativeId'
      return refuse('registry.representative-unknown', {
        status: 'invalid',
        fields: [{ path, code: 'unknown-record' }],
      })
    }
    if (isAfter(input.documentDate, act.today))
      return refuse('registry.document-in-future', {
        status: 'invalid',
        fields: [{ path: 'documentDate', code: 'future-date' }],
      })
    if ((await findRepresentation(act.db, input.personId, representativeId, act.today)) !== undefined)
      return refuse('registry.already-representative', { status: 'state' })

    const representationId = act.newId()
    const validFrom = input.validFrom ?? input.documentDate
    const { personId, basis, document, documentDate, validTo } = input
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

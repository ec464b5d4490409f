import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { idField, textField } from '#platform/use-case/fields.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { recordOf } from './events.ts'
import { requestOutput } from './fields.ts'
import { openNewRequest } from './open-request.ts'
import { getPerson } from './standing.ts'

/** A medical organisation's petition in place of the application (p. 5). It opens the case only (DEC-48). */
export const petitionForPlacement = command({
  name: 'placement.petition',
  title: {
    kk: 'Медициналық ұйымның өтінішхаты',
    ru: 'Ходатайство медицинской организации',
    en: 'Petition of a medical organisation',
  },
  basis: [ACTS.application, ACTS.petitionReading],
  input: z.object({ personId: idField, needId: idField.optional(), petition: textField }),
  output: z.object({ ...requestOutput, number: z.string() }),
  run: async (act, input) => {
    const person = await getPerson(act, input.personId)
    if (!person.ok) return person
    const opened = await openNewRequest(act, {
      person: person.value,
      needId: input.needId,
      applicantKind: 'medical-organisation',
      applicantPersonId: undefined,
      isPaper: false,
      statement: { petition: input.petition },
    })
    if (!opened.ok) return opened
    const request = opened.value
    const data = { number: request.number, category: request.category }
    await recordOf(act, request, 'petitioned', [ACTS.application, ACTS.petitionReading], data)
    return ok({ requestId: request.id, state: request.state, number: request.number })
  },
})

import { ageOn, ok } from '@tirek/kernel'
import { z } from 'zod'
import { idField, iinField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { fullName } from '../domain/person.ts'
import { isChild } from '../domain/status.ts'
import { findPerson } from '../read/people.ts'
import { ONE_RECORD } from './register-person.ts'
import { resolvePerson } from './resolve-person.ts'

/** Who is meant by a number, before the person is tied to a child: name and birth date, and nothing else of the record. */
export const showWho = query({
  name: 'registry.who',
  title: { kk: 'Кім туралы сөз болып тұр', ru: 'О ком идёт речь', en: 'Who is meant' },
  basis: [ONE_RECORD],
  input: z.object({ id: idField.optional(), iin: iinField.optional() }),
  output: z.object({
    id: z.uuid(),
    fullName: z.string(),
    birthDate: z.string(),
    age: z.object({ years: z.number(), months: z.number(), days: z.number() }),
    isChild: z.boolean(),
  }),
  reads: (_input, { id }) => [id],
  looksUp: ({ iin }) => iin !== undefined,
  run: async (act, named) => {
    const id = await resolvePerson(act, named)
    const person = id === undefined ? undefined : await act.asSystem(() => findPerson(act.db, id))
    if (person === undefined) return notFound('person')
    const { birthDate } = person
    return ok({
      ...{ id: person.id, fullName: fullName(person), birthDate },
      age: ageOn(birthDate, act.today),
      isChild: isChild(birthDate, act.today),
    })
  },
})

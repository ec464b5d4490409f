import { ok } from '@tirek/kernel'
import { z } from 'zod'
import {
  dateField,
  iinField,
  lineField,
  personNameField,
  phoneField,
  regionField,
} from '#platform/use-case/fields.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { SEXES } from '../domain/person.ts'
import { LIMITED_ABILITIES_BASIS as CHILD, isChild } from '../domain/status.ts'
import { anotherPerson, ONE_RECORD, registerPerson } from './register-person.ts'

/** Opens the record of an adult: a parent, a guardian, or a recipient of services of categories 3–5. */
export const registerAdult = command({
  name: 'registry.register-adult',
  title: { kk: 'Ересек адамды тіркеу', ru: 'Зарегистрировать взрослого', en: 'Register an adult' },
  basis: [ONE_RECORD],
  input: z.object({
    familyName: personNameField,
    givenName: personNameField,
    patronymic: personNameField.optional(),
    birthDate: dateField,
    sex: z.enum(SEXES),
    iin: iinField,
    region: regionField,
    phone: phoneField.optional(),
    address: lineField.optional(),
    ...anotherPerson,
  }),
  output: z.object({ personId: z.uuid(), warnings: z.array(z.string()) }),
  looksUp: () => true,
  run: async (act, input) => {
    // Parents may be under age; a record of an adult needs only a birth date that is past. Children have their own command.
    if (isChild(input.birthDate, act.today) && act.actor.role !== 'obstetric-nurse')
      return refuse('registry.not-an-adult', {
        status: 'invalid',
        cite: [CHILD],
        fields: [{ path: 'birthDate', code: 'not-an-adult' }],
      })

    const registered = await registerPerson(act, input)
    if (!registered.ok) return registered
    const { personId, warnings, difference } = registered.value

    await act.record({
      name: 'registry.adult-registered',
      region: input.region,
      personId,
      subject: { kind: 'person', id: personId },
      data: { warnings, ...difference },
      cite: [ONE_RECORD],
    })
    return ok({ personId, warnings: [...warnings] })
  },
})

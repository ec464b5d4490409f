import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { isFamilyOf } from '#capabilities/audit/index.ts'
import { findPerson, fullName, isChild } from '#capabilities/registry/index.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { listOwnBreaches } from '../read/breaches.ts'
import { listRestrictions } from '../read/restrictions.ts'
import { restrictionShape, shownRestriction } from './shapes.ts'

const output = z.object({
  person: z.object({ id: z.uuid(), fullName: z.string(), isChild: z.boolean() }),
  restrictions: z.array(restrictionShape),
  breaches: z.array(
    z.object({
      number: z.string(),
      whatHappened: z.string(),
      measures: z.string(),
      noticedOn: z.string(),
      from: z.string(),
      to: z.string(),
    }),
  ),
})
export type ShownRights = z.output<typeof output>

/** What the family may do with the data about a person, and what it has asked for. */
export const showRights = query({
  name: 'data-rights.show',
  title: {
    kk: 'Дерекке қатысты құқықтар',
    ru: 'Права на данные',
    en: 'Rights to the data',
  },
  basis: [ACTS.right],
  input: z.object({ personId: idField }),
  output,
  reads: ({ personId }) => [personId],
  run: async (act, { personId }) => {
    const person = await findPerson(act.db, personId)
    if (person === undefined || !(await isFamilyOf(act.db, personId))) return notFound('person')
    const restrictions = await listRestrictions(act.db, personId)
    const breaches = await listOwnBreaches(act.db, personId)
    return ok({
      person: { id: personId, fullName: fullName(person), isChild: isChild(person.birthDate, act.today) },
      restrictions: restrictions.map((one) => shownRestriction(one, act.today)),
      breaches: breaches.map((one) => ({
        ...one,
        from: one.from.toISOString(),
        to: one.to.toISOString(),
      })),
    })
  },
})

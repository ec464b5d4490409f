import { type LocalizedText, localize, ok } from '@tirek/kernel'
import { z } from 'zod'
import { findPerson, fullName, isChild } from '#capabilities/registry/index.ts'
import { seesClass } from '#platform/access/actor.ts'
import type { CorrectableField } from '#platform/corrections/contract.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { findOpenRequest } from '../read/requests.ts'
import type { CorrectionSources } from '../sources.ts'
import { basisOf } from './basis.ts'

const output = z.object({
  person: z.object({ id: z.uuid(), fullName: z.string(), isChild: z.boolean() }),
  fields: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      hint: z.string().nullable(),
      input: z.enum(['line', 'date', 'choice', 'iin', 'phone']),
      options: z.array(z.object({ value: z.string(), label: z.string() })),
      mayBeEmpty: z.boolean(),
      decider: z.enum(['family', 'organisation']),
      needsProof: z.boolean(),
      basis: z.string(),
      /** As it stands: in the form in which it is compared, and in words. */
      value: z.string().nullable(),
      shown: z.string().nullable(),
      isOpen: z.boolean(),
      openRequestId: z.uuid().nullable(),
    }),
  ),
})

/** The values of one person that may be corrected. */
export type ShownFields = z.output<typeof output>

async function shown(act: Act, field: CorrectableField, personId: string) {
  const present = await field.read(act, personId)
  const value = present?.value
  const open = await findOpenRequest(act.db, personId, field.key)
  const word = (text: LocalizedText) => localize(text, act.lang)
  return {
    key: field.key,
    label: word(field.label),
    hint: field.hint === undefined ? null : word(field.hint),
    input: field.input,
    options: (field.options ?? []).map((one) => ({ value: one.value, label: word(one.label) })),
    mayBeEmpty: field.mayBeEmpty,
    decider: field.decider,
    needsProof: field.needsProof,
    basis: basisOf(field.cite, act.lang),
    value: value ?? null,
    shown: value === undefined ? null : await field.show(act, value),
    isOpen: field.isOpen(value),
    openRequestId: open?.id ?? null,
  }
}

/** Which values of a person may be corrected, as they stand, who decides and what proves it. */
export function listFieldsOf({ fields }: CorrectionSources) {
  return query({
    name: 'corrections.fields',
    title: {
      kk: 'Түзетуге болатын мәліметтер',
      ru: 'Сведения, которые можно исправить',
      en: 'What may be corrected',
    },
    basis: [ACTS.right],
    input: z.object({ personId: idField }),
    output,
    reads: ({ personId }) => [personId],
    run: async (act, { personId }) => {
      const person = await findPerson(act.db, personId)
      if (person === undefined) return notFound('person')
      const rows: z.input<typeof output>['fields'] = []
      for (const field of fields)
        if (seesClass(act.actor, field.part)) rows.push(await shown(act, field, personId))
      return ok({
        person: { id: personId, fullName: fullName(person), isChild: isChild(person.birthDate, act.today) },
        fields: rows,
      })
    },
  })
}

import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { idField, lineField, textField } from '#platform/use-case/fields.ts'
import { command } from '#platform/use-case/use-case.ts'
import { categoryFits, citeCategory } from '../domain/category.ts'
import { ACTS } from '../domain/citations.ts'
import { NEED_REASONS } from '../domain/states.ts'
import { insertNeed } from '../store/file.ts'
import { refused } from './answers.ts'
import { alternativesField, categoryField, childViewField } from './fields.ts'
import { getPerson } from './standing.ts'

/** Recognises that a person needs special social services: the object that precedes every application (p. 5). */
export const recogniseNeed = command({
  name: 'placement.recognise-need',
  title: {
    kk: 'Арнаулы әлеуметтік қызметтерге мұқтаж деп тану',
    ru: 'Признать нуждающимся в специальных социальных услугах',
    en: 'Recognise the need for special social services',
  },
  basis: [ACTS.applicants, ACTS.noSeparation],
  input: z.object({
    personId: idField,
    category: categoryField,
    reasons: z.array(z.enum(NEED_REASONS)).min(1).max(NEED_REASONS.length),
    assessment: textField,
    document: lineField,
    cannotServeSelf: z.boolean().default(false),
    childView: childViewField.optional(),
    alternatives: alternativesField.optional(),
  }),
  output: z.object({ needId: z.uuid(), category: z.number() }),
  run: async (act, input) => {
    const person = await getPerson(act, input.personId)
    if (!person.ok) return person
    const facts = { birthDate: person.value.birthDate, disabilityKinds: undefined }
    const fits = categoryFits(input.category, facts, act.today)
    if (!fits.ok) return refused(fits.error)

    const needId = act.newId()
    const { personId, category, assessment, document, cannotServeSelf, childView } = input
    const { region } = person.value
    const reasons = [...new Set(input.reasons)]
    const alternatives = input.alternatives ?? []
    await insertNeed(act, needId, {
      region,
      personId,
      category,
      reasons,
      assessment,
      document,
      cannotServeSelf,
      childView,
      alternatives,
    })
    await act.record({
      name: 'placement.need-recognised',
      region,
      personId,
      subject: { kind: 'placement-need', id: needId },
      data: { category, reasons, document },
      cite: [ACTS.applicants, citeCategory(category)],
    })
    return ok({ needId, category })
  },
})

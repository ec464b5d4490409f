import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { idField } from '#platform/use-case/fields.ts'
import { query } from '#platform/use-case/use-case.ts'
import { categoryField } from './filters.ts'
import { INFORMED } from './find.ts'
import { describeFound, foundOutput } from './outputs.ts'

/** As many as stand side by side on a screen of a desk. */
export const MOST_COMPARED = 4

/** Organisations side by side, in the order in which they were chosen; one that does not exist is left out. */
export const compareOrganisations = query({
  name: 'finder.compare',
  title: { kk: 'Ұйымдарды салыстыру', ru: 'Сравнить организации', en: 'Compare organisations' },
  basis: [INFORMED],
  input: z.object({
    ids: z.array(idField).min(1).max(MOST_COMPARED),
    near: z.string().max(60).optional(),
    category: categoryField.optional(),
  }),
  output: z.object({ organisations: z.array(foundOutput) }),
  run: async (act, { ids, ...asking }) => {
    const known = new Map((await listOrganisationsById(act.db, ids)).map((one) => [one.id, one]))
    const chosen = [...new Set(ids)].flatMap((id) => known.get(id) ?? [])
    return ok({ organisations: [...(await describeFound(act, chosen, asking))] })
  },
})

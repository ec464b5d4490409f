import { ok } from '@tirek/kernel'
import { type Act, isExcluded, listUnits, REPEALED_ACTS } from '@tirek/law'
import { z } from 'zod'
import { actIdShape, markShape, wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { actsOf, LAYERS } from '../domain/layers.ts'
import { listActsWithText } from '../read/texts.ts'

const actShape = z.object({
  id: actIdShape,
  title: wordsShape,
  number: z.string(),
  date: z.string(),
  mark: markShape,
  inForceFrom: z.string(),
  inForceTo: z.string().nullable(),
  isReplacementPending: z.boolean(),
  ratification: z.object({ on: z.string(), mark: markShape }).nullable(),
  units: z.int(),
  excluded: z.int(),
  hasText: z.boolean(),
})

/** An act as the list shows it. */
export type ListedAct = z.output<typeof actShape>

function listed(act: Act, hasText: boolean): ListedAct {
  const { id, title, number, date, mark, inForceFrom, inForceTo, ratification } = act
  const units = listUnits(id)
  return {
    id,
    title,
    number,
    date,
    mark,
    inForceFrom,
    inForceTo: inForceTo ?? null,
    isReplacementPending: act.replacement === 'pending',
    ratification: ratification === undefined ? null : { on: ratification.on, mark: ratification.mark },
    units: units.length,
    excluded: units.filter(isExcluded).length,
    hasText,
  }
}

/** All acts of the base by their layers, and those that were repealed. */
export const listAllActs = query({
  name: 'legal-base.acts',
  title: { kk: 'Құқықтық негіз', ru: 'Правовая база', en: 'Legal base' },
  basis: [ACTS.layers, ACTS.treaties],
  input: z.object({}),
  output: z.object({
    layers: z.array(z.object({ layer: z.enum(LAYERS), acts: z.array(actShape) })),
    repealed: z.array(z.object({ title: wordsShape, date: z.string(), repealedOn: z.string() })),
  }),
  run: async (act) => {
    const withText = await listActsWithText(act.db)
    const layers = LAYERS.map((layer) => ({
      layer,
      acts: actsOf(layer).map((one) => listed(one, withText.has(one.id))),
    }))
    const repealed = REPEALED_ACTS.map(({ title, date, repealedOn }) => ({ title, date, repealedOn }))
    return ok({ layers, repealed })
  },
})

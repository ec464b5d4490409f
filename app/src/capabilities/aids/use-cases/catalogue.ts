import { ok } from '@tirek/kernel'
import { valueOn } from '@tirek/law'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS, ROUTES } from '../domain/acts.ts'
import { narrowItems } from '../domain/catalogue.ts'
import { GROUPS, type Item, MADE_TO_ORDER, MEASURES } from '../domain/item.ts'
import { countSuppliers } from '../read/offers.ts'

export const itemShape = z.object({
  key: z.string(),
  group: z.enum(GROUPS),
  name: wordsShape,
  about: wordsShape,
  iso: z.array(z.string()),
  routes: z.array(z.enum(ROUTES)),
  measure: z.enum(MEASURES).nullable(),
  madeToOrder: z.enum(MADE_TO_ORDER).nullable(),
  /** The replacement term in force today, in months; null: it has none. */
  replacedAfterMonths: z.number().nullable(),
  /** What the report proposes for it, in years; it is not applied. */
  proposedYears: z.number().nullable(),
  suppliers: z.number(),
})
export type ShownItem = z.output<typeof itemShape>

function valueToday(act: Act, id: Item['termId']): number | null {
  if (id === undefined) return null
  const answer = valueOn(id, act.today)
  return answer.kind === 'value' ? answer.value : null
}

/** What a child may have, for everybody to read: by name, group and route. */
export const showCatalogue = query({
  name: 'aids.catalogue',
  title: { kk: 'Құралдар тізбесі', ru: 'Каталог средств', en: 'Catalogue of aids' },
  basis: [ACTS.means, ACTS.prosthetics, ACTS.indication],
  input: z.object({
    text: z.string().max(200).optional(),
    group: z.enum(GROUPS).optional(),
    route: z.enum(ROUTES).optional(),
    item: z.string().max(100).optional(),
  }),
  output: z.object({ items: z.array(itemShape) }),
  run: async (act, { item, ...filter }) => {
    const suppliers = await countSuppliers(act.db)
    const found = narrowItems(filter).filter(({ key }) => item === undefined || key === item)
    return ok({
      items: found.map((one) => ({
        ...one,
        iso: [...one.iso],
        routes: [...one.routes],
        measure: one.measure ?? null,
        madeToOrder: one.madeToOrder ?? null,
        replacedAfterMonths: valueToday(act, one.termId),
        proposedYears: valueToday(act, one.proposalId),
        suppliers: suppliers.get(one.key) ?? 0,
      })),
    })
  },
})

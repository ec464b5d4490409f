import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import {
  FAMILIES,
  familyOf,
  GIVERS,
  LAW_KIND_KEYS,
  narrow,
  PROFILES,
  SECTORS,
  STANDARD_KINDS,
} from '../domain/catalogue.ts'
import { itemsOn } from '../domain/items.ts'

/** The services that a child may have, all of them free: by the Law's lists and by the Standard's at once. */
export const showCatalogue = query({
  name: 'services.catalogue',
  title: { kk: 'Қызметтер тізбесі', ru: 'Перечень услуг', en: 'Catalogue of services' },
  basis: [ACTS.kinds, ACTS.freeSupport, ACTS.openCatalogue],
  input: z.strictObject({
    family: z.enum(FAMILIES).optional(),
    standard: z.enum(STANDARD_KINDS).optional(),
    sector: z.enum(SECTORS).optional(),
  }),
  output: z.object({
    items: z.array(
      z.object({
        key: z.string(),
        name: wordsShape,
        about: wordsShape,
        family: z.enum(FAMILIES),
        law: z.enum(LAW_KIND_KEYS),
        standard: z.enum(STANDARD_KINDS).nullable(),
        profile: z.enum(PROFILES).nullable(),
        sectors: z.array(z.enum(SECTORS)),
        isAid: z.boolean(),
      }),
    ),
  }),
  run: async (act, filter) =>
    ok({
      items: narrow(itemsOn(act.today), filter).map((one) => ({
        key: one.key,
        name: { ...one.name },
        about: { ...one.about },
        family: familyOf(one),
        law: one.law,
        standard: one.standard ?? null,
        profile: one.profile ?? null,
        sectors: [...GIVERS[familyOf(one)].sectors],
        isAid: one.isAid === true,
      })),
    }),
})

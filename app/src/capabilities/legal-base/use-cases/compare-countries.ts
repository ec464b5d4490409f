import { ok } from '@tirek/kernel'
import { COUNTRIES, type ForeignPlace, MEASURES } from '@tirek/law'
import { z } from 'zod'
import { citationShape, wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'

const placeShape = z.object({
  country: z.enum(COUNTRIES),
  statement: z.string(),
  what: wordsShape.nullable(),
  act: wordsShape,
  article: wordsShape,
  doubt: wordsShape.nullable(),
  checkedOn: z.string(),
})

const measureShape = z.object({
  id: z.string(),
  title: wordsShape,
  /** Countries that are not here are not stated in the source, which is not absent. */
  abroad: z.array(placeShape),
  /** Units of the base by which Kazakhstan has it; none: not stated. */
  here: z.array(citationShape),
})

/** A measure as the matrix shows it. */
export type ShownMeasure = z.output<typeof measureShape>

function placeLine(country: (typeof COUNTRIES)[number], place: ForeignPlace) {
  return { ...place, country, what: place.what ?? null, doubt: place.doubt ?? null }
}

/** What the report says of the law of three neighbours, beside what the base holds for Kazakhstan. */
export const compareCountries = query({
  name: 'legal-base.countries',
  title: {
    kk: 'Көрші елдермен салыстыру',
    ru: 'Сравнение с соседними странами',
    en: 'Comparison with neighbours',
  },
  basis: [ACTS.informed],
  input: z.object({}),
  output: z.object({ measures: z.array(measureShape) }),
  run: async () => {
    const measures = MEASURES.map(({ id, title, abroad, here }) => ({
      id,
      title,
      abroad: COUNTRIES.flatMap((country) => {
        const place = abroad[country]
        return place === undefined ? [] : [placeLine(country, place)]
      }),
      here: here.map(({ act, unit, mark }) => ({ act, unit, mark })),
    }))
    return ok({ measures })
  },
})

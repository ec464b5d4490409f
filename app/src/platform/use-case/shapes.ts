import { type Citation, listActs, type SourceMark } from '@tirek/law'
import { z } from 'zod'

/** A text in the three languages, as answers give it. */
export const wordsShape = z.object({ kk: z.string(), ru: z.string(), en: z.string() })

/** An act of the legal base by its id. */
export const actIdShape = z.enum(listActs().map(({ id }) => id) as [Citation['act'], ...Citation['act'][]])

const MARKS = [
  'law',
  'public-source',
  'project-reading',
  'project-default',
  'not-verified',
] as const satisfies readonly SourceMark[]

/** What a statement rests on. */
export const markShape = z.enum(MARKS)

/** A citation of one unit, as answers give it. */
export const citationShape = z.object({ act: actIdShape, unit: z.string(), mark: markShape })

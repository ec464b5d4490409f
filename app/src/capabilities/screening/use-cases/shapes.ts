import type { LocalizedText } from '@tirek/kernel'
import { z } from 'zod'
import { wordsShape } from '#platform/use-case/shapes.ts'

/** A text in the three languages. */

/** An organisation as these answers name it. */
export const organisationShape = z.object({ id: z.uuid(), name: wordsShape })

/** How far a child has come at the PMPC, without the content of any document. */
export const progressShape = z.object({
  stage: z.enum(['opened', 'scheduled', 'in-session', 'drafted', 'concluded']),
  fileId: z.uuid().nullable(),
  organisation: organisationShape.nullable(),
  day: z.string().nullable(),
  time: z.string().nullable(),
  isAnswerAwaited: z.boolean(),
  /** The paper is named only to a reader who may open it. */
  conclusion: z
    .object({ id: z.uuid().nullable(), number: z.string().nullable(), signedOn: z.string() })
    .nullable(),
})

/** Names one organisation of a list, or null when it is not known. */
export function nameIn(
  organisations: readonly { readonly id: string; readonly name: LocalizedText }[],
  id: string,
): { id: string; name: { kk: string; ru: string; en: string } } | null {
  const found = organisations.find((one) => one.id === id)
  return found === undefined ? null : { id, name: { ...found.name } }
}

/** A small file as base64 of its bytes, as a form or the API sends it. */
export const fileField = z.string().min(1).max(2_000_000)

/** What became of the rows of a file. */
export const importedShape = z.object({
  importId: z.uuid(),
  accepted: z.number(),
  duplicates: z.number(),
  broken: z.array(z.object({ line: z.number(), field: z.string(), code: z.string() })),
})

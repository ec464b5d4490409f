import type { LocalizedText } from '@tirek/kernel'
import { z } from 'zod'

/** A text in the three languages. */
export const textShape = z.object({ kk: z.string(), ru: z.string(), en: z.string() })

/** An organisation as these answers name it. */
export const organisationShape = z.object({ id: z.uuid(), name: textShape })

/** Names one organisation of a list, or null when it is not known. */
export function nameIn(
  organisations: readonly { readonly id: string; readonly name: LocalizedText }[],
  id: string,
): { id: string; name: { kk: string; ru: string; en: string } } | null {
  const found = organisations.find((one) => one.id === id)
  return found === undefined ? null : { id, name: { ...found.name } }
}

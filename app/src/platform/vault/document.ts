import type { Act } from '#platform/use-case/act.ts'
import type { Place } from './sealed-text.ts'

/** What the sealed words of a row are read and written with. */
export type Sealing = Pick<Act, 'db' | 'vault'>

/** Seals a document for a column of JSON: there it is one text. */
export async function sealDocument(
  { vault }: Sealing,
  personId: string,
  place: Place,
  document: unknown,
): Promise<string> {
  return JSON.stringify(await vault.seal(personId, place, JSON.stringify(document)))
}

/** Opens a document of a column of JSON. Throws when it is not sealed. */
export async function openDocument({ vault }: Sealing, place: Place, sealed: unknown): Promise<unknown> {
  if (typeof sealed !== 'string') throw new Error(`a document is not sealed: ${place.field}`)
  return JSON.parse(await vault.open(place, sealed))
}

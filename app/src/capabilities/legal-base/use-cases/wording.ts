import type { LocalDate } from '@tirek/kernel'
import { type ActId, editionOn, getAct } from '@tirek/law'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { listTexts, type StoredText } from '../read/texts.ts'

/** Which wording stood on a day: `start-unknown` says that its first day is not proved. */
export const wordingShape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('edition'),
    id: z.string(),
    causedBy: z.string(),
    date: z.string(),
    certainty: z.enum(['known', 'start-unknown']),
  }),
  z.object({ kind: z.literal('not-in-force') }),
  z.object({ kind: z.literal('unknown') }),
])
export type Wording = z.output<typeof wordingShape>

/** The wording of an act on a day (LAW-0-3). */
export function wordingOn(act: ActId, day: LocalDate): Wording {
  const found = editionOn(act, day)
  if (found.kind !== 'edition') return found
  const { id, causedBy, date } = found.edition
  return { kind: 'edition', id, causedBy, date, certainty: found.certainty }
}

/** All wordings of an act, the oldest first. */
export const editionShape = z.object({
  id: z.string(),
  date: z.string(),
  causedBy: z.string(),
  from: z.string(),
  texts: z.array(z.enum(['kk', 'ru', 'en'])),
})

export function editionsOf(act: ActId, texts: readonly StoredText[]): z.output<typeof editionShape>[] {
  return getAct(act).editions.map(({ id, date, causedBy, from }) => ({
    id,
    date,
    causedBy,
    from,
    texts: texts.filter(({ edition }) => edition === id).map(({ lang }) => lang),
  }))
}

/** The texts of one wording; `isOlder` when that of the day itself was not supplied, and an earlier one is shown instead. */
export interface Texts {
  readonly edition: string | undefined
  readonly isOlder: boolean
  readonly texts: readonly StoredText[]
}

/** The texts of the wording that stood on a day, or of the newest before it; that in the language of the reader first. */
export async function textsOn(act: Act, of: ActId, day: LocalDate): Promise<Texts> {
  const wording = wordingOn(of, day)
  const all = await listTexts(act.db, of)
  const editions = getAct(of).editions.map(({ id }) => id)
  const standing = wording.kind === 'edition' ? editions.indexOf(wording.id) : -1
  const supplied = editions.slice(0, standing + 1).findLast((id) => all.some(({ edition }) => edition === id))
  const texts = all.filter(({ edition }) => edition === supplied)
  return {
    edition: supplied,
    isOlder: supplied !== undefined && supplied !== editions[standing],
    texts: texts.toSorted((a, b) => Number(b.lang === act.lang) - Number(a.lang === act.lang)),
  }
}

export const suppliedShape = z.object({
  edition: z.string(),
  by: z.string(),
  date: z.string(),
  isOlder: z.boolean(),
})

/** Which wording the shown text is of. */
export function suppliedOf(of: ActId, { edition, isOlder }: Texts): z.output<typeof suppliedShape> | null {
  const found = getAct(of).editions.find(({ id }) => id === edition)
  return found === undefined ? null : { edition: found.id, by: found.causedBy, date: found.date, isOlder }
}

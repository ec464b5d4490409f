import { addDays, isAfter, isBefore, type LocalDate } from '@tirek/kernel'
import type { ActId, Edition } from './types.ts'
import { getAct } from './units.ts'

/** Which wording stood on a day; `start-unknown` says that its first day is not yet proved. */
export type EditionAnswer =
  | { readonly kind: 'edition'; readonly edition: Edition; readonly certainty: 'known' | 'start-unknown' }
  | { readonly kind: 'not-in-force' }
  | { readonly kind: 'unknown' }

/**
 * The wording of an act on a legally relevant date (LAW-0-3). An amended wording whose entry date is not
 * stored counts from the day after its own date, the earliest possible one, and is answered as
 * `start-unknown`: the caller shows the doubt instead of hiding it (LAW-0-6).
 */
export function editionOn(act: ActId, date: LocalDate): EditionAnswer {
  const { inForceFrom, inForceTo, editions } = getAct(act)
  if (inForceFrom !== 'unknown' && isBefore(date, inForceFrom)) return { kind: 'not-in-force' }
  if (inForceTo !== undefined && isAfter(date, inForceTo)) return { kind: 'not-in-force' }

  const edition = editions.findLast((candidate) => !isAfter(earliestStart(candidate), date))
  if (edition === undefined) return { kind: 'unknown' }

  return { kind: 'edition', edition, certainty: edition.from === 'unknown' ? 'start-unknown' : 'known' }
}

function earliestStart(edition: Edition): LocalDate {
  return edition.from === 'unknown' ? addDays(edition.date, 1) : edition.from
}

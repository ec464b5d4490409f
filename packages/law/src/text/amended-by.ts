import { findDate } from './numbers.ts'
import type { NamedAct } from './types.ts'

const DATE = String.raw`(?:\d{4}\.\d{2}\.\d{2}|\d{2}\.\d{2}\.\d{4})`
/** A date, at most some words that hold no other date, and the number of the act. */
const NAMED = new RegExp(String.raw`(${DATE})((?:(?!${DATE})[^№N]){0,70})(?:№|N)\s*(\d+(?:-[IVXІХ]+)?)`, 'gu')

/** Roman numbers are printed with Cyrillic letters here and there. */
const latin = (number: string) => number.replaceAll('І', 'I').replaceAll('Х', 'X')

/** The acts that a note names, in their order; the words of a date of entry into force are no act. */
export function actsNamedIn(note: string): readonly NamedAct[] {
  return [...note.matchAll(NAMED)].flatMap(([, printed = '', , number = '']) => {
    const date = findDate(printed)
    return date === undefined ? [] : [{ date, number: `№ ${latin(number)}` }]
  })
}

/** The same acts once each, the oldest first. */
export function eachOnce(named: readonly NamedAct[]): readonly NamedAct[] {
  const known = new Map(named.map((act) => [`${act.date} ${act.number}`, act]))
  return [...known.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, act]) => act)
}

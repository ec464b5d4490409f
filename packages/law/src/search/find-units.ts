import { LANGS } from '@tirek/kernel'
import { shortCitation } from '../acts/cite.ts'
import type { Unit } from '../acts/types.ts'
import { listActs, listUnits } from '../acts/units.ts'
import { stemsOf } from './stem.ts'

/** A unit and the words it can be found by; of what it is about weighs more than of where it stands. */
interface Entry {
  readonly unit: Unit
  readonly about: ReadonlySet<string>
  readonly named: ReadonlySet<string>
  /** How deep it stands: an article before its parts. */
  readonly depth: number
}

const ABOUT = 3
const NAMED = 1

function entryOf(unit: Unit): Entry {
  const citation = { act: unit.act, unit: unit.id, mark: unit.mark ?? 'law' } as const
  const named = LANGS.map((lang) => shortCitation(citation, lang)).join(' ')
  return {
    unit,
    about: new Set(stemsOf(Object.values(unit.summary ?? {}).join(' ')).filter((word) => !/^\d/u.test(word))),
    named: new Set(stemsOf(parted(named))),
    depth: unit.id.split('-').length,
  }
}

let entries: readonly Entry[] | undefined

const allEntries = () => (entries ??= listActs().flatMap(({ id }) => listUnits(id).map(entryOf)))

interface Found {
  readonly entry: Entry
  readonly matched: number
  readonly score: number
}

function found(entry: Entry, asked: readonly string[]): Found {
  const about = asked.filter((word) => entry.about.has(word)).length
  const named = asked.filter((word) => !entry.about.has(word) && entry.named.has(word)).length
  return { entry, matched: about + named, score: ABOUT * about + NAMED * named }
}

/** What says the most of what was asked stands first; the project's own readings after the law, an article before its parts. */
function byWorth(a: Found, b: Found): number {
  const isReading = ({ entry }: Found) => Number(entry.unit.act === 'project')
  return (
    b.score - a.score ||
    isReading(a) - isReading(b) ||
    a.entry.depth - b.entry.depth ||
    a.entry.about.size - b.entry.about.size
  )
}

/** Parts a number from the word that is glued to it: «8-бап». */
const parted = (text: string) => text.replaceAll(/(\d)-(?=\p{L})/gu, '$1 ')

/**
 * The units of the legal base that a question names, by what they are about or where they stand («8-бап», «ст. 8»), in
 * whatever language and form the words are; the best first. Words that stand nowhere are passed over when the others do.
 */
export function findUnits(question: string, most: number): readonly Unit[] {
  const asked = [...new Set(stemsOf(parted(question)))]
  const all = allEntries().map((entry) => found(entry, asked))
  const best = Math.max(0, ...all.map(({ matched }) => matched))
  if (best * 2 < asked.length || best === 0) return []
  return all
    .filter(({ matched }) => matched === best)
    .toSorted(byWorth)
    .slice(0, most)
    .map(({ entry }) => entry.unit)
}

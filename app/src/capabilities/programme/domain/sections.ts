import { foldText } from '@tirek/kernel'

/** (a)–(f) of article 1(24): what the programme must match and take account of. */
export const SECTIONS = [
  'needs',
  'interests',
  'aspirations',
  'somatic-forecast',
  'endurance',
  'family-status',
] as const
export type SectionKey = (typeof SECTIONS)[number]

/** (a)–(e) speak of the child alone: no template and no other programme may fill them. */
export const PERSONAL_SECTIONS = [
  'needs',
  'interests',
  'aspirations',
  'somatic-forecast',
  'endurance',
] as const

/** One section: what was established, or why it could not be. */
export interface Section {
  readonly text?: string | undefined
  readonly notEstablished?: string | undefined
}

/** Sections by key; an absent one has not been looked at. */
export type Sections = { readonly [key in SectionKey]?: Section | undefined }

/** Three words in a row, folded: what near copies have in common though a word was added or taken out. */
export function ownPhrases(sections: Sections): readonly string[] {
  const words = ownWords(sections)?.replaceAll('|', ' ').split(/\s+/).map(foldText) ?? []
  const phrases = words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`)
  return [...new Set(phrases)]
}

/** True when most of the sample of a text stands in one other child's text (LAW-1-35). */
export function isNearCopy(sampleSize: number, othersHits: readonly number[]): boolean {
  return sampleSize >= 4 && Math.max(0, ...othersHits) * 3 >= sampleSize * 2
}

/** True when a section says something: a text, or a reason why there is none. */
export function isFilled(section: Section | undefined): boolean {
  return section?.text !== undefined || section?.notEstablished !== undefined
}

/** The words of a child's own sections in one line, without case, marks and spacing; undefined when too few of them. */
export function ownWords(sections: Sections): string | undefined {
  const texts = (['needs', 'interests', 'aspirations'] as const).map((key) => sections[key]?.text)
  if (texts.some((text) => text === undefined)) return undefined
  return texts
    .join(' | ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}|]+/gu, ' ')
    .trim()
}

const NUMBER = String.raw`(\d+(?:-\d+)?)`

/** How the parts of an act begin, in Kazakh and in Russian. The first group is the number, the second the rest. */
const CHAPTER = new RegExp(
  String.raw`^(?:${NUMBER}-(?:бөлім|тарау)\.|(?:Раздел|Глава)\s+${NUMBER}\.?)\s*(.*)$`,
  'u',
)
const ARTICLE = new RegExp(String.raw`^(?:${NUMBER}-бап\.|Статья\s+${NUMBER}\.?)\s*(.*)$`, 'u')
const PARAGRAPH = new RegExp(String.raw`^${NUMBER}\.\s+(.*)$`, 'u')
const SUB_POINT = new RegExp(String.raw`^${NUMBER}\)\s*(.*)$`, 'u')
const EXCLUDED = /^(?:алы(?:ны)?п тасталды|исключен[аы]?|утратил[аи]? силу)/iu
/** A number that slid behind the words of its own tombstone. */
const SLID = new RegExp(String.raw`${NUMBER}\)\s*(?:№|N)`, 'u')
const WHOLE_ARTICLE = new RegExp(
  String.raw`${NUMBER}-бап\s+алы(?:ны)?п тасталды|Статья\s+${NUMBER}\s+(?:исключена|утратила силу)`,
  'iu',
)

/** A numbered part with what follows its number. */
export interface Numbered {
  readonly number: string
  readonly rest: string
}

function read(pattern: RegExp, text: string): Numbered | undefined {
  const found = pattern.exec(text)
  if (found === null) return undefined
  const groups = found.slice(1)
  const number = groups.slice(0, -1).find((one) => one !== undefined)
  return number === undefined ? undefined : { number, rest: groups.at(-1) ?? '' }
}

export const readArticle = (text: string): Numbered | undefined => read(ARTICLE, text)
export const readParagraph = (text: string): Numbered | undefined => read(PARAGRAPH, text)
export const readSubPoint = (text: string): Numbered | undefined => read(SUB_POINT, text)
export const isChapter = (text: string): boolean => CHAPTER.test(text)
export const isNote = (text: string): boolean => /^(?:Ескерту|Сноска|Примечание)\./u.test(text)
export const isAsterisk = (text: string): boolean => text.startsWith('<*>')
export const isTombstone = (text: string): boolean => EXCLUDED.test(text)
export const isSignature = (text: string): boolean =>
  /^(?:Қазақстан Республикасының\s+)?Президент[iі]?(?:\s|$)/u.test(text)

/** The number of a tombstone that does not stand before it. */
export function slidNumber(text: string): string | undefined {
  return isTombstone(text) ? SLID.exec(text)?.[1] : undefined
}

/** The article that a note says is excluded as a whole. */
export function wholeArticle(note: string): string | undefined {
  const [, kk, ru] = WHOLE_ARTICLE.exec(note) ?? []
  return kk ?? ru
}

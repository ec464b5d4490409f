import { actsNamedIn, eachOnce } from './amended-by.ts'
import {
  isAsterisk,
  isChapter,
  isNote,
  isSignature,
  isTombstone,
  readArticle,
  readParagraph,
  readSubPoint,
  slidNumber,
  wholeArticle,
} from './marks.ts'
import { compareNumbers, missingBetween } from './numbers.ts'
import { passagesOf } from './passages.ts'
import type {
  ActText,
  BlockKind,
  Finding,
  FindingKind,
  NamedAct,
  Passage,
  TextBlock,
  TextUnit,
} from './types.ts'

/** What has been read so far, and where the reading stands. */
interface Reading {
  readonly units: Map<string, TextUnit>
  readonly blocks: TextBlock[]
  readonly findings: Finding[]
  readonly named: NamedAct[]
  /** The last number in each unit that contains others; of articles and points under the empty name. */
  readonly lastIn: Map<string, string>
  article: string | undefined
  /** What an unnumbered passage and a sub-point belong to: a paragraph, or the article. */
  container: string | undefined
  hasBody: boolean
}

type Begun = Pick<TextUnit, 'kind' | 'number'> & { readonly id: string; readonly in?: string }

const EXCERPT = 120

function find(reading: Reading, kind: FindingKind, { line, text }: Passage, unit?: string): void {
  reading.findings.push({ kind, line, text: text.slice(0, EXCERPT), ...(unit === undefined ? {} : { unit }) })
}

function add(reading: Reading, kind: BlockKind, { line, text }: Passage, unit?: string): void {
  reading.blocks.push({ kind, line, text, ...(unit === undefined ? {} : { unit }) })
}

/** Where a number stands among its neighbours. */
function checkOrder(reading: Reading, begun: Begun, passage: Passage): void {
  const among = begun.in ?? ''
  const last = reading.lastIn.get(among)
  if (last !== undefined && compareNumbers(begun.number, last) < 0)
    find(reading, 'out-of-order', passage, begun.id)
  for (const number of missingBetween(last, begun.number))
    find(reading, 'number-missing', { line: passage.line, text: number }, begun.id)
  reading.lastIn.set(among, begun.number)
}

function statusOf(rest: string): TextUnit['status'] {
  if (isAsterisk(rest)) return 'excluded-by-asterisk'
  return isTombstone(rest) ? 'excluded' : 'in-force'
}

/** A unit begins; false when one of this number has begun before. */
function begin(reading: Reading, begun: Begun, passage: Passage, rest: string): boolean {
  if (reading.units.has(begun.id)) {
    find(reading, 'number-repeated', passage, begun.id)
    return false
  }
  checkOrder(reading, begun, passage)
  const status = statusOf(rest)
  reading.units.set(begun.id, { ...begun, status, line: passage.line })
  if (status === 'excluded') reading.named.push(...actsNamedIn(passage.text))
  return true
}

function beginArticle(reading: Reading, passage: Passage): boolean {
  const read = readArticle(passage.text)
  if (read === undefined) return false
  const id = `art-${read.number}`
  reading.hasBody = true
  if (!begin(reading, { id, kind: 'article', number: read.number }, passage, read.rest)) return true
  reading.article = id
  reading.container = id
  add(reading, 'heading', { line: passage.line, text: read.rest }, id)
  return true
}

/** A numbered paragraph of an article, or a point of rules that have no articles. */
function beginParagraph(reading: Reading, passage: Passage): boolean {
  const read = readParagraph(passage.text)
  if (read === undefined) return false
  const { article } = reading
  const { number } = read
  const begun: Begun =
    article === undefined
      ? { id: `p-${number}`, kind: 'point', number }
      : { id: `${article}-${number}`, kind: 'paragraph', number, in: article }
  reading.hasBody = true
  if (!begin(reading, begun, passage, read.rest)) return true
  reading.container = begun.id
  add(reading, 'text', { line: passage.line, text: read.rest }, begun.id)
  return true
}

function beginSubPoint(reading: Reading, passage: Passage): boolean {
  const slid = slidNumber(passage.text)
  const read = slid === undefined ? readSubPoint(passage.text) : { number: slid, rest: passage.text }
  const { container } = reading
  if (read === undefined || container === undefined) return false
  const { number, rest } = read
  const begun: Begun = { id: `${container}-${number}`, kind: 'sub-point', number, in: container }
  if (!begin(reading, begun, passage, rest)) return true
  if (slid !== undefined) find(reading, 'number-restored', passage, begun.id)
  add(reading, 'text', { line: passage.line, text: rest }, begun.id)
  return true
}

function addNote(reading: Reading, passage: Passage): boolean {
  if (!isNote(passage.text)) return false
  reading.named.push(...actsNamedIn(passage.text))
  add(reading, 'note', passage, reading.article)
  const whole = wholeArticle(passage.text)
  const article = whole === undefined ? undefined : reading.units.get(`art-${whole}`)
  if (article !== undefined) reading.units.set(article.id, { ...article, status: 'excluded' })
  return true
}

function beginChapter(reading: Reading, passage: Passage): boolean {
  if (!isChapter(passage.text)) return false
  reading.hasBody = true
  reading.container = undefined
  add(reading, 'chapter', passage)
  return true
}

/** What has no number: the head of the act, a further passage of a unit, the signature. */
function addText(reading: Reading, passage: Passage): void {
  if (reading.hasBody && isSignature(passage.text)) add(reading, 'signature', passage)
  else if (reading.container !== undefined) add(reading, 'text', passage, reading.container)
  else if (reading.hasBody) find(reading, 'not-placed', passage)
  else add(reading, 'title', passage)
}

const PARTS = [beginChapter, beginArticle, addNote, beginParagraph, beginSubPoint] as const

/**
 * Takes the plain text of an act apart into chapters, articles, paragraphs, sub-points and notes (LAW-0-2). Excluded units
 * keep their numbers (LAW-0-7). Whatever it could not place, or had to mend, is named with its line.
 */
export function readActText(text: string): ActText {
  const reading: Reading = {
    units: new Map(),
    blocks: [],
    findings: [],
    named: [],
    lastIn: new Map(),
    article: undefined,
    container: undefined,
    hasBody: false,
  }
  for (const passage of passagesOf(text)) {
    if (!PARTS.some((part) => part(reading, passage))) addText(reading, passage)
  }
  const { units, blocks, findings, named } = reading
  return { units: [...units.values()], blocks, findings, amendedBy: eachOnce(named) }
}

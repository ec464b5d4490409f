import type { Passage } from './types.ts'

/** Where a chapter or an article begins, in Kazakh and in Russian. */
const HEADING = /^(?:\d+(?:-\d+)?-(?:бөлім|тарау|бап)\.|(?:Раздел|Глава|Статья)\s+\d)/u
/** Where a numbered part or a note begins. */
const MARK = /^(?:\d+(?:-\d+)?[.)]\s|<\*>|Ескерту\.|Сноска\.|Примечание\.)/u
const INDENTED = /^(?: {2,}|\t)/u

const clean = (line: string) => line.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
const joined = (before: string, after: string) => `${before} ${after}`.replaceAll(/([(«]) /gu, '$1')

interface Where {
  readonly hasIndents: boolean
  readonly isAfterGap: boolean
  readonly isBody: boolean
}

function begins(raw: string, line: string, { hasIndents, isAfterGap, isBody }: Where): boolean {
  if (HEADING.test(line)) return true
  return hasIndents ? INDENTED.test(raw) || (isAfterGap && !isBody) : isAfterGap || MARK.test(line)
}

/**
 * The passages of a printed act. A text with indents begins one at every indent; a text without begins one at every
 * number, note and empty line. The head, above the first chapter or article, is parted by empty lines.
 */
export function passagesOf(text: string): readonly Passage[] {
  const lines = text.split(/\r\n|\n|\r/u)
  const hasIndents = lines.some((line) => INDENTED.test(line) && clean(line) !== '')
  const passages: Passage[] = []
  let isAfterGap = true
  let isBody = false
  for (const [index, raw] of lines.entries()) {
    const line = clean(raw)
    const last = passages.at(-1)
    if (line === '') {
      isAfterGap = true
      continue
    }
    isBody ||= HEADING.test(line)
    if (last === undefined || begins(raw, line, { hasIndents, isAfterGap, isBody }))
      passages.push({ line: index + 1, text: line })
    else passages[passages.length - 1] = { line: last.line, text: joined(last.text, line) }
    isAfterGap = false
  }
  return passages
}

import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { listUnits } from './units.ts'

const TEXT = fileURLToPath(new URL('../../../../../shared/seeds/002_269740c1d582b54f.txt', import.meta.url))
const isHere = existsSync(TEXT)
if (!isHere) console.warn(`skipped: the text of Law 343 is not at ${TEXT}`)

/** Numbers whose place in the line is torn in the extracted text; their units are proved by the tombstones. */
const TORN = ['art-7-2', 'art-7-6', 'art-7-8']

const ARTICLE = /^(\d+)-бап\. /
const PARAGRAPH = /^ +(\d+)\. /
const SUB_POINT = /^ +(\d+(?:-\d+)?)\) /

function unitsOfText(text: string): readonly string[] {
  const ids: string[] = []
  let article = ''
  let paragraph = ''
  for (const line of text.split('\n')) {
    const [, articleNumber] = ARTICLE.exec(line) ?? []
    const [, paragraphNumber] = PARAGRAPH.exec(line) ?? []
    const [, subPoint] = SUB_POINT.exec(line) ?? []
    if (articleNumber !== undefined) {
      article = `art-${articleNumber}`
      paragraph = article
      ids.push(article)
    } else if (paragraphNumber !== undefined) {
      paragraph = `${article}-${paragraphNumber}`
      ids.push(paragraph)
    } else if (subPoint !== undefined) ids.push(`${paragraph}-${subPoint}`)
  }

  return ids
}

describe('Law 343 against its text', () => {
  it.skipIf(!isHere)(
    'LAW-0-2 every article, paragraph and sub-point of the text is a unit, and no unit is invented',
    () => {
      const inText = unitsOfText(readFileSync(TEXT, 'utf8'))
      const inBase = listUnits('law-343').map((unit) => unit.id)

      expect([...inText, ...TORN].toSorted()).toEqual(inBase.toSorted())
    },
  )
})

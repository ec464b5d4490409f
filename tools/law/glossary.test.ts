import { describe, expect, it } from 'vitest'
import { forbiddenWords } from '../messages/words.ts'
import { glossaryProblems, parseGlossary, readGlossary } from './glossary.ts'
import { readSources } from './source-files.ts'

const MESSAGES = /\/messages\.(kk|ru|en)\.json$/

function line(codeName: string, unit: string, kk = 'кезек'): string {
  return `| ${kk} | очередь | queue | \`${codeName}\` | ${unit} |`
}

describe('the glossary', () => {
  it('names each concept once, rests each on a unit that stands and degrades nobody', () => {
    const terms = readGlossary()

    expect(glossaryProblems(terms)).toEqual([])
    expect(terms.length).toBeGreaterThanOrEqual(80)
  })

  it('reports a repeated code name, a missing or excluded unit, and a mixed alphabet', () => {
    const terms = parseGlossary(
      [
        '| Қазақша | По-русски | English | Code name | Unit |',
        line('queue', 'order-263 p-7'),
        line('queue', 'order-263 p-99'),
        line('turn', 'law-343 art-7-2', 'кезeк'),
      ].join('\n'),
    )

    expect(glossaryProblems(terms)).toEqual([
      'glossary: code name queue stands twice',
      'glossary queue: no unit order-263 p-99',
      'glossary turn: «кезeк» mixes alphabets',
      'glossary turn: law-343 art-7-2 is excluded',
    ])
  })

  it('LAW-X-2 DEC-3 no message of the interface uses a word that the law keeps only in quotations', () => {
    const found = readSources(['app'], MESSAGES).flatMap(({ path, source }) => {
      const lang = MESSAGES.exec(path)?.[1] ?? ''
      const texts: unknown = JSON.parse(source)
      const words = Object.values(texts ?? {}).map(String)

      return words.flatMap((text) => forbiddenWords(lang, text).map((word) => `${path}: ${word.found}`))
    })

    expect(found).toEqual([])
  })
})

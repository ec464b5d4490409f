import { LANGS } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { messages } from './messages.ts'

const MOST_WORDS = 8
const LINES = ['lead', 'nothing', 'who.you', 'who.wait', 'no-term', 'help.1', 'help.2', 'no.1'] as const

describe('the home of a family in easy words', () => {
  it.each(LANGS)('LAW-16-2 has one short sentence a line, without brackets and figures (%s)', (lang) => {
    const t = messages.for(lang)
    for (const sentence of LINES.map((line) => t(`easy.${line}`))) {
      expect([sentence, sentence.split(/\s+/).length <= MOST_WORDS]).toEqual([sentence, true])
      expect([sentence, sentence.match(/[.!?]/g)?.length]).toEqual([sentence, 1])
      expect(sentence).toMatch(/^\p{Lu}[^()–\d]*[.!?]$/u)
    }
  })
})

import { LANGS } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { EASY } from './easy.page.tsx'
import { messages } from './messages.ts'

const MOST_WORDS = 12

describe('the programme in easy words', () => {
  it.each(LANGS)(
    'LAW-3-11 has one short sentence a line, without brackets, lists and figures (%s)',
    (lang) => {
      const t = messages.for(lang)
      const sentences = [t('easy.lead'), ...EASY.flatMap(({ lines }) => lines.map((line) => t(line)))]
      for (const sentence of sentences) {
        const words = sentence.split(/\s+/)
        expect([sentence, words.length <= MOST_WORDS]).toEqual([sentence, true])
        expect([sentence, sentence.match(/[.!?]/g)?.length]).toEqual([sentence, 1])
        expect(sentence).toMatch(/^\p{Lu}[^();:–\d]*[.!?]$/u)
      }
    },
  )
})

import { LANGS } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { EASY_LINES, easyQuestions } from './easy-lines.ts'
import { messages } from './messages.ts'
import type { ShownConclusion } from './signed-sheet.ts'

const MOST_WORDS = 12

const shown = (part: object) =>
  ({ draft: { needs: [] }, correction: null, settingsOffered: [], ...part }) as unknown as ShownConclusion

describe('the conclusion in easy words', () => {
  it.each(LANGS)(
    'LAW-16-2 has one short sentence a line, without brackets, lists and figures (%s)',
    (lang) => {
      const t = messages.for(lang)
      for (const key of EASY_LINES) {
        const sentence = t(key)
        expect([sentence, sentence.split(/\s+/).length <= MOST_WORDS]).toEqual([sentence, true])
        expect([sentence, sentence.match(/[.!?]/g)?.length]).toEqual([sentence, 1])
        expect(sentence).toMatch(/^\p{Lu}[^();:–\d]*[.!?]$/u)
      }
    },
  )

  it('LAW-16-2 LAW-10-8 says what was found, and always that the family decides', () => {
    const speech = { area: 'speech', description: 'x' }
    const rich = easyQuestions(
      shown({ draft: { needs: [speech] }, correction: {}, settingsOffered: ['special', 'state'] }),
    )
    expect(rich.map(({ key }) => key)).toEqual(['what', 'where', 'free', 'choice', 'rights'])
    expect(rich[0]?.lines).toContain('easy.area.speech')
    const poor = easyQuestions(shown({}))
    expect(poor.map(({ key }) => key)).toEqual(['what', 'where', 'rights'])
    expect(poor.flatMap(({ lines }) => lines)).toEqual(
      expect.arrayContaining(['easy.what.none', 'easy.where.none', 'easy.rights.1']),
    )
  })

  it('says nothing that is not checked for its length', () => {
    const everything = shown({
      draft: {
        needs: ['speech', 'hearing', 'health'].map((area) => ({ area })),
        programmes: [{}],
        conditions: [{}],
        correction: {},
        directions: ['health', 'education', 'social'].map((sector) => ({ sector })),
      },
      correction: {},
      settingsOffered: ['special', 'state'],
    })
    for (const { lines } of easyQuestions(everything))
      for (const line of lines) expect(EASY_LINES).toContain(line)
  })
})

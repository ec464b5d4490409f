import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeFrom, plainCode } from './code.ts'
import { isQuestionEvent, QUESTION_EDGES, QUESTION_STATES, type QuestionEvent } from './question.ts'
import { searchKey, searchWords } from './ready-answer.ts'

const events = Object.keys(QUESTION_EDGES) as QuestionEvent[]

describe('the states of a question', () => {
  it('LAW-8-12 no chain of steps answers a question twice or moves it after its answer', () => {
    const step = (done: readonly QuestionEvent[], event: QuestionEvent): readonly QuestionEvent[] =>
      isQuestionEvent(event, done.includes('answer') ? 'answered' : 'waiting') ? [...done, event] : done
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events)), (chain) => {
        const done = chain.reduce(step, [])
        const [, ...after] = done.join(' ').split('answer')
        expect(after.length).toBeLessThanOrEqual(1)
        expect(after.join('')).not.toContain('move')
      }),
    )
  })

  it('LAW-8-12 a violation of rights may be noticed in every state, and every step names its ground', () => {
    expect(QUESTION_STATES.every((state) => isQuestionEvent('notice-rights', state))).toBe(true)
    expect(events.every((event) => QUESTION_EDGES[event].cite.unit !== '')).toBe(true)
  })
})

describe('a ready answer', () => {
  const text = (of: string) => ({ kk: of, ru: of, en: of })

  it('LAW-16-2 is found by a word typed with another alphabet of the same look', () => {
    const key = searchKey({
      question: {
        kk: 'Комиссияға қалай жазыламыз?',
        ru: 'Как записаться в комиссию?',
        en: 'How to sign up?',
      },
      answer: text('ПМПК'),
      nextSteps: text('-'),
    })
    expect(searchWords('комиссию записаться').every((word) => key.includes(word))).toBe(true)
    expect(searchWords('a')).toEqual([])
  })
})

describe('the code of an answer', () => {
  it('is read back however it is typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 32 }), (bytes) => {
        const code = codeFrom(bytes)
        expect(code).toMatch(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/)
        expect(plainCode(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(code)
      }),
    )
  })
})

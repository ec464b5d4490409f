import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dropHidden, resultOf, scoresOf } from './index.ts'
import { answered, item, option, questionnaire } from './questionnaire.fixture.ts'

const scored = questionnaire(
  [
    item('a', 'choice', { options: [option('never', 0), option('often', 2, true)] }),
    item('b', 'boolean', { critical: false }),
    item('c', 'choice', {
      options: [option('x', 3)],
      conditions: [{ question: 'b', operator: '=', answer: true }],
    }),
  ],
  {
    scores: [
      { id: 'sum', text: { kk: 'Балл' }, calculate: 'sum', items: ['a', 'b', 'c'] },
      { id: 'count', text: { kk: 'Саны' }, calculate: 'count', items: ['a', 'b', 'c'] },
      { id: 'max', text: { kk: 'Ең көбі' }, calculate: 'max', items: ['a', 'c'] },
      { id: 'critical', text: { kk: 'Маңызды' }, calculate: 'critical', items: ['a', 'b'] },
    ],
    rules: [
      { score: 'critical', operator: '>=', value: 2, result: 'risk' },
      { score: 'max', operator: '=', value: 3, result: 'risk' },
    ],
    otherwise: 'no-risk',
  },
)

const figures = (answers: Parameters<typeof scoresOf>[1]) =>
  Object.fromEntries(scoresOf(scored, answers).map(({ id, value }) => [id, value]))

describe('scores and the result', () => {
  it('are calculated by the four named functions', () => {
    const answers = { a: ['often'], b: [true], c: ['x'] }
    expect(figures(answers)).toEqual({ sum: 6, count: 3, max: 3, critical: 1 })
    expect(figures({})).toEqual({ sum: 0, count: 0, max: undefined, critical: 0 })
  })

  it('LAW-1-21 follow the rule of the questionnaire, the first that holds, and nothing of ours', () => {
    expect(resultOf(scored, { a: ['often'], b: [false] })).toBe('risk')
    expect(resultOf(scored, { a: ['never'], b: [true], c: ['x'] })).toBe('risk')
    expect(resultOf(scored, { a: ['often'], b: [true] })).toBe('no-risk')
    expect(resultOf({ ...scored, rules: [], otherwise: undefined }, { a: ['often'] })).toBeUndefined()
  })

  it('never count a hidden answer', () => {
    fc.assert(
      fc.property(answered, ({ of, answers }) => {
        expect(scoresOf(of, answers)).toEqual(scoresOf(of, dropHidden(of, answers)))
        expect(resultOf(of, answers)).toEqual(resultOf(of, dropHidden(of, answers)))
      }),
    )
    expect(figures({ a: ['never'], b: [false], c: ['x'] })).toEqual({ sum: 0, count: 0, max: 0, critical: 1 })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAnswers, checkResponse, dropHidden, printResponse } from './index.ts'
import { answered, item, option, questionnaire } from './questionnaire.fixture.ts'

const check = questionnaire([
  item('walks', 'boolean', { isRequired: true }),
  item('since', 'integer', {
    isRequired: true,
    min: 0,
    max: 48,
    conditions: [{ question: 'walks', operator: '=', answer: true }],
  }),
  item('sounds', 'open-choice', { repeats: true, options: [option('one'), option('two')] }),
  item('day', 'date', { min: '2024-01-01' }),
  item('note', 'text', { maxLength: 5 }),
])

const wrong = (given: Record<string, unknown>) => {
  const checked = checkAnswers(check, given)
  return checked.ok ? [] : checked.error
}

describe('answers to a questionnaire', () => {
  it('LAW-1-20 names every answer that is missing, unknown or of the wrong kind', () => {
    expect(wrong({})).toEqual([{ linkId: 'walks', code: 'required' }])
    expect(wrong({ walks: true, extra: 1 })).toEqual([
      { linkId: 'extra', code: 'unknown-question' },
      { linkId: 'since', code: 'required' },
    ])
    const given = { walks: true, since: 2.5, sounds: ['one', 'three'], day: '2024-02-30', note: 'abcdef' }
    expect(wrong(given)).toEqual([
      { linkId: 'since', code: 'whole-number' },
      { linkId: 'sounds', code: 'choose-one' },
      { linkId: 'day', code: 'no-such-day' },
      { linkId: 'note', code: 'too-long', args: { max: 5 } },
    ])
    expect(wrong({ walks: [true, false], since: 49, day: '2023-12-31' })).toEqual([
      { linkId: 'walks', code: 'too-many', args: { max: 1 } },
      { linkId: 'since', code: 'too-big', args: { max: 48 } },
      { linkId: 'day', code: 'too-early', args: { min: '2024-01-01' } },
    ])
  })

  it('asks nothing of a hidden question and keeps nothing of it', () => {
    const checked = checkAnswers(check, {
      walks: false,
      since: 'what was typed before',
      sounds: [{ other: ' а ' }],
    })
    expect(checked).toEqual({ ok: true, value: { walks: [false], sounds: [{ other: 'а' }] } })
  })

  it('hides what hangs on a hidden question', () => {
    const chain = questionnaire([
      item('a', 'boolean'),
      item('b', 'boolean', { conditions: [{ question: 'a', operator: '=', answer: true }] }),
      item('g', 'group', {
        conditions: [{ question: 'b', operator: '=', answer: true }],
        items: [item('c', 'integer')],
      }),
      item('d', 'boolean', { conditions: [{ question: 'b', operator: 'exists', answer: false }] }),
    ])
    expect(dropHidden(chain, { a: [false], b: [true], c: [1], d: [true] })).toEqual({ a: [false], d: [true] })
    expect(dropHidden(chain, { a: [true], b: [true], c: [1], d: [true] })).toEqual({
      a: [true],
      b: [true],
      c: [1],
    })
  })

  it('needs all conditions or any of them, as the question says', () => {
    const conditions = [
      { question: 'x', operator: '>=', answer: 2 },
      { question: 'x', operator: '<', answer: 1 },
    ] as const
    const asks = (behaviour: 'all' | 'any') =>
      questionnaire([item('x', 'integer'), item('y', 'boolean', { conditions, behaviour })])
    expect(dropHidden(asks('any'), { x: [2], y: [true] })).toHaveProperty('y')
    expect(dropHidden(asks('all'), { x: [2], y: [true] })).not.toHaveProperty('y')
  })

  it('LAW-1-20 takes a response only to the very version it was given to', () => {
    const response = printResponse(check, { walks: [true], since: [12], sounds: ['one', { other: 'па' }] })
    expect(checkResponse(check, response)).toEqual({
      ok: true,
      value: { walks: [true], since: [12], sounds: ['one', { other: 'па' }] },
    })
    expect(checkResponse({ ...check, version: '1.1' }, response)).toEqual({
      ok: false,
      error: ['wrong-version'],
    })
    expect(checkResponse(check, { resourceType: 'Patient' })).toEqual({
      ok: false,
      error: ['not-a-response'],
    })
  })

  it('reads of a response what was written into it', () => {
    fc.assert(
      fc.property(answered, ({ of, answers }) => {
        const kept = dropHidden(of, answers)
        const printed: unknown = JSON.parse(JSON.stringify(printResponse(of, kept)))
        expect(checkResponse(of, printed)).toEqual({ ok: true, value: kept })
      }),
    )
  })
})

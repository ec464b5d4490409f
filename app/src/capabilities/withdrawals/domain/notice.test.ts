import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { stateOf } from './notice.ts'

const dueOn = localDate('2024-01-15')

describe('the answer of a recipient', () => {
  it('DEC-63 is awaited through the last day of the term and late from the next', () => {
    expect(stateOf({ answer: undefined, dueOn }, dueOn)).toBe('waiting')
    expect(stateOf({ answer: undefined, dueOn }, localDate('2024-01-16'))).toBe('late')
  })

  it('DEC-63 counts when it came late, too', () => {
    const answer = { on: localDate('2024-02-01'), kept: undefined }
    expect(stateOf({ answer, dueOn }, localDate('2024-03-01'))).toBe('answered')
  })
})

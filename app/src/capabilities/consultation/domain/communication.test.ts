import { describe, expect, it } from 'vitest'
import { COMMUNICATION_MEANS, meansGaps } from './communication.ts'

describe('ways of communication a child needs', () => {
  it('LAW-11-2 names sign language, Braille, other fonts and other methods', () => {
    expect(COMMUNICATION_MEANS).toEqual(['sign-language', 'braille', 'other-fonts', 'other-methods'])
  })

  it('LAW-11-2 warns of a recipient that has not what the child needs, and of nobody unknown', () => {
    const directions = [{ key: 'd1', recipientId: 'o1' }, { key: 'd2', recipientId: 'o2' }, { key: 'd3' }]
    const recipients = [
      { id: 'o1', means: ['braille'] },
      { id: 'o2', means: ['braille', 'sign-language'] },
    ]
    expect(meansGaps(['braille', 'sign-language'], directions, recipients)).toEqual([
      { key: 'd1', missing: ['sign-language'] },
    ])
    expect(meansGaps([], directions, recipients)).toEqual([])
  })
})

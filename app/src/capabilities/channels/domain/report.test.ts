import { describe, expect, it } from 'vitest'
import { differencesOf } from './report.ts'

const GOOD = { tries: 1, isAnswered: true, notTaken: 0, surplus: 0 }

describe('what does not agree about a message', () => {
  it('is nothing when it was asked and answered once, however often it was tried', () => {
    expect(differencesOf(GOOD)).toEqual([])
    expect(differencesOf({ ...GOOD, tries: 4 })).toEqual([])
  })

  it('DEC-84 is named for every answer that is missing, doubled, unasked or not taken', () => {
    expect(differencesOf({ ...GOOD, isAnswered: false })).toEqual(['not-answered'])
    expect(differencesOf({ ...GOOD, surplus: 1 })).toEqual(['answered-twice'])
    expect(differencesOf({ ...GOOD, tries: 0, isAnswered: false, surplus: 2 })).toEqual(['not-asked'])
    expect(differencesOf({ ...GOOD, isAnswered: false, notTaken: 2 })).toEqual(['not-answered', 'not-taken'])
    // Held back by an open circuit: nothing was sent, so no answer is owed.
    expect(differencesOf({ ...GOOD, tries: 0, isAnswered: false })).toEqual([])
  })
})

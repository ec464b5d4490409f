import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { consent } from './consent.fixture.ts'
import { takenBackBy, withinRight } from './consent.ts'

const DAY = localDate('2024-03-01')

describe('the last word of one representative', () => {
  it('LAW-10-7 takes back the earlier opposite word about the same, and nothing else', () => {
    const no = consent({ id: 'c6', decision: 'refused' })
    expect(takenBackBy(no, [consent()], DAY)).toHaveLength(1)
    expect(takenBackBy(no, [consent({ representativeId: 'father' })], DAY)).toEqual([])
    expect(takenBackBy(no, [consent({ recipientId: 'other' })], DAY)).toEqual([])
    expect(takenBackBy(no, [consent({ scope: ['conclusion'] })], DAY)).toEqual([])
    expect(takenBackBy(no, [consent({ recipientId: undefined })], DAY)).toEqual([])
    expect(takenBackBy(no, [consent({ scope: ['programme', 'conclusion'] })], DAY)).toEqual([])
    const yes = consent({ id: 'c7' })
    expect(takenBackBy(yes, [consent({ decision: 'objection' })], DAY)).toHaveLength(1)
  })
})

describe('a decision and the right it was made under', () => {
  const right = { representativeId: 'mother', validFrom: localDate('2024-01-10'), validTo: DAY }

  it('DEC-6 ends together with the right, or earlier by its own term', () => {
    expect(withinRight(consent(), [right]).expiresOn).toBe(DAY)
    const own = localDate('2024-02-15')
    expect(withinRight(consent({ expiresOn: own }), [right]).expiresOn).toBe(own)
  })

  it('has no other end when the right has none, or was restored', () => {
    const open = { ...right, validTo: undefined }
    expect(withinRight(consent(), [open]).expiresOn).toBeUndefined()
    expect(withinRight(consent(), [right, open]).expiresOn).toBeUndefined()
    expect(withinRight(consent({ representativeId: 'child' }), [right]).expiresOn).toBeUndefined()
  })
})

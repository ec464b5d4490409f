import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { endsAt, isOpen, reviewState } from './emergency.ts'

const opened = new Date('2024-01-10T09:00:00+06:00')
const over = endsAt(opened, localDate('2024-01-10'))

describe('an emergency access', () => {
  it('DEC-52 lasts three hours, to the minute', () => {
    expect(over).toEqual(new Date('2024-01-10T12:00:00+06:00'))
    const access = { endsAt: over, endedAt: undefined }
    expect(isOpen(access, new Date('2024-01-10T11:59:59+06:00'))).toBe(true)
    expect(isOpen(access, over)).toBe(false)
    expect(isOpen({ endsAt: over, endedAt: opened }, opened)).toBe(false)
  })

  it('DEC-52 waits until somebody has decided', () => {
    const review = { at: over, by: 'А', role: 'pmpc-head', finding: 'ұғынықты' }
    expect(reviewState({ review: undefined })).toBe('waiting')
    expect(reviewState({ review: { ...review, isJustified: true } })).toBe('justified')
    expect(reviewState({ review: { ...review, isJustified: false } })).toBe('unjustified')
  })
})

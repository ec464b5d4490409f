import { addDays, localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { isReviewNear, reviewDay } from './review.ts'

const SIGNED = localDate('2023-09-20')

describe('when a conclusion is looked at again', () => {
  it('DEC-71 LAW-10-1 after a year, and after half a year below three', () => {
    expect(reviewDay(SIGNED, localDate('2018-02-28'))).toBe('2024-09-20')
    expect(reviewDay(SIGNED, localDate('2020-09-21'))).toBe('2024-03-20')
    expect(reviewDay(SIGNED, localDate('2020-09-20'))).toBe('2024-09-20')
  })

  it('DEC-71 is recalled thirty days ahead and stays recalled', () => {
    const review = localDate('2024-09-20')
    expect(isReviewNear(review, addDays(review, -31))).toBe(false)
    expect(isReviewNear(review, addDays(review, -30))).toBe(true)
    expect(isReviewNear(review, addDays(review, 400))).toBe(true)
  })
})

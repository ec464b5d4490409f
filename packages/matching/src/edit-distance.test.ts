import { array, assert as check, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, isOneSlip, lettersOf } from './edit-distance.ts'

/** The same distance by its definition. */
function plainDistance(left: string, right: string): number {
  if (left === '' || right === '') return left.length + right.length
  const [one, other] = [left.slice(0, -1), right.slice(0, -1)]
  const isSame = left.at(-1) === right.at(-1)
  const isExchanged = left.length > 1 && left.at(-1) === right.at(-2) && left.at(-2) === right.at(-1)
  return Math.min(
    plainDistance(one, right) + 1,
    plainDistance(left, other) + 1,
    plainDistance(one, other) + (isSame ? 0 : 1),
    ...(isExchanged ? [plainDistance(left.slice(0, -2), right.slice(0, -2)) + 1] : []),
  )
}

describe('editDistance', () => {
  it('counts as the plain table does', () => {
    const word = array(constantFrom('а', 'б', 'в', 'г'), { maxLength: 6 }).map((letters) => letters.join(''))
    void check(
      property(word, word, (left, right) => {
        const distance = plainDistance(left, right)
        expect(editDistance(lettersOf(left), lettersOf(right))).toBe(distance)
        expect(isOneSlip(lettersOf(left), lettersOf(right))).toBe(distance <= 1)
      }),
    )
  })

  it('takes neighbours in each other’s place for one slip', () => {
    expect(editDistance(lettersOf('аижан'), lettersOf('аижна'))).toBe(1)
  })
})

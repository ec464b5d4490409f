import { addDays, birthday, localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { childrenBornAfter } from './majority.ts'

describe('childrenBornAfter', () => {
  it('agrees with the birthday on every day around a leap day', () => {
    for (let shift = -3; shift <= 3; shift += 1) {
      const birth = addDays(localDate('2008-02-29'), shift)
      const majority = birthday(birth, 18)
      expect(birth > childrenBornAfter(addDays(majority, -1)), `${birth} the day before`).toBe(true)
      expect(birth > childrenBornAfter(majority), `${birth} on the day`).toBe(false)
    }
  })
})

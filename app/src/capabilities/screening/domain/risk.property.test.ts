import { addDays, fromDayNumber, isAfter, isBefore } from '@tirek/kernel'
import { mayEnterRiskGroup, riskGroupEnd } from '@tirek/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInRiskGroup, isRiskEvent, mayResolve, RESOLUTIONS, riskStanding } from './risk.ts'

/** Days since 1970: the Law came into force in 2002; births until 2040, every 29 February among them. */
const anyBirth = fc.integer({ min: 12_100, max: 25_600 }).map(fromDayNumber)
const anyAge = fc.integer({ min: -40, max: 365 * 6 })
const anyState = fc.constantFrom('open', 'ended', 'resolved')
const anyResolution = fc.option(fc.constantFrom(...RESOLUTIONS), { nil: undefined })
const RUNS = { numRuns: 3_000 }

/** The third birthday by the calendar alone; who is born on 29 February has it on 1 March of a common year. */
function thirdBirthday(birth: string): string {
  const [year = '', month = '', day = ''] = birth.split('-')
  const next = Number(year) + 3
  const isLeap = next % 4 === 0 && (next % 100 !== 0 || next % 400 === 0)
  return month === '02' && day === '29' && !isLeap ? `${next}-03-01` : `${next}-${month}-${day}`
}

describe('risk group, whatever the day', () => {
  it('LAW-1-8, LAW-1-9 nobody of three or more enters it, and nobody before the birth', () => {
    fc.assert(
      fc.property(anyBirth, anyAge, (birth, age) => {
        const on = addDays(birth, age)
        const mayEnter = mayEnterRiskGroup(birth, on).kind === 'granted'
        expect(mayEnter).toBe(!isBefore(on, birth) && on < thirdBirthday(birth))
      }),
      RUNS,
    )
  })

  it('LAW-1-8, LAW-1-9 nobody of three or more stands in it, in whatever state the stay was left', () => {
    fc.assert(
      fc.property(anyBirth, anyAge, anyState, (birth, age, state) => {
        const on = addDays(birth, age)
        const stay = { state, endsOn: riskGroupEnd(birth, birth).on } as const
        if (isInRiskGroup(stay, on)) expect(on < thirdBirthday(birth)).toBe(true)
        expect(isInRiskGroup(stay, on)).toBe(state === 'open' && on < thirdBirthday(birth))
      }),
      RUNS,
    )
  })

  it('LAW-1-8 after the third birthday nothing is referred from it, and only a word that was not the last can follow', () => {
    fc.assert(
      fc.property(anyBirth, anyAge, anyState, anyResolution, (birth, age, state, resolution) => {
        const endsOn = riskGroupEnd(birth, birth).on
        const today = addDays(birth, age)
        const standing = riskStanding({ state, endsOn, resolution }, today)
        if (isAfter(today, addDays(endsOn, -1))) expect(isRiskEvent('refer', standing)).toBe(false)
        const wish = {
          isConsultation: false,
          hasLimitedAbilities: true,
          resolution: 'not-confirmed',
        } as const
        const isAllowed = mayResolve({ ...wish, risk: { state, endsOn, resolution }, today }).ok
        expect(isAllowed).toBe(standing === 'ended' || standing === 'under-examination')
      }),
      RUNS,
    )
  })
})

import { localDate } from '@tirek/kernel'
import { riskGroupEnd } from '@tirek/law'
import { describe, expect, it } from 'vitest'
import { awaitsResolution, isInRiskGroup, mayResolve, RESOLUTIONS, type Risk } from './risk.ts'

type Flag = Pick<Risk, 'state' | 'endsOn' | 'resolution'>

const flag = (state: Risk['state'], birth: string): Flag => ({
  state,
  endsOn: riskGroupEnd(localDate(birth), localDate('2024-03-01')).on,
  resolution: undefined,
})

describe('risk group', () => {
  it('LAW-1-8 counts a child born on 29 February as three from 1 March of a common year', () => {
    const boy = flag('open', '2024-02-29')
    expect(isInRiskGroup(boy, localDate('2027-02-28'))).toBe(true)
    expect(isInRiskGroup(boy, localDate('2027-03-01'))).toBe(false)
    expect(awaitsResolution(boy, localDate('2027-03-01'))).toBe(true)
  })

  it('LAW-1-8 never leaves a child of three in the group, even when the worker is late', () => {
    const late = flag('open', '2021-06-10')
    expect(isInRiskGroup(late, localDate('2024-06-09'))).toBe(true)
    expect(isInRiskGroup(late, localDate('2024-06-10'))).toBe(false)
  })

  it('LAW-1-8 takes each of the four resolutions once the flag has ended', () => {
    const risk = flag('ended', '2021-01-10')
    const facts = { risk, today: localDate('2024-01-10'), isConsultation: false, hasLimitedAbilities: true }
    for (const resolution of RESOLUTIONS) expect(mayResolve({ ...facts, resolution }).ok).toBe(true)
  })

  it('lets only the consultation end the flag early, and only with a clear answer', () => {
    const risk = flag('open', '2024-01-10')
    const facts = { risk, today: localDate('2024-06-01'), hasLimitedAbilities: false }
    const early = (resolution: (typeof RESOLUTIONS)[number], isConsultation: boolean) =>
      mayResolve({ ...facts, resolution, isConsultation }).ok
    expect(early('not-confirmed', true)).toBe(true)
    expect(early('not-confirmed', false)).toBe(false)
    expect(early('continued', true)).toBe(false)
  })

  it('LAW-1-21 does not confirm a status that is not on file', () => {
    const risk = flag('ended', '2021-01-10')
    const facts = { risk, today: localDate('2024-01-10'), isConsultation: true, hasLimitedAbilities: false }
    expect(mayResolve({ ...facts, resolution: 'confirmed' })).toMatchObject({
      ok: false,
      error: { code: 'status-needed' },
    })
  })
})

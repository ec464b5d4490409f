import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { isLate, mayDecide } from './request.ts'

const staff = { isFamily: false, isRequester: false, hasOrganisation: true }
const family = { isFamily: true, isRequester: false, hasOrganisation: false }

describe('who decides on a correction', () => {
  it('is never the one who asked', () => {
    for (const decider of [staff, family])
      for (const keptBy of ['family', 'organisation'] as const)
        expect(mayDecide({ ...decider, isRequester: true }, keptBy)).toEqual({
          ok: false,
          error: 'own-request',
        })
  })

  it('is somebody of an organisation, and the family for what it keeps itself', () => {
    expect(mayDecide(staff, 'organisation').ok).toBe(true)
    expect(mayDecide(staff, 'family').ok).toBe(true)
    expect(mayDecide(family, 'family').ok).toBe(true)
    expect(mayDecide(family, 'organisation')).toEqual({ ok: false, error: 'needs-organisation' })
    expect(mayDecide({ ...staff, hasOrganisation: false }, 'organisation').ok).toBe(false)
  })
})

describe('a request', () => {
  it('is late on the day after its last one, while it is open', () => {
    const dueOn = localDate('2024-01-11')
    expect(isLate({ state: 'open', dueOn }, dueOn)).toBe(false)
    expect(isLate({ state: 'open', dueOn }, localDate('2024-01-12'))).toBe(true)
    expect(isLate({ state: 'applied', dueOn }, localDate('2024-01-12'))).toBe(false)
  })
})

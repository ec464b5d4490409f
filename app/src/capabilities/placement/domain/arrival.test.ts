import { localDate } from '@tirek/kernel'
import { term, workingCalendar } from '@tirek/law'
import { describe, expect, it } from 'vitest'
import {
  cameInTime,
  type DeferralFacts,
  deferredUntil,
  hasReferral,
  isTermOver,
  mayDefer,
} from './arrival.ts'

const calendar = workingCalendar()
const facts = (change: Partial<DeferralFacts> = {}): DeferralFacts => ({
  today: localDate('2024-01-24'),
  due: localDate('2024-01-25'),
  deferralsUsed: 0,
  reason: 'hospitalisation',
  channel: 'portal',
  ...change,
})

describe('terms of point 7', () => {
  it('REP-STD-16 REP-STD-18 REP-STD-20 A11 count working days over New Year', () => {
    const due = (id: 'placement.notify' | 'placement.choose' | 'placement.arrive', from: string) =>
      term(id, localDate(from), calendar).due
    expect(due('placement.notify', '2023-12-14')).toBe('2023-12-19')
    expect(due('placement.choose', '2023-12-19')).toBe('2024-01-04')
    expect(due('placement.arrive', '2024-01-04')).toBe('2024-01-25')
    expect(due('placement.arrive', '2024-02-05')).toBe('2024-02-26')
    expect(due('placement.arrive', '2024-02-27')).toBe('2024-03-20')
  })

  it('REP-STD-21 A12 adds thirty days once and rolls from Saturday to Monday', () => {
    expect(mayDefer(facts())).toEqual({ ok: true, value: 'hospitalisation' })
    expect(deferredUntil(localDate('2024-01-25'), calendar, localDate('2023-12-14'))).toBe('2024-02-26')
  })

  it('REP-STD-23 refuses a second deferral, another reason and a phone call', () => {
    expect(mayDefer(facts({ deferralsUsed: 1 }))).toMatchObject({
      error: { code: 'deferral-used', facts: { used: 1, allowed: 1 } },
    })
    for (const reason of ['travel', 'family-event', '']) {
      expect(mayDefer(facts({ reason }))).toMatchObject({
        error: { code: 'deferral-reason', cite: [{ unit: 'p-7' }] },
      })
    }
    expect(mayDefer(facts({ channel: 'phone' }))).toMatchObject({ error: { code: 'deferral-channel' } })
  })

  it('DEC-11 takes a notice until the end of the last day and not after it', () => {
    expect(mayDefer(facts({ today: localDate('2024-01-25') }))).toMatchObject({ ok: true })
    expect(mayDefer(facts({ today: localDate('2024-01-26') }))).toMatchObject({
      error: { code: 'deferral-term-over' },
    })
  })

  it('REP-STD-24 A12 passes the place on the day after the last day', () => {
    expect(isTermOver(localDate('2024-02-26'), localDate('2024-02-26'))).toBe(false)
    expect(isTermOver(localDate('2024-02-26'), localDate('2024-02-27'))).toBe(true)
  })

  it('DEC-11 takes an arrival as in time up to the last day, and never without a term', () => {
    const due = localDate('2024-01-25')
    expect(cameInTime(due, due)).toEqual({ ok: true, value: due })
    expect(cameInTime(localDate('2024-01-26'), due)).toMatchObject({ error: { code: 'arrived-late' } })
    expect(cameInTime(due, undefined)).toMatchObject({ error: { code: 'no-arrival-term' } })
  })

  it('REP-STD-5 DEC-47 refuses admission at budget expense without a referral', () => {
    expect(hasReferral(undefined)).toMatchObject({
      error: { code: 'referral-needed', cite: [{ unit: 'p-3' }, { unit: 'DEC-47' }] },
    })
    expect(hasReferral('61-2023-000007')).toMatchObject({ ok: true })
  })
})

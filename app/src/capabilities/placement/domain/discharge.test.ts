import { localDate } from '@tirek/kernel'
import { RECIPIENT_CATEGORIES } from '@tirek/law'
import { describe, expect, it } from 'vitest'
import { mayDischarge, type StayFacts } from './discharge.ts'
import { mayRestore, wayBack } from './readmission.ts'
import { DISCHARGE_GROUNDS } from './states.ts'

const NOW = new Date('2024-06-10T12:00:00+05:00')
const TODAY = localDate('2024-06-10')
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000)
const EVERYTHING: StayFacts = {
  category: 4,
  breaches: 6,
  absence: { leftAt: hoursAgo(72), inquiry: 'no-valid-reason' },
  capacityLimit: { ground: 'alcohol-or-drugs', decidedOn: localDate('2024-02-01') },
}
const check = (ground: (typeof DISCHARGE_GROUNDS)[number], change: Partial<StayFacts> = {}) =>
  mayDischarge(ground, { ...EVERYTHING, ...change }, NOW, TODAY)

describe('discharge under point 21', () => {
  it('REP-STD-28 is possible for categories 4 and 5 only, on every ground', () => {
    for (const category of RECIPIENT_CATEGORIES) {
      for (const ground of DISCHARGE_GROUNDS) {
        const result = check(ground, { category })
        if (category >= 4) expect(result, `${category} ${ground}`).toMatchObject({ ok: true })
        else
          expect(result, `${category} ${ground}`).toMatchObject({
            error: { code: 'discharge-not-for-category' },
          })
      }
    }
  })

  it('REP-STD-29 DEC-41 needs the fourth breach', () => {
    for (const breaches of [0, 1, 2, 3]) {
      expect(check('breaches', { breaches })).toMatchObject({
        error: { code: 'breaches-too-few', facts: { recorded: breaches, needed: 4 } },
      })
    }
    expect(check('breaches', { breaches: 4 })).toMatchObject({ ok: true })
  })

  it('REP-STD-29 A23 takes a court decision because of alcohol or drugs only', () => {
    const decidedOn = localDate('2024-02-01')
    expect(check('limited-capacity', { capacityLimit: { ground: 'other', decidedOn } })).toMatchObject({
      error: { code: 'capacity-ground' },
    })
    expect(check('limited-capacity', { capacityLimit: undefined })).toMatchObject({
      error: { code: 'no-capacity-limit' },
    })
    const lifted = { ground: 'alcohol-or-drugs', decidedOn, liftedOn: localDate('2024-06-01') } as const
    expect(check('limited-capacity', { capacityLimit: lifted })).toMatchObject({
      error: { code: 'capacity-restored' },
    })
  })

  it('REP-STD-29 DEC-29 counts more than 48 hours and only after an inquiry', () => {
    expect(check('absence', { absence: { leftAt: hoursAgo(48), inquiry: 'no-valid-reason' } })).toMatchObject(
      { error: { code: 'absence-too-short', facts: { hours: 48, allowed: 48 } } },
    )
    expect(
      check('absence', { absence: { leftAt: hoursAgo(48.1), inquiry: 'no-valid-reason' } }),
    ).toMatchObject({ ok: true })
    expect(
      check('absence', {
        absence: { leftAt: hoursAgo(60), returnedAt: hoursAgo(20), inquiry: 'no-valid-reason' },
      }),
    ).toMatchObject({ error: { code: 'absence-too-short' } })
    expect(check('absence', { absence: { leftAt: hoursAgo(72) } })).toMatchObject({
      error: { code: 'inquiry-needed' },
    })
    expect(check('absence', { absence: { leftAt: hoursAgo(72), inquiry: 'valid-reason' } })).toMatchObject({
      error: { code: 'absence-excused' },
    })
    expect(check('absence', { absence: undefined })).toMatchObject({ error: { code: 'no-absence' } })
  })
})

describe('the way back', () => {
  it('REP-STD-30 REP-STD-31 DEC-28 is the whole path, except after an absence that could not be told', () => {
    expect(wayBack({ ground: 'breaches' })).toMatchObject({
      value: { way: 'general-grounds', cite: [{ unit: 'p-21' }, { unit: 'DEC-28' }] },
    })
    expect(wayBack({ ground: 'absence' })).toMatchObject({ value: { way: 'general-grounds' } })
    expect(wayBack({ ground: 'absence', couldNotInform: true })).toMatchObject({
      value: { way: 'immediate' },
    })
  })

  it('REP-STD-30 A23 reopens the general path when the court lifts the limit', () => {
    expect(wayBack({ ground: 'limited-capacity', limitLifted: true })).toMatchObject({
      value: { way: 'general-grounds' },
    })
    expect(wayBack({ ground: 'limited-capacity' })).toMatchObject({
      error: { code: 'capacity-still-limited' },
    })
  })

  it('REP-STD-31 restores at once on no other ground', () => {
    expect(mayRestore({ ground: 'absence', couldNotInform: true })).toMatchObject({ ok: true })
    expect(mayRestore({ ground: 'absence', couldNotInform: false })).toMatchObject({
      error: { code: 'restore-general-grounds' },
    })
    expect(mayRestore({ ground: 'breaches', couldNotInform: true })).toMatchObject({
      error: { code: 'restore-not-absent' },
    })
  })
})

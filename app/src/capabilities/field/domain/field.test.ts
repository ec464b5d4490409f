import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEVICE_STATES, isDeviceAct } from './device.ts'
import { clockDifference, dayTaken, isRecordAct, RECORD_STATES, reasonOf } from './record.ts'

const at = (iso: string) => new Date(iso)

describe('records from a telephone', () => {
  it('have the day of the server’s clock, however wrong that of the telephone is', () => {
    const taken = at('2026-03-16T18:00:00Z')
    fc.assert(
      fc.property(
        fc.integer({ min: -400, max: 400 }),
        fc.integer({ min: 0, max: 72 }),
        (wrongByDays, hours) => {
          const wrong = wrongByDays * 86_400_000
          const sent = new Date(taken.getTime() + hours * 3_600_000)
          const difference = clockDifference(new Date(sent.getTime() + wrong), sent)
          expect(dayTaken(new Date(taken.getTime() + wrong), difference, sent)).toBe('2026-03-16')
        },
      ),
    )
  })

  it('are never of a day to come', () => {
    expect(dayTaken(at('2026-03-18T06:00:00Z'), 0, at('2026-03-16T06:00:00Z'))).toBe('2026-03-16')
  })

  it('are settled by a person only where they wait for one', () => {
    expect(RECORD_STATES.filter((state) => isRecordAct('settle', state))).toEqual(['needs-person'])
    expect(reasonOf('screening.over-risk-age')).toBe('not-allowed')
  })
})

describe('a telephone', () => {
  it('is told once to erase itself, and is erased for good', () => {
    expect(DEVICE_STATES.filter((state) => isDeviceAct('wipe', state))).toEqual(['active'])
    expect(DEVICE_STATES.filter((state) => isDeviceAct('confirm-wiped', state))).toEqual([
      'active',
      'wipe-asked',
    ])
  })
})

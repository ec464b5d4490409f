import { localDate } from '@tirek/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isServedEvent, missingStatuses, SERVED_STATES } from './home-help.ts'

const today = localDate('2024-02-12')
const status = (kind: string, validFrom = '2023-01-01', validTo?: string) => ({
  kind,
  validFrom: localDate(validFrom),
  validTo: validTo === undefined ? undefined : localDate(validTo),
})

describe('who is served under article 8(2)(1)', () => {
  it('LAW-8-2 a child needs limited abilities and a disability, both on the day', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (limited, disability) => {
        const known = [
          ...(limited ? [status('limited-abilities')] : []),
          ...(disability ? [status('disability')] : []),
        ]
        expect(missingStatuses(known, today).length === 0).toBe(limited && disability)
      }),
    )
    const over = [status('limited-abilities'), status('disability', '2022-01-01', '2024-02-11')]
    expect(missingStatuses(over, today)).toEqual(['disability'])
    const later = [status('disability'), status('limited-abilities', '2024-02-13')]
    expect(missingStatuses(later, today)).toEqual(['limited-abilities'])
  })

  it('LAW-8-2 a child that was refused or whose help has ended is visited no more', () => {
    expect(SERVED_STATES.filter((state) => isServedEvent('visit', state))).toEqual(['served'])
  })
})

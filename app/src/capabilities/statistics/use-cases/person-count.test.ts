import { describe, expect, it } from 'vitest'
import { personCountOf } from './person-count.ts'

const base = { region: '610000000', sex: 'female', isAdult: false, group: undefined, persons: 3 } as const

describe('registry counts as statistics see them', () => {
  it('REP-I-30 puts children without a group under seven and children with a group at 7–17', () => {
    expect(personCountOf({ ...base, group: 'child-under-seven' }).band).toBe('under-seven')
    expect(personCountOf(base).band).toBe('under-seven')
    expect(personCountOf({ ...base, group: 'group-2' })).toMatchObject({
      band: 'seven-to-seventeen',
      group: 2,
    })
    expect(personCountOf({ ...base, isAdult: true, group: 'group-1' })).toMatchObject({
      band: 'adult',
      group: 1,
    })
  })

  it('REP-I-30 knows town or village only where the whole region is a city', () => {
    expect(personCountOf(base).settlement).toBe('unknown')
    expect(personCountOf({ ...base, region: '710000000' }).settlement).toBe('urban')
  })
})

import { type Iin, localDate } from '@tirek/kernel'
import { DEFAULT_MODEL } from '@tirek/matching'
import { describe, expect, it } from 'vitest'
import { differing, takenFields, withTaken } from './merging.ts'
import { editionName, isSound } from './pair.ts'
import type { Person } from './person.ts'

const survivor: Person = {
  ...{ id: 'a', region: '610000000', familyName: 'Сейітов', givenName: 'Алан', patronymic: 'Ерланұлы' },
  ...{ birthDate: localDate('2023-11-05'), sex: 'male', phone: undefined, address: 'Түркістан' },
  ...{ motherId: undefined, birthOrder: 1, version: 1, iin: undefined },
}
const merged: Person = {
  ...survivor,
  ...{
    id: 'b',
    familyName: 'Сеитов',
    patronymic: undefined,
    iin: '231105500012' as Iin,
    phone: '+77010000001',
  },
}

describe('whose values stand', () => {
  it('LAW-3-5 are asked only where the records differ', () => {
    expect(differing(survivor, merged)).toEqual(['familyName', 'patronymic', 'iin', 'phone'])
    expect(differing(survivor, survivor)).toEqual([])
  })

  it('LAW-3-5 are those of the record that stays, and the other’s where it says nothing or where somebody chose so', () => {
    expect(takenFields(survivor, merged, {})).toEqual(['iin', 'phone'])
    expect(takenFields(survivor, merged, { familyName: 'merged', phone: 'survivor' })).toEqual([
      'familyName',
      'iin',
    ])
  })

  it('LAW-3-5 a value is never taken from a record that has none', () => {
    expect(takenFields(survivor, merged, { patronymic: 'merged' })).not.toContain('patronymic')
    const after = withTaken(survivor, merged, ['familyName', 'iin'])
    expect(after).toEqual({ ...survivor, familyName: 'Сеитов', iin: '231105500012' })
  })
})

describe('weights', () => {
  it('LAW-3-4 that speak the wrong way round are not taken into force', () => {
    const { weights } = DEFAULT_MODEL
    expect(isSound(weights)).toBe(true)
    expect(isSound({ ...weights, familyName: weights.familyName.map((one) => -one) })).toBe(false)
    expect(isSound({ ...weights, mother: [0, Number.NaN, 1, 1, 1] })).toBe(false)
    expect(isSound({ ...weights, sex: [0, 1] })).toBe(false)
  })

  it('LAW-3-4 are named by the day on which they were learnt', () => {
    const at = new Date('2024-01-10T22:00:00Z')
    expect(editionName(at, 'Asia/Almaty', [])).toBe('2024-01-11.1')
    expect(editionName(at, 'Asia/Almaty', ['2024-01-11.1', '2024-01-10.1'])).toBe('2024-01-11.2')
  })
})

import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import type { Identity } from './identity.ts'
import { AIZHAN, verdictOn } from './matching.fixture.ts'
import { familyKey, givenKey, patronymicKey } from './names.ts'

const levels = (other: Partial<Identity>, one: Identity = AIZHAN) =>
  Object.fromEntries(verdictOn(one, { ...one, ...other }).reasons.map(({ field, level }) => [field, level]))

describe('names of one child', () => {
  it.each([
    ['Ерланұлы', 'Ерлан ұлы', 'Ерланович', 'Ерланқызы', 'Ерлановна', 'Yerlanovna', 'Erlanūly', 'Ерланкизи'],
    ['Сергейұлы', 'Сергеевич', 'Сергеевна', 'Sergeyevna'],
    ['Ильич', 'Ильинична'],
    ['Мұсаұлы', 'Мусаевич', 'Musaqyzy'],
  ])('LAW-3-4 gives one father behind %s', (...spellings) => {
    expect(new Set(spellings.map(patronymicKey)).size).toBe(1)
  })

  it('LAW-3-4 gives one family behind its endings and alphabets, and no name behind the words for a newborn', () => {
    expect(new Set(['Ахметова', 'Ахметов', 'Ахмет', 'Akhmetova'].map(familyKey)).size).toBe(1)
    expect(familyKey('Амин')).toBe('амин')
    expect(['қыз бала', 'Ұл', 'Девочка 2', 'baby boy', ' '].map(givenKey)).toEqual(['', '', '', '', ''])
    expect(givenKey('Ұлықбек')).not.toBe('')
  })
})

describe('comparing two records', () => {
  it('LAW-3-4 sees one child through the alphabet, a slip, a missing patronymic and names in each other’s place', () => {
    const russian = { familyName: 'Ахметова', givenName: 'Айжан', patronymic: 'Ерлановна' }
    expect(levels(russian)).toMatchObject({ familyName: 'same', givenName: 'same', patronymic: 'same' })
    expect(levels({ familyName: 'Akhmetova', givenName: 'Aizhna' })).toMatchObject({
      familyName: 'same',
      givenName: 'close',
    })
    expect(levels({ patronymic: undefined })).not.toHaveProperty('patronymic')
    const swapped = levels({ familyName: 'Айжан', givenName: 'Ахметова' })
    expect(swapped).toMatchObject({ familyName: 'swapped' })
    expect(swapped).not.toHaveProperty('givenName')
  })

  it.each([
    ['2021-03-05', 'same'],
    ['2021-05-03', 'swapped'],
    ['2021-03-06', 'one-digit'],
    ['2019-03-05', 'other-year'],
    ['2012-11-23', 'different'],
  ])('LAW-3-4 names how the birth date %s agrees: %s', (birthDate, found) => {
    expect(levels({ birthDate: localDate(birthDate) })).toMatchObject({ birthDate: found })
  })

  it.each([
    ['0671', 'same'],
    ['№ 06-71', 'same'],
    ['0617', 'close'],
    ['0571', 'close'],
    ['0716', 'different'],
    ['0563', 'different'],
  ])('LAW-3-4 names how the number of the birth record %s agrees: %s', (birthRecord, found) => {
    expect(levels({ birthRecord }, { ...AIZHAN, birthRecord: '0671' })).toMatchObject({ birthRecord: found })
  })

  it('LAW-3-4 takes a missing value for no evidence', () => {
    const bare = { familyName: 'Ахметова', givenName: 'Айжан', birthDate: AIZHAN.birthDate }
    expect(verdictOn(AIZHAN, bare).reasons.map(({ field }) => field)).toEqual([
      'familyName',
      'givenName',
      'birthDate',
    ])
  })

  it('LAW-3-4 asks the name of a mother who has two records herself', () => {
    expect(levels({ motherId: 'mother-2', motherName: 'Akhmetova Gulnur' })).toMatchObject({
      mother: 'same-name',
    })
    expect(levels({ motherId: 'mother-2', motherName: undefined })).toMatchObject({ mother: 'different' })
  })
})

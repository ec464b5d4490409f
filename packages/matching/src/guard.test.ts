import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { AIZHAN, verdictOn } from './matching.fixture.ts'

describe('twins and siblings are never one child', () => {
  it('LAW-3-5 keeps twins apart by the name or by the order of birth', () => {
    expect(verdictOn(AIZHAN, { ...AIZHAN, givenName: 'Гүлдана' })).toMatchObject({
      guard: 'twin',
      isDoubtful: false,
    })
    const [first, second] = [1, 2].map((birthOrder) => ({ ...AIZHAN, givenName: 'қыз бала', birthOrder }))
    expect(verdictOn(first ?? AIZHAN, second ?? AIZHAN)).toMatchObject({ guard: 'twin', isDoubtful: false })
  })

  it('LAW-3-5 knows twins by the family and the father where the mother is not known', () => {
    const other = { ...AIZHAN, givenName: 'Гүлдана', motherId: undefined, motherName: undefined }
    expect(verdictOn(AIZHAN, other).guard).toBe('twin')
  })

  it('LAW-3-5 keeps children of one mother born on other days apart, but not one child with a slip in the date', () => {
    const sister = { ...AIZHAN, givenName: 'Гүлдана', birthDate: localDate('2019-03-05') }
    expect(verdictOn(AIZHAN, sister)).toMatchObject({ guard: 'sibling', isDoubtful: false })
    const nameless = { ...AIZHAN, givenName: 'қыз бала', birthDate: localDate('2019-03-05') }
    expect(verdictOn(AIZHAN, nameless).guard).toBe('sibling')
    const slip = { ...AIZHAN, birthDate: localDate('2021-05-03') }
    expect(verdictOn(AIZHAN, slip)).toMatchObject({ guard: undefined, isLikely: true })
  })

  it('LAW-3-5 keeps twins apart whose birth records follow one another, though neither mother nor father is known', () => {
    const newborn = { ...AIZHAN, patronymic: undefined, motherId: undefined, motherName: undefined }
    const [first, second] = ['10-24-000671', '10-24-000672'].map((birthRecord, at) => ({
      ...newborn,
      birthRecord,
      givenName: at === 0 ? 'Айжан' : 'Гүлдана',
    }))
    expect(verdictOn(first ?? AIZHAN, second ?? AIZHAN)).toMatchObject({ guard: 'twin', isDoubtful: false })
    const [elder, younger] = [first, second].map((one, at) => ({
      ...AIZHAN,
      ...one,
      givenName: 'қыз бала',
      birthOrder: at + 1,
    }))
    expect(verdictOn(elder ?? AIZHAN, younger ?? AIZHAN)).toMatchObject({ guard: 'twin', isLikely: false })
  })

  it('LAW-3-5 leaves children of one day alone whose birth records follow one another, even of one name', () => {
    const other = {
      familyName: 'Сейітова',
      patronymic: 'Болатқызы',
      motherId: 'mother-2',
      motherName: undefined,
    }
    const [one, next] = [AIZHAN, { ...AIZHAN, ...other }].map((child, at) => ({
      ...child,
      birthRecord: `10-24-00067${at}`,
    }))
    expect(verdictOn(one ?? AIZHAN, next ?? AIZHAN).isDoubtful).toBe(false)
  })

  it('LAW-3-5 takes two birth records for two people, and one with a slip for one', () => {
    const [one, other] = ['0671', '0817'].map((birthRecord) => ({ ...AIZHAN, birthRecord }))
    expect(verdictOn(one ?? AIZHAN, other ?? AIZHAN)).toMatchObject({ guard: 'other-birth-record' })
    for (const birthRecord of ['0617', '0672', '№ 0671']) {
      const again = {
        ...AIZHAN,
        familyName: 'Akhmetova',
        motherId: undefined,
        motherName: undefined,
        birthRecord,
      }
      expect(verdictOn(one ?? AIZHAN, again)).toMatchObject({ guard: undefined, isLikely: true })
    }
  })

  it('LAW-3-5 takes two numbers for two people', () => {
    const [one, other] = ['210305000001', '210305000002'].map((iin) => ({ ...AIZHAN, iin }))
    expect(verdictOn(one ?? AIZHAN, other ?? AIZHAN).guard).toBe('other-iin')
  })
})

describe('an explained score', () => {
  it('LAW-3-4 knows the newborn without a name when she comes again with a number, and says why', () => {
    const newborn = { ...AIZHAN, givenName: 'қыз бала', patronymic: undefined, birthOrder: 1 }
    const { score, reasons, isLikely } = verdictOn(newborn, { ...AIZHAN, iin: '210305000001' })
    expect(isLikely).toBe(true)
    expect(score).toBeCloseTo(reasons.reduce((sum, { weight }) => sum + weight, 0))
    expect(reasons).toContainEqual({ field: 'mother', level: 'same', weight: 17.7 })
  })

  it('LAW-3-5 leaves a namesake of another mother and another day alone', () => {
    const cousin = {
      ...AIZHAN,
      patronymic: 'Болатқызы',
      birthDate: localDate('2021-09-17'),
      motherId: 'mother-2',
      motherName: 'Сейітова Дана',
    }
    expect(verdictOn(AIZHAN, cousin)).toMatchObject({ guard: undefined, isDoubtful: false })
  })
})

import { describe, expect, it } from 'vitest'
import {
  mayScreen,
  missingCapabilities,
  ORGANISATION_KIND_KEYS,
  ORGANISATION_KINDS,
} from './organisation-kind.ts'
import { reportPlaces } from './places.ts'

describe('kinds of organisations', () => {
  it('LAW-5-1, LAW-5-2 only obstetric, primary care and consultative-diagnostic organisations may screen', () => {
    expect(ORGANISATION_KIND_KEYS.filter(mayScreen)).toEqual([
      'obstetric-provider',
      'primary-care',
      'consultative-diagnostic',
    ])
  })

  it('LAW-1-25 the PMPC is itself a special education organisation', () => {
    expect(ORGANISATION_KIND_KEYS.filter((kind) => ORGANISATION_KINDS[kind].isSpecialEducation)).toEqual([
      'pmpc',
      'rehabilitation-centre',
      'correction-room',
      'speech-therapy-point',
      'kindergarten',
      'special-school',
    ])
  })

  it('LAW-3-6 every kind has a sector, a basis in law and names in three languages', () => {
    for (const kind of ORGANISATION_KIND_KEYS) {
      const { name, sector, basis } = ORGANISATION_KINDS[kind]
      expect([name.kk, name.ru, name.en].every((text) => text.length > 3)).toBe(true)
      expect(['health', 'education', 'social', 'authority']).toContain(sector)
      expect(basis.act).toBe('law-343')
    }
  })

  it('LAW-11-2 names what a child needs and the organisation does not have', () => {
    expect(missingCapabilities(['braille', 'sign-language'], ['braille'])).toEqual(['sign-language'])
    expect(missingCapabilities([], [])).toEqual([])
  })
})

describe('places', () => {
  it('LAW-6-3 the shortage is required minus existing and never below zero', () => {
    expect(reportPlaces({ required: 120, existing: 90, taken: 80 })).toMatchObject({ free: 10, shortage: 30 })
    expect(reportPlaces({ required: 50, existing: 90, taken: 95 })).toMatchObject({ free: 0, shortage: 0 })
  })

  it('LAW-6-2 without a determined need the shortage is not known', () => {
    expect(reportPlaces({ required: undefined, existing: 1, taken: 0 }).shortage).toBeUndefined()
  })
})

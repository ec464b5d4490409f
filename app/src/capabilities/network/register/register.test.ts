import { findRegion, REGIONS } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { mayDraft } from '../domain/norm.ts'
import { ORGANISATION_KIND_KEYS } from '../domain/organisation-kind.ts'
import { CHILDREN_BY_REGION, CHILDREN_IN_COUNTRY } from './children.ts'
import { organisationIdOf, registerOrganisations, residenceIdOf } from './organisations.ts'
import { registerRequiredPlaces } from './places-required.ts'
import { SETTLEMENTS } from './settlements.ts'

const organisations = registerOrganisations()
const count = (kind: string) => organisations.filter((one) => one.kind === kind).length

describe('the register of the network', () => {
  it('LAW-3-6 every region has at least one organisation of every kind the path needs', () => {
    const optional = ['rehabilitation-centre']
    for (const { kato } of REGIONS) {
      const kinds = new Set(organisations.filter((one) => one.region === kato).map((one) => one.kind))
      expect(ORGANISATION_KIND_KEYS.filter((kind) => !kinds.has(kind) && !optional.includes(kind))).toEqual(
        [],
      )
    }
  })

  it('REP-STD-2 every region has residential organisations for all five categories', () => {
    for (const { kato } of REGIONS) {
      const residential = organisations.filter(
        (one) => one.region === kato && one.recipientCategories.length > 0,
      )
      expect([...new Set(residential.flatMap((one) => one.recipientCategories))].toSorted()).toEqual([
        1, 2, 3, 4, 5,
      ])
      const second = residential.find((one) => one.id === residenceIdOf(kato, 4, 2))
      expect(second?.recipientCategories).toEqual([4])
    }
  })

  it('keeps the published totals of the country', () => {
    expect(
      ['pmpc', 'correction-room', 'rehabilitation-centre', 'special-school', 'kindergarten'].map(count),
    ).toEqual([110, 230, 13, 99, 45])
    expect(CHILDREN_BY_REGION.reduce((total, one) => total + one.children, 0)).toBe(CHILDREN_IN_COUNTRY)
  })

  it('gives stable ids of UUID version 5, each once', () => {
    expect(new Set(organisations.map((one) => one.id)).size).toBe(organisations.length)
    expect(
      organisations.every((one) =>
        /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(one.id),
      ),
    ).toBe(true)
    expect(organisations.find((one) => one.kind === 'pmpc' && one.region === '610000000')?.id).toBe(
      organisationIdOf('610000000', 'pmpc'),
    )
  })

  it('LAW-8-18, LAW-8-19 every unit of the three kinds has a decision and stands where article 8(3) has it', () => {
    const normed = organisations.filter((one) => one.creationBasis === 'norm')
    expect(normed).toHaveLength(353)
    expect(normed.every((one) => mayDraft(one.kind, one.settlementType, 'norm').kind === 'granted')).toBe(
      true,
    )
    expect(normed.every((one) => one.akimDecision !== undefined && one.childrenServed !== undefined)).toBe(
      true,
    )
  })

  it('LAW-8-19 settlements carry their legal type and every region has one centre', () => {
    expect(SETTLEMENTS.filter((one) => one.isCentre)).toHaveLength(20)
    expect(SETTLEMENTS.filter((one) => one.type === 'capital').map((one) => one.id)).toEqual(['71-astana'])
    expect(SETTLEMENTS.filter((one) => one.type === 'republican-city')).toHaveLength(2)
    expect(SETTLEMENTS.every((one) => findRegion(one.region) !== undefined)).toBe(true)
  })

  it('names organisations in three languages without case endings', () => {
    expect(organisations.find((one) => one.kind === 'pmpc' && one.region === '610000000')?.name).toEqual({
      kk: '№ 1 ПМПК, Түркістан',
      ru: 'ПМПК № 1, Туркестан',
      en: 'PMPC No. 1, Turkistan',
    })
  })

  it('LAW-6-2 needed places are determined for every region and kind', () => {
    const required = registerRequiredPlaces()
    expect(required).toHaveLength(100)
    expect(required.every((one) => one.required > 0)).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { hasCoordinates, kilometresBetween } from './coordinates.ts'
import { SETTLEMENTS } from './settlements.ts'

describe('where settlements lie', () => {
  it('LAW-1-34 every settlement of the shipped register has coordinates', () => {
    expect(SETTLEMENTS.filter(({ id }) => !hasCoordinates(id))).toEqual([])
  })

  it('says known distances to a few kilometres, the same both ways, and none where it does not know', () => {
    const shymkent = kilometresBetween('79-shymkent', '61-turkistan')
    expect(shymkent).toBeGreaterThan(145)
    expect(shymkent).toBeLessThan(165)
    expect(kilometresBetween('61-turkistan', '79-shymkent')).toBe(shymkent)
    expect(kilometresBetween('61-arys', '61-arys')).toBe(0)
    expect(kilometresBetween('61-arys', 'elsewhere')).toBeUndefined()
  })

  it('puts every settlement nearer to the centre of its region than a thousand kilometres', () => {
    for (const one of SETTLEMENTS) {
      const centre = SETTLEMENTS.find(({ region, isCentre }) => region === one.region && isCentre)
      expect(kilometresBetween(one.id, centre?.id ?? '')).toBeLessThan(1000)
    }
  })
})

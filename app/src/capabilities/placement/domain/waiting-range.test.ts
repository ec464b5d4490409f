import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { rangeOf, rangeRule, waitingRange } from './waiting-range.ts'

/** A stream of numbers between 0 and 1 from a seed. */
function streamOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return (state + 1) / 4_294_967_297
  }
}

/** Two years of a house whose places come free at random, and how long somebody then waited. */
function liveThrough(random: () => number) {
  const perDay = 0.005 + random() * 0.05
  const gap = () => -Math.log(random()) / perDay
  let freed = 0
  for (let day = gap(); day <= 730; day += gap()) freed += 1
  const position = 1 + Math.floor(random() * 8)
  const waited = Array.from({ length: position }, gap).reduce((sum, one) => sum + one, 0)
  return { freed, position, waited }
}

describe('how long somebody may still wait', () => {
  const rule = { months: 24, needed: 5 }

  it('DEC-87 says plainly that too little is known, and never one number', () => {
    expect(waitingRange({ position: 1, freed: 4, days: 700 }, rule)).toEqual({
      isKnown: false,
      freed: 4,
      needed: 5,
      months: 24,
    })
    const known = waitingRange({ position: 1, freed: 5, days: 700 }, rule)
    if (!known.isKnown) throw new Error('five places are enough')
    expect(known.toDays).toBeGreaterThan(known.fromDays)
  })

  it('has its two numbers from the dated parameters, which say that they are the project’s', () => {
    expect(rangeRule(localDate('2024-01-08'))).toEqual({ ok: true, value: rule })
  })

  it('grows with the position and shrinks with the places that come free', () => {
    expect(rangeOf(5, 20, 700).toDays).toBeGreaterThan(rangeOf(2, 20, 700).toDays)
    expect(rangeOf(5, 60, 700).toDays).toBeLessThan(rangeOf(5, 20, 700).toDays)
  })

  it('DEC-87 holds the true time in at least eight of ten cases of a house whose places come free at random', () => {
    const random = streamOf(7)
    const houses = Array.from({ length: 2_000 }, () => liveThrough(random)).filter(
      ({ freed }) => freed >= rule.needed,
    )
    const held = houses.filter(({ position, freed, waited }) => {
      const { fromDays, toDays } = rangeOf(position, freed, 730)
      return waited >= fromDays && waited <= toDays
    })
    expect(houses.length).toBeGreaterThan(1_500)
    expect(held.length / houses.length).toBeGreaterThan(0.8)
  })
})

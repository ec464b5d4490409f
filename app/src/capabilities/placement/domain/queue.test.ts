import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate, compareTickets, isPlaceLeft, positionOf, type Ticket } from './queue.ts'

const at = (second: number) => new Date(Date.UTC(2024, 0, 8, 5, 0, second))
const ticket = (id: string, second: number, serial: number): Ticket => ({ id, enteredAt: at(second), serial })

/** An organisation as the model keeps it: who holds which place, who waits. */
type House = { holders: (string | undefined)[]; waiting: Ticket[]; serial: number; offered: Ticket[] }

function passOn(house: House): void {
  const free = house.holders.flatMap((holder, place) => (holder === undefined ? [String(place)] : []))
  for (const offer of allocate(free, house.waiting)) {
    const taker = house.waiting.find((one) => one.id === offer.ticketId)
    if (taker === undefined) throw new Error('a place went to someone who does not wait')
    house.holders[Number(offer.placeId)] = taker.id
    house.offered.push(taker)
    house.waiting = house.waiting.filter((one) => one !== taker)
  }
}

type Step = (house: House) => void

const arrive: fc.Arbitrary<Step> = fc.integer({ min: 0, max: 3 }).map((second) => (house) => {
  house.serial += 1
  const id = `p${house.serial}`
  const free = house.holders.indexOf(undefined)
  const left = house.holders.filter((holder) => holder === undefined).length
  if (isPlaceLeft(left, house.waiting.length)) house.holders[free] = id
  else house.waiting.push(ticket(id, second, house.serial))
  passOn(house)
})

const vacate: fc.Arbitrary<Step> = fc.nat().map((which) => (house) => {
  const place = which % house.holders.length
  house.holders[place] = undefined
  passOn(house)
})

const leaveQueue: fc.Arbitrary<Step> = fc.nat().map((which) => (house) => {
  house.waiting.splice(which % Math.max(1, house.waiting.length), 1)
})

describe('queue of an organisation', () => {
  it('REP-STD-26 orders by the time of self-entry, then by the count of the server', () => {
    const waiting = [ticket('b', 1, 2), ticket('c', 1, 3), ticket('a', 0, 9)]
    expect([...waiting].sort(compareTickets).map((one) => one.id)).toEqual(['a', 'b', 'c'])
    expect(positionOf(waiting, 'c')).toBe(3)
    expect(positionOf(waiting, 'nobody')).toBeUndefined()
  })

  it('REP-STD-26 knows nothing of a person but the entry, so no attribute can change the order', () => {
    expect(Object.keys(ticket('a', 0, 1)).sort()).toEqual(['enteredAt', 'id', 'serial'])
  })

  it('A16 gives the place to the one who came a second earlier', () => {
    expect(allocate(['place-60'], [ticket('second', 1, 2), ticket('first', 0, 1)])).toEqual([
      { placeId: 'place-60', ticketId: 'first' },
    ])
  })

  it('lets nobody past the queue while someone waits for the free place', () => {
    expect(isPlaceLeft(1, 0)).toBe(true)
    expect(isPlaceLeft(1, 1)).toBe(false)
    expect(isPlaceLeft(0, 0)).toBe(false)
  })

  it('REP-STD-24 REP-STD-26 never has two holders of a place, an idle place beside a queue, or a jump in it', () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: arrive },
      { weight: 3, arbitrary: vacate },
      { weight: 1, arbitrary: leaveQueue },
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.array(step, { maxLength: 60 }), (capacity, steps) => {
        const house: House = {
          holders: Array.from({ length: capacity }, () => undefined),
          waiting: [],
          serial: 0,
          offered: [],
        }
        for (const one of steps) {
          const before = [...house.waiting].sort(compareTickets).map((waiting) => waiting.id)
          const offeredBefore = house.offered.length
          one(house)
          const held = house.holders.filter((holder) => holder !== undefined)
          expect(new Set(held).size).toBe(held.length)
          expect(held.length === capacity || house.waiting.length === 0).toBe(true)
          for (const waiting of house.waiting) expect(held).not.toContain(waiting.id)
          const newlyOffered = house.offered.slice(offeredBefore).map((offer) => offer.id)
          expect(before.slice(0, newlyOffered.length)).toEqual(
            newlyOffered.filter((id) => before.includes(id)),
          )
        }
      }),
      { numRuns: 200 },
    )
  })
})

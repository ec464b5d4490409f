import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate, compareTickets, type FreePlace, findPlaceLeft, positionOf, type Ticket } from './queue.ts'
import { kindOf, kindsOf } from './wants.ts'

const at = (second: number) => new Date(Date.UTC(2024, 0, 8, 5, 0, second))
const ANY = kindOf({ category: 1, room: 'female', stay: 'permanent' })
const ticket = (id: string, second: number, serial: number, kind = ANY): Ticket => ({
  id,
  enteredAt: at(second),
  serial,
  kind,
})
const place = (id: string, type: Partial<Parameters<typeof kindsOf>[0]> = {}): FreePlace => ({
  id,
  kinds: kindsOf({ profile: undefined, room: 'any', stay: 'permanent', ...type }),
})
const freeOf = (house: House) =>
  house.holders.flatMap((holder, n) => (holder === undefined ? [place(String(n))] : []))

/** An organisation as the model keeps it: who holds which place, who waits. */
type House = { holders: (string | undefined)[]; waiting: Ticket[]; serial: number; offered: Ticket[] }

function passOn(house: House): void {
  for (const offer of allocate(freeOf(house), house.waiting)) {
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
  const left = findPlaceLeft(freeOf(house), [...house.waiting].sort(compareTickets), ANY)
  if (left !== undefined) house.holders[Number(left.id)] = id
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
    expect(Object.keys(ticket('a', 0, 1)).sort()).toEqual(['enteredAt', 'id', 'kind', 'serial'])
    const man = kindOf({ category: 5, room: 'male', stay: 'temporary' })
    expect(compareTickets(ticket('a', 0, 1, man), ticket('b', 0, 2))).toBeLessThan(0)
    expect(compareTickets(ticket('a', 0, 1), ticket('b', 0, 2, man))).toBeLessThan(0)
  })

  it('A16 gives the place to the one who came a second earlier', () => {
    expect(allocate([place('place-60')], [ticket('second', 1, 2), ticket('first', 0, 1)])).toEqual([
      { placeId: 'place-60', ticketId: 'first' },
    ])
  })

  it('lets nobody past the queue while someone waits for the free place', () => {
    expect(findPlaceLeft([place('1')], [], ANY)?.id).toBe('1')
    expect(findPlaceLeft([place('1')], [ticket('a', 0, 1)], ANY)).toBeUndefined()
    expect(findPlaceLeft([], [], ANY)).toBeUndefined()
  })

  it('REP-STD-26 offers a place only to those whom it fits; the others keep their turn', () => {
    const man = kindOf({ category: 1, room: 'male', stay: 'permanent' })
    const rooms = [place('women', { room: 'female' }), place('any')]
    expect(allocate(rooms, [ticket('man', 0, 1, man), ticket('woman', 1, 2), ticket('late', 2, 3)])).toEqual([
      { placeId: 'any', ticketId: 'man' },
      { placeId: 'women', ticketId: 'woman' },
    ])
    expect(allocate([place('women', { room: 'female' })], [ticket('man', 0, 1, man)])).toEqual([])
    expect(findPlaceLeft([place('women', { room: 'female' })], [ticket('man', 0, 1, man)], ANY)?.id).toBe(
      'women',
    )
  })

  it('keeps a place of temporary stay for those who stay for a time, and of a profile for its category', () => {
    const respite = kindOf({ category: 1, room: 'female', stay: 'temporary' })
    const short = place('short', { stay: 'temporary' })
    expect(allocate([short, place('long')], [ticket('a', 0, 1), ticket('b', 1, 2, respite)])).toEqual([
      { placeId: 'long', ticketId: 'a' },
      { placeId: 'short', ticketId: 'b' },
    ])
    expect(allocate([place('other', { profile: 2 })], [ticket('a', 0, 1)])).toEqual([])
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

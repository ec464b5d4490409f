import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocateInOrder } from '../queue.ts'
import { freePlaces } from './house.ts'
import { type Moved, NO_LINE, type QueueLine, readLine, writeLine } from './line.ts'
import { replay } from './replay.ts'

const at = (second: number) => new Date(Date.UTC(2024, 0, 8, 5, 0, second)).toISOString()

/** Lines without their hashes: the chain is verified elsewhere. */
function linesOf(moved: readonly Moved[]): readonly QueueLine[] {
  return moved.map((one, index) => ({ no: index + 1, at: at(index), previous: NO_LINE, ...one }) as QueueLine)
}

const BEGUN: Moved = { what: 'begun', organisation: 'o', kk: 'Үй', ru: 'Дом', en: 'House' }
const places = (free: readonly string[], kinds: readonly string[] = ['k']): Moved => ({
  what: 'places',
  kinds,
  free,
  held: [],
  out: [],
})
const joined = (ticket: string, kind = 'k'): Moved => ({ what: 'joined', ticket, kind })
const offered = (ticket: string, place: string): Moved => ({ what: 'offered', ticket, place })
const taken = (place: string, how = 'choice'): Moved => ({ what: 'taken', place, how })
const freed = (place: string, how = 'vacated'): Moved => ({ what: 'freed', place, how })

describe('REP-STD-26 a queue replayed from its lines', () => {
  it('says whose each place was: the first who waits and whom it fits', () => {
    const { given } = replay(
      linesOf([BEGUN, places(['1']), taken('1'), joined('a'), joined('b'), freed('1'), offered('b', '1')]),
      'a',
    )
    expect(given).toMatchObject([
      { place: '1', to: null, isWrong: false },
      { place: '1', to: 'b', due: 'a', isWrong: true },
    ])
  })

  it('tells the one who was passed over against the rule, with the line', () => {
    const story = replay(
      linesOf([BEGUN, places(['1']), taken('1'), joined('a'), joined('b'), freed('1'), offered('b', '1')]),
      'a',
    ).own
    expect(story).toMatchObject({
      position: 1,
      end: 'waiting',
      passed: [{ no: 7, place: '1', why: 'jumped' }],
    })
  })

  it('knows a place that does not fit from a jump: the turn is kept', () => {
    const { given, own } = replay(
      linesOf([
        BEGUN,
        places(['w'], ['woman']),
        taken('w'),
        joined('m', 'man'),
        joined('w1', 'woman'),
        freed('w'),
        offered('w1', 'w'),
      ]),
      'm',
    )
    expect(given.some((one) => one.isWrong)).toBe(false)
    expect(own).toMatchObject({ position: 1, passed: [{ why: 'does-not-fit' }] })
  })

  it('REP-STD-25 finds a choice that took the place of the queue, and lets a restoration through with its ground', () => {
    const before = [BEGUN, places(['1']), taken('1'), joined('a'), freed('1')]
    const byChoice = replay(linesOf([...before, taken('1')]), 'a')
    expect(byChoice.given.at(-1)).toMatchObject({ due: 'a', isWrong: true })
    expect(byChoice.own?.passed).toMatchObject([{ why: 'jumped' }])
    const restored = replay(linesOf([...before, taken('1', 'outside-queue')]), 'a')
    expect(restored.given.at(-1)).toMatchObject({ due: 'a', isWrong: false })
    expect(restored.own?.passed).toMatchObject([{ why: 'outside-queue' }])
  })

  it('REP-STD-24 tells that the own offer was not taken up and passed on', () => {
    const lines = [BEGUN, places(['1']), joined('a'), offered('a', '1'), freed('1', 'not-taken-up')]
    expect(replay(linesOf(lines), 'a').own).toMatchObject({
      end: 'offered',
      isOfferPassed: true,
      offer: { no: 4, place: '1' },
    })
  })

  it('says that it is the turn of an entry while a place that fits stands free', () => {
    const lines = [BEGUN, places(['1']), joined('a'), joined('b')]
    expect(replay(linesOf(lines), 'a').own?.isDue).toBe(true)
    expect(replay(linesOf(lines), 'b').own?.isDue).toBe(false)
    expect(replay(linesOf(lines), 'b').own?.position).toBe(2)
  })

  it.each([
    ['place-held', [places(['1']), taken('1'), taken('1')]],
    ['place-held', [places(['1']), { what: 'out', place: '1' }, taken('1')]],
    ['place-unknown', [taken('1')]],
    ['ticket-unknown', [places(['1']), offered('a', '1')]],
    ['ticket-again', [joined('a'), joined('a')]],
  ] as const)('finds what cannot be: %s', (why, moved) => {
    expect(replay(linesOf([BEGUN, ...(moved as readonly Moved[])])).impossible).toMatchObject([{ why }])
  })

  it('finds an entry that was put before those who came earlier', () => {
    const lines = linesOf([BEGUN, joined('a'), joined('b')])
    const backdated = lines.map((line) => (line.no === 3 ? { ...line, at: at(0) } : line))
    expect(replay(backdated).impossible).toEqual([{ no: 3, why: 'order' }])
  })

  it('reads no line that lacks a part', () => {
    const [, line] = linesOf([BEGUN, joined('a')])
    if (line === undefined) throw new Error('two lines were made')
    expect(readLine(writeLine(line))).toEqual(line)
    for (const text of [
      '',
      'null',
      '{}',
      writeLine(line).replace('"kind":"k"', '"kind":1'),
      '{"what":"toString"}',
    ])
      expect(readLine(text)).toBeUndefined()
  })
})

/** What an honest allocator writes, and what a dishonest one would change. */
type Step = 'join-a' | 'join-b' | 'leave' | 'free' | 'take'

/** A house that is played through, with every line that it writes. */
type Played = { readonly moved: Moved[]; joined: number }

const houseOf = ({ moved }: Played) => replay(linesOf(moved)).house

function enter(played: Played, kind: string): void {
  played.joined += 1
  played.moved.push(joined(`t${played.joined}`, kind))
}

const STEPS: Readonly<Record<Step, (played: Played) => void>> = {
  'join-a': (played) => enter(played, 'a'),
  'join-b': (played) => enter(played, 'b'),
  leave: (played) => {
    const [first] = houseOf(played).waiting
    if (first !== undefined) played.moved.push({ what: 'left', ticket: first.id, how: 'own-wish' })
  },
  free: (played) => {
    const held = [...houseOf(played).places].find(([, place]) => place.isHeld)
    if (held !== undefined) played.moved.push(freed(held[0]))
  },
  take: (played) => {
    const house = houseOf(played)
    const [left] = allocateInOrder(freePlaces(house), house.waiting).left
    if (left !== undefined) played.moved.push(taken(left.id))
  },
}

function play(made: readonly Step[]): Moved[] {
  const played: Played = {
    moved: [BEGUN, places(['1', '2'], ['a', 'b']), places(['3'], ['a'])],
    joined: 0,
  }
  for (const step of made) {
    STEPS[step](played)
    const house = houseOf(played)
    for (const { ticketId, placeId } of allocateInOrder(freePlaces(house), house.waiting).offers)
      played.moved.push(offered(ticketId, placeId))
  }
  return played.moved
}

const steps = fc.array(fc.constantFrom<Step>('join-a', 'join-b', 'leave', 'free', 'take'), { maxLength: 25 })

describe('REP-STD-26 honest and planted', () => {
  it('finds nothing wrong in what the allocator does, whatever happens', () => {
    fc.assert(
      fc.property(steps, (made) => {
        const { given, impossible } = replay(linesOf(play(made)))
        expect([given.filter((one) => one.isWrong), impossible]).toEqual([[], []])
      }),
      { numRuns: 150 },
    )
  })

  it('finds every offer that went to somebody behind the one whose it was', () => {
    fc.assert(
      fc.property(steps, (made) => {
        const moved = play([...made, 'join-a', 'join-a', 'join-a', 'join-a', 'join-a'])
        const { waiting } = replay(linesOf(moved)).house
        const [first, second] = waiting.filter((entry) => entry.kind === 'a')
        fc.pre(first !== undefined && second !== undefined)
        const jumped = [...moved, freed('3'), offered(second?.id ?? '', '3')]
        const { given, own } = replay(linesOf(jumped), first?.id)
        expect(given.at(-1)).toMatchObject({ due: first?.id, isWrong: true })
        expect(own?.passed.at(-1)?.why).toBe('jumped')
      }),
      { numRuns: 100 },
    )
  })
})

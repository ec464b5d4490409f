import type { FreePlace } from '../queue.ts'
import type { QueueLine } from './line.ts'

/** One who waits, as the lines know it. */
export type WaitingEntry = { readonly id: string; readonly kind: string; readonly entered: number }

/** An organisation as the lines tell it: its places and its queue after a line. */
export type House = {
  readonly places: Map<string, { kinds: readonly string[]; isHeld: boolean; isOut: boolean }>
  /** In the order of the queue. */
  waiting: WaitingEntry[]
}

/** A place given at a line: to whom it went and whose it was by the rule (point 7, DEC-27). */
export type Given = {
  readonly no: number
  readonly at: string
  readonly place: string
  /** The entry that got it; `null` when it went to somebody who was not in the queue. */
  readonly to: string | null
  readonly how: string
  /** The entry that should have had it; `null` when nobody in the queue was to have it. */
  readonly due: string | null
  /** Another than the one whose it was got it, and no rule allows it. */
  readonly isWrong: boolean
}

/** The free places that may be given now. */
export function freePlaces(house: House): readonly FreePlace[] {
  return [...house.places]
    .filter(([, place]) => !place.isHeld && !place.isOut)
    .map(([id, { kinds }]) => ({ id, kinds }))
}

/** When an entry was made. */
export function enteredAt(line: Extract<QueueLine, { readonly what: 'joined' | 'waiting' }>): number {
  return Date.parse(line.what === 'waiting' ? line.entered : line.at)
}

type Changes = Partial<{ kinds: readonly string[]; isHeld: boolean; isOut: boolean }>

function change(house: House, code: string, to: Changes): void {
  const place = house.places.get(code)
  if (place !== undefined) house.places.set(code, { ...place, ...to })
}

function leave(house: House, ticket: string): void {
  house.waiting = house.waiting.filter((entry) => entry.id !== ticket)
}

function enter(house: House, line: Extract<QueueLine, { readonly what: 'joined' | 'waiting' }>): void {
  house.waiting.push({ id: line.ticket, kind: line.kind, entered: enteredAt(line) })
}

type Effects = {
  readonly [W in QueueLine['what']]: (house: House, line: Extract<QueueLine, { readonly what: W }>) => void
}

const EFFECTS: Effects = {
  begun: () => undefined,
  places: (house, line) => {
    for (const code of [...line.free, ...line.held])
      house.places.set(code, {
        kinds: line.kinds,
        isHeld: line.held.includes(code),
        isOut: line.out.includes(code),
      })
  },
  waiting: enter,
  joined: enter,
  left: (house, line) => leave(house, line.ticket),
  offered: (house, line) => {
    leave(house, line.ticket)
    change(house, line.place, { isHeld: true })
  },
  taken: (house, line) => change(house, line.place, { isHeld: true }),
  freed: (house, line) => change(house, line.place, { isHeld: false }),
  changed: (house, line) => change(house, line.place, { kinds: line.kinds }),
  out: (house, line) => change(house, line.place, { isOut: true }),
  back: (house, line) => change(house, line.place, { isOut: false }),
  closed: (house, line) => {
    house.places.delete(line.place)
  },
}

/** Puts a line into effect. */
export function apply(house: House, line: QueueLine): void {
  const effect = EFFECTS[line.what] as (house: House, line: QueueLine) => void
  effect(house, line)
}

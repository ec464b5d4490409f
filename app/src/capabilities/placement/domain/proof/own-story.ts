import { allocateInOrder } from '../queue.ts'
import { freePlaces, type Given, type House } from './house.ts'
import type { QueueLine } from './line.ts'

/** Why an entry did not get a place that went to somebody behind it or outside the queue. */
export type Passed = {
  readonly no: number
  readonly at: string
  readonly place: string
  /** `jumped`: against the rule. */
  readonly why: 'does-not-fit' | 'outside-queue' | 'jumped'
}

/** One move of the queue as the entry saw it. */
export type Move = {
  readonly no: number
  readonly at: string
  readonly why: 'joined' | 'left' | 'offered' | 'passed' | 'freed' | 'outside-queue'
  readonly position: number
}

/** What became of one entry. */
export type OwnStory = {
  readonly ticket: string
  readonly enteredAt: string
  readonly startedAt: number
  /** 0 when it waits no more. */
  readonly position: number
  readonly end: 'waiting' | 'offered' | 'left'
  readonly offer: { readonly no: number; readonly at: string; readonly place: string } | undefined
  /** The place of the own offer was not taken up in time and passed on. */
  readonly isOfferPassed: boolean
  readonly passed: readonly Passed[]
  readonly moves: readonly Move[]
  /** A place is free and it is this entry's. */
  readonly isDue: boolean
}

type Draft = { -readonly [K in keyof Omit<OwnStory, 'passed' | 'moves'>]: OwnStory[K] } & {
  isOfferOver: boolean
}

const positionIn = (house: House, ticket: string) =>
  house.waiting.findIndex((entry) => entry.id === ticket) + 1

function whyMoved(line: QueueLine): Move['why'] | undefined {
  if (line.what === 'freed') return line.how === 'not-taken-up' ? 'passed' : 'freed'
  if (line.what === 'taken') return line.how === 'outside-queue' ? 'outside-queue' : undefined
  if (line.what === 'joined' || line.what === 'left' || line.what === 'offered') return line.what
  return undefined
}

/** Somebody from outside the queue took what was due to the own entry. */
function whyTaken(own: string, { due, isWrong }: Given): Passed['why'] | undefined {
  if (due !== own) return undefined
  return isWrong ? 'jumped' : 'outside-queue'
}

/** Why the own entry did not get what was given just now; undefined when it was not its turn anyway. */
function whyPassed(house: House, own: string, given: Given): Passed['why'] | undefined {
  const position = positionIn(house, own)
  if (position === 0 || given.to === own) return undefined
  if (given.to === null) return whyTaken(own, given)
  const taker = positionIn(house, given.to)
  if (taker > 0 && taker < position) return undefined
  const kind = house.waiting[position - 1]?.kind ?? ''
  return house.places.get(given.place)?.kinds.includes(kind) === true ? 'jumped' : 'does-not-fit'
}

/** Notes where the entry stands after a line. */
function stand(draft: Draft, moves: Move[], house: House, line: QueueLine): void {
  if (draft.end !== 'waiting') return
  const why = whyMoved(line)
  draft.position = positionIn(house, draft.ticket)
  if (why !== undefined) moves.push({ no: line.no, at: line.at, why, position: draft.position })
  if (line.what === 'left' && line.ticket === draft.ticket) draft.end = 'left'
}

/** Notes the own offer, and whether its place passed on without having been taken up. */
function followOffer(draft: Draft, line: QueueLine): void {
  if (line.what === 'offered' && line.ticket === draft.ticket) {
    draft.end = 'offered'
    draft.offer = { no: line.no, at: line.at, place: line.place }
  }
  if (line.what === 'freed' && line.place === draft.offer?.place && !draft.isOfferOver) {
    draft.isOfferOver = true
    draft.isOfferPassed = line.how === 'not-taken-up'
  }
}

/** Follows one entry through the lines. */
export function startStory(ticket: string | undefined) {
  let draft: Draft | undefined
  const passed: Passed[] = []
  const moves: Move[] = []

  function before(house: House, line: QueueLine, given: Given | undefined): void {
    if (draft === undefined || given === undefined) return
    const why = whyPassed(house, draft.ticket, given)
    if (why !== undefined) passed.push({ no: line.no, at: line.at, place: given.place, why })
  }

  function begin(house: House, line: QueueLine): void {
    const isOwn = (line.what === 'joined' || line.what === 'waiting') && line.ticket === ticket
    if (!isOwn || ticket === undefined) return
    const enteredAt = line.what === 'waiting' ? line.entered : line.at
    const startedAt = positionIn(house, ticket)
    const rest = {
      end: 'waiting',
      offer: undefined,
      isOfferPassed: false,
      isOfferOver: false,
      isDue: false,
    } as const
    draft = { ticket, enteredAt, startedAt, position: startedAt, ...rest }
  }

  function after(house: House, line: QueueLine): void {
    if (draft === undefined) {
      begin(house, line)
      return
    }
    stand(draft, moves, house, line)
    followOffer(draft, line)
  }

  function tell(house: House): OwnStory | undefined {
    if (draft === undefined) return undefined
    const { offers } = allocateInOrder(freePlaces(house), house.waiting)
    const isDue = offers.some((offer) => offer.ticketId === draft?.ticket)
    const { isOfferOver: _, ...told } = draft
    return { ...told, isDue, passed, moves }
  }

  return { before, after, tell }
}

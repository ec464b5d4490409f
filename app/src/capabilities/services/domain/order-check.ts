import { isAfter, isBefore, type LocalDate } from '@tirek/kernel'
import type { AidRoute, Format, Item, Place } from './catalogue.ts'
import type { Channel, Funding } from './order.ts'

/** What an order asks for, before it is written. */
export interface OrderDraft {
  readonly format: Format
  readonly place: Place
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
  readonly funding: Funding
  readonly fundingNote?: string | undefined
  readonly goals: readonly string[]
  readonly channel?: Channel | undefined
  readonly conditions?: string | undefined
  readonly aidRoute?: AidRoute | undefined
  readonly indication?: string | undefined
}

type Problem = { readonly path: string; readonly code: string }

const when = (isWrong: boolean, path: string, code: string): readonly Problem[] =>
  isWrong ? [{ path, code }] : []

function termProblems({ startsOn, endsOn }: OrderDraft, item: Item): readonly Problem[] {
  const isOver = item.until !== undefined && isAfter(startsOn, item.until)
  return [
    ...when(isBefore(endsOn, startsOn), 'endsOn', 'before-start'),
    ...when(isBefore(startsOn, item.since) || isOver, 'startsOn', 'not-offered'),
  ]
}

/** What is wrong with an order, by field; an empty list when nothing is. */
export function orderProblems(draft: OrderDraft, item: Item): readonly Problem[] {
  const { channel, conditions } = draft
  return [
    ...termProblems(draft, item),
    ...when(!item.formats.includes(draft.format), 'format', 'not-this-format'),
    ...when(!item.places.includes(draft.place), 'place', 'not-this-place'),
    ...when(draft.funding === 'other-source' && draft.fundingNote === undefined, 'fundingNote', 'required'),
    ...when(!item.isAid && draft.goals.length === 0, 'goals.0', 'required'),
    ...when(item.isTeaching === true && channel === undefined, 'channel', 'choose-one'),
    ...when(channel === 'ordinary-with-conditions' && conditions === undefined, 'conditions', 'required'),
    ...when(item.isAid === true && draft.aidRoute === undefined, 'aidRoute', 'choose-one'),
    ...when(
      draft.aidRoute === 'medical-indication' && draft.indication === undefined,
      'indication',
      'required',
    ),
  ]
}

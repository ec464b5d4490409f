import { addDays, addMonths, weekday } from '@tirek/kernel'
import type { LoadContext } from '../context.ts'
import type { Member } from '../staff.ts'

const TIMES = [540, 600, 660, 840, 900, 960] as const
const DAYS = 5
const CAPACITY = 6
const MINUTES = 40

/** A weekly group of an organisation. */
export interface DemoSlot {
  readonly id: string
  readonly weekday: number
  readonly startsAt: number
  readonly minutes: number
}

interface OpenSlot extends DemoSlot {
  readonly item: string
  taken: number
}

interface Wanted {
  readonly region: string
  readonly organisationId: string
  readonly item: string
  readonly specialist: Member
}

const books = new WeakMap<LoadContext, Map<string, OpenSlot[]>>()

function slotsOf(context: LoadContext, organisationId: string): OpenSlot[] {
  const book = books.get(context) ?? new Map<string, OpenSlot[]>()
  books.set(context, book)
  const slots = book.get(organisationId) ?? []
  book.set(organisationId, slots)
  return slots
}

function openSlot(context: LoadContext, slots: OpenSlot[], wanted: Wanted): OpenSlot | undefined {
  const startsAt = TIMES[Math.floor(slots.length / DAYS)]
  if (startsAt === undefined) return undefined
  const day = (slots.length % DAYS) + 1
  const slot = { id: context.nextId(), weekday: day, startsAt, minutes: MINUTES, item: wanted.item, taken: 0 }
  context.bulk.add('services_slot', {
    region: wanted.region,
    id: slot.id,
    organisation_id: wanted.organisationId,
    item: wanted.item,
    format: 'group',
    name: `${slots.length + 1}-топ`,
    weekday: day,
    starts_at: startsAt,
    minutes: MINUTES,
    room: `${(slots.length % 2) + 1}-бөлме`,
    specialist_id: wanted.specialist.memberId,
    specialist_name: wanted.specialist.name,
    capacity: CAPACITY,
    valid_from: addMonths(context.asOf, -24),
    valid_to: addMonths(context.asOf, 9),
  })
  slots.push(slot)
  return slot
}

/** A place in a group of the organisation for this service; undefined when its week is full. */
export function takeSlot(context: LoadContext, wanted: Wanted): DemoSlot | undefined {
  const slots = slotsOf(context, wanted.organisationId)
  const slot =
    slots.find((one) => one.item === wanted.item && one.taken < CAPACITY) ?? openSlot(context, slots, wanted)
  if (slot === undefined) return undefined
  slot.taken += 1
  return slot
}

/** The first day from a day on that is some day of the week. */
export function nextWeekday(from: LoadContext['asOf'], day: number): LoadContext['asOf'] {
  return addDays(from, (day - weekday(from) + 7) % 7)
}

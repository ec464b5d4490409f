import type { Category } from './states.ts'

/** Rooms are for everybody, or for women and girls or men and boys alone (DEC-86). */
export const ROOMS = ['any', 'female', 'male'] as const
export type Room = (typeof ROOMS)[number]

/** For good, or for the time that the family has named in the application. */
export const STAYS = ['permanent', 'temporary'] as const
export type Stay = (typeof STAYS)[number]

const PROFILES = [1, 2, 3, 4, 5] as const satisfies readonly Category[]

/** What somebody waits for; an old entry may not say the category. */
export type Wants = { readonly category: Category | undefined; readonly room: Room; readonly stay: Stay }

/** Whom a place takes; without a profile it takes everybody whom the organisation takes. */
export type PlaceType = { readonly profile: Category | undefined; readonly room: Room; readonly stay: Stay }

/** A kind of waiting as a word: two entries of one kind wait for the same places. */
export function kindOf({ category, room, stay }: Wants): string {
  return `${category ?? 0}-${room}-${stay}`
}

// There are few types and many places: the kinds of each type are told once.
const known = new Map<string, readonly string[]>()

/** The kinds of waiting that a place answers; nothing else decides whom it may be offered to. Of one type always the same list. */
export function kindsOf(type: PlaceType): readonly string[] {
  const key = `${type.profile ?? 0}-${type.room}-${type.stay}`
  const kinds = known.get(key) ?? kindsOfType(type)
  known.set(key, kinds)
  return kinds
}

function kindsOfType({ profile, room, stay }: PlaceType): readonly string[] {
  const categories = profile === undefined ? [undefined, ...PROFILES] : [profile]
  const rooms = room === 'any' ? ROOMS : [room]
  // A permanent place serves who stays for a time, too; a place of temporary stay serves nobody for good.
  const stays = stay === 'permanent' ? STAYS : [stay]
  return categories.flatMap((category) =>
    rooms.flatMap((one) => stays.map((until) => kindOf({ category, room: one, stay: until }))),
  )
}

import type { Organisation } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { Moved } from '../domain/proof/line.ts'
import { kindOf, kindsOf, type Wants } from '../domain/wants.ts'
import { kindCode, placeCode, ticketCode } from '../proof/codes.ts'
import { type QueueEvent, readStanding } from '../read/queue-lines.ts'
import { typeOfPlace } from '../read/wants.ts'

/** One thing that moved a queue; `upTo` is the event that tells of it. */
export type Told = { readonly at: Date; readonly upTo: number; readonly moved: Moved }

type StoredWants = {
  readonly category: number | null
  readonly room: string | null
  readonly stay: string | null
}
type StoredType = {
  readonly profile: number | null
  readonly room: string | null
  readonly stay: string | null
}

/** The codes of one organisation; those of its kinds are made once. */
export function codesOf(salt: string) {
  const known = new Map<string, string>()
  const codeOfKind = (kind: string) => {
    const code = known.get(kind) ?? kindCode(salt, kind)
    known.set(kind, code)
    return code
  }
  return {
    kind: ({ category, room, stay }: StoredWants) =>
      codeOfKind(kindOf({ category: category ?? undefined, room, stay } as Wants)),
    kinds: (type: StoredType) => kindsOf(typeOfPlace(type)).map(codeOfKind).sort(),
  }
}
type Codes = ReturnType<typeof codesOf>

const typeKey = ({ profile, room, stay }: StoredType) => `${profile} ${room} ${stay}`

/** The first lines: the places and the queue as they stood when the chain began. */
export async function beginning(
  act: Act,
  organisation: Organisation,
  codes: Codes,
): Promise<readonly Told[]> {
  const organisationId = organisation.id
  const { places, waiting, upTo } = await readStanding(act.db, organisationId)
  const at = act.now
  const told: Told[] = [
    { at, upTo, moved: { what: 'begun', organisation: organisationId, ...organisation.name } },
  ]
  const types = new Map<string, typeof places>()
  for (const place of places) types.set(typeKey(place), [...(types.get(typeKey(place)) ?? []), place])
  for (const [, alike] of types) {
    const codesWhere = (fits: (place: (typeof places)[number]) => boolean) =>
      alike.filter(fits).map((place) => placeCode(place.id))
    const [first] = alike
    if (first === undefined) continue
    told.push({
      at,
      upTo,
      moved: {
        what: 'places',
        kinds: codes.kinds(first),
        free: codesWhere((place) => place.state === 'free'),
        held: codesWhere((place) => place.state !== 'free'),
        out: codesWhere((place) => place.is_out),
      },
    })
  }
  for (const entry of waiting) {
    const ticket = ticketCode(entry.opening)
    const entered = entry.entered_at.toISOString()
    told.push({ at, upTo, moved: { what: 'waiting', ticket, kind: codes.kind(entry), entered } })
  }
  return told
}

function tellEntry(event: QueueEvent, codes: Codes): Moved | undefined {
  const { what, how, opening, placeId } = event
  if (opening === null) return undefined
  const ticket = ticketCode(opening)
  if (what === 'left') return { what, ticket, how: how ?? 'own-wish' }
  if (what === 'offered') return placeId === null ? undefined : { what, ticket, place: placeCode(placeId) }
  const { ticketCategory: category, ticketRoom: room, ticketStay: stay } = event
  return { what: 'joined', ticket, kind: codes.kind({ category, room, stay }) }
}

function tellPlace(event: QueueEvent, codes: Codes): Moved | undefined {
  const { what, how, placeId } = event
  if (placeId === null) return undefined
  const place = placeCode(placeId)
  if (what === 'opened')
    return { what: 'places', kinds: codes.kinds(event), free: [place], held: [], out: [] }
  if (what === 'changed') return { what, place, kinds: codes.kinds(event) }
  if (what === 'taken' || what === 'freed') return { what, place, how: how ?? 'before' }
  return what === 'closed' || what === 'out' || what === 'back' ? { what, place } : undefined
}

function tell(event: QueueEvent, codes: Codes): Moved | undefined {
  const isEntry = event.what === 'joined' || event.what === 'left' || event.what === 'offered'
  return isEntry ? tellEntry(event, codes) : tellPlace(event, codes)
}

/** Places of one kind that were opened at one moment stand in one line. */
function joinOpened(last: Told | undefined, next: Told): Told | undefined {
  if (last?.moved.what !== 'places' || next.moved.what !== 'places') return undefined
  const isMore =
    last.at.getTime() === next.at.getTime() && last.moved.kinds.join() === next.moved.kinds.join()
  if (!isMore) return undefined
  return { ...next, moved: { ...last.moved, free: [...last.moved.free, ...next.moved.free] } }
}

/** What happened since the last line. */
export function* continuation(events: readonly QueueEvent[], codes: Codes): Iterable<Told> {
  let last: Told | undefined
  for (const event of events) {
    const moved = tell(event, codes)
    if (moved === undefined) continue
    const next = { at: event.at, upTo: event.seq, moved }
    const joined = joinOpened(last, next)
    if (joined === undefined && last !== undefined) yield last
    last = joined ?? next
  }
  if (last !== undefined) yield last
}

import type { Organisation } from '#capabilities/network/index.ts'
import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/citations.ts'
import { type Moved, NO_LINE, type QueueLine, writeLine } from '../domain/proof/line.ts'
import { kindOf, kindsOf, type Wants } from '../domain/wants.ts'
import { kindCode, lineHash, placeCode, ticketCode } from '../proof/codes.ts'
import {
  findLastLines,
  findSalts,
  listEventsAfter,
  type QueueEvent,
  readStanding,
} from '../read/queue-lines.ts'
import { typeOfPlace } from '../read/wants.ts'
import { lockOrganisation } from '../store/places.ts'
import { insertLines, type StoredLine } from '../store/queue-lines.ts'

type Told = { readonly at: Date; readonly upTo: number; readonly moved: Moved }

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
function codesOf(salt: string) {
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
async function beginning(act: Act, organisation: Organisation, codes: Codes): Promise<readonly Told[]> {
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

function byOrganisation(events: readonly QueueEvent[]): ReadonlyMap<string, readonly QueueEvent[]> {
  const all = new Map<string, QueueEvent[]>()
  for (const event of events) {
    const own = all.get(event.organisationId)
    if (own === undefined) all.set(event.organisationId, [event])
    else own.push(event)
  }
  return all
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
function continuation(events: readonly QueueEvent[], codes: Codes): readonly Told[] {
  const told: Told[] = []
  for (const event of events) {
    const moved = tell(event, codes)
    if (moved === undefined) continue
    const next = { at: event.at, upTo: event.seq, moved }
    const joined = joinOpened(told.at(-1), next)
    if (joined === undefined) told.push(next)
    else told[told.length - 1] = joined
  }
  return told
}

function chain(
  organisationId: string,
  told: readonly Told[],
  after: { readonly no: number; readonly line: string } | undefined,
): readonly StoredLine[] {
  let no = after?.no ?? 0
  let previous = after === undefined ? NO_LINE : lineHash(after.line)
  const lines: StoredLine[] = []
  for (const { at, upTo, moved } of told) {
    no += 1
    const line = writeLine({ no, at: at.toISOString(), previous, ...moved } as QueueLine)
    previous = lineHash(line)
    lines.push({ organisationId, no, upTo, line })
  }
  return lines
}

/**
 * Brings the chains of organisations' queues up to date and notes in the sealed history how far each has come: from then
 * on no line can be changed without the seal telling (DEC-87).
 */
export async function writeQueueLines(act: Act, organisations: readonly Organisation[]): Promise<void> {
  const ids = organisations.map(({ id }) => id)
  await lockOrganisation(act, ...ids)
  const salts = await findSalts(act.db, ids)
  const ends = new Map((await findLastLines(act.db, ids)).map((end) => [end.organisationId, end]))
  const events = byOrganisation(await listEventsAfter(act.db, [...ends.values()]))
  const written: StoredLine[] = []
  const anchors: HistoryEvent[] = []
  for (const organisation of organisations) {
    const salt = salts.get(organisation.id)
    if (salt === undefined) continue
    const codes = codesOf(salt)
    const last = ends.get(organisation.id)
    const told =
      last === undefined
        ? await beginning(act, organisation, codes)
        : continuation(events.get(organisation.id) ?? [], codes)
    const lines = chain(organisation.id, told, last)
    const head = lines.at(-1)
    if (head === undefined) continue
    written.push(...lines)
    anchors.push(anchorOf(organisation, head.no, lineHash(head.line)))
  }
  await insertLines(act, written)
  await act.recordAll(anchors)
}

function anchorOf({ id, region }: Organisation, no: number, head: string): HistoryEvent {
  return {
    name: 'placement.queue-sealed',
    region,
    subject: { kind: 'organisation', id },
    data: { no, head },
    cite: [ACTS.proofReading],
  }
}

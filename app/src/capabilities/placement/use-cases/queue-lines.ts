import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Organisation } from '#capabilities/network/index.ts'
import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/citations.ts'
import { NO_LINE, type QueueLine, writeLine } from '../domain/proof/line.ts'
import { lineHash } from '../proof/codes.ts'
import {
  type ChainEnd,
  findChainEnds,
  findSalts,
  listEventsAfter,
  type QueueEvent,
} from '../read/queue-lines.ts'
import { insertParts, type StoredPart } from '../store/queue-lines.ts'
import { beginning, codesOf, continuation, type Told } from './queue-story.ts'

/** So many lines are hashed at a stretch; between two handfuls the database gets its next statement. */
const HANDFUL = 100

function byOrganisation(events: readonly QueueEvent[]): ReadonlyMap<string, readonly QueueEvent[]> {
  const all = new Map<string, QueueEvent[]>()
  for (const event of events) {
    const own = all.get(event.organisationId)
    if (own === undefined) all.set(event.organisationId, [event])
    else own.push(event)
  }
  return all
}

/** The next lines of a chain, each with the hash of the one before, in handfuls. */
function* chain(
  organisationId: string,
  told: Iterable<Told>,
  after: Pick<ChainEnd, 'no' | 'head'> = { no: 0, head: NO_LINE },
): Iterable<StoredPart> {
  let { no, head } = after
  let lines: string[] = []
  let last = 0
  for (const { at, upTo, moved } of told) {
    no += 1
    const line = writeLine({ no, at: at.toISOString(), previous: head, ...moved } as QueueLine)
    head = lineHash(line)
    last = upTo
    lines.push(line)
    if (lines.length < HANDFUL) continue
    yield { organisationId, no, head, upTo, lines }
    lines = []
  }
  if (lines.length > 0) yield { organisationId, no, head, upTo: last, lines }
}

/** What has moved the queues of organisations since the ends of their chains. */
export async function readMoves(act: Act, organisations: readonly Organisation[]) {
  const ids = organisations.map(({ id }) => id)
  const salts = await findSalts(act.db, ids)
  const ends = new Map((await findChainEnds(act.db, ids)).map((end) => [end.organisationId, end]))
  const events = byOrganisation(await listEventsAfter(act.db, [...ends.values()]))
  return organisations.flatMap((organisation) => {
    const { id } = organisation
    const salt = salts.get(id)
    return salt === undefined ? [] : [{ organisation, salt, end: ends.get(id), events: events.get(id) ?? [] }]
  })
}

type Moves = Awaited<ReturnType<typeof readMoves>>[number]

/** Told from the beginning when the chain has none yet. */
async function toldOf(act: Act, { organisation, salt, end, events }: Moves): Promise<Iterable<Told>> {
  const codes = codesOf(salt)
  return end === undefined ? beginning(act, organisation, codes) : continuation(events, codes)
}

/**
 * Brings the chains of organisations' queues up to date and notes in the sealed history how far each has come: from then
 * on no line can be changed without the seal telling (DEC-87). The caller holds the organisations.
 */
export async function writeQueueLines(act: Act, moves: readonly Moves[]): Promise<void> {
  const parts: StoredPart[] = []
  const anchors: HistoryEvent[] = []
  for (const move of moves) {
    const { organisation, end } = move
    let last: StoredPart | undefined
    for (const part of chain(organisation.id, await toldOf(act, move), end)) {
      parts.push(part)
      last = part
      if (part.lines.length === HANDFUL) await nextTurn()
    }
    if (last !== undefined) anchors.push(anchorOf(organisation, last))
  }
  await insertParts(act, parts)
  await act.recordAll(anchors)
}

function anchorOf({ id, region }: Organisation, { no, head }: StoredPart): HistoryEvent {
  return {
    name: 'placement.queue-sealed',
    region,
    subject: { kind: 'organisation', id },
    data: { no, head },
    cite: [ACTS.proofReading],
  }
}

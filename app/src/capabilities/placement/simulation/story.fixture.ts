import type { Breach } from './invariants.fixture.ts'
import type { Place, Trace, World } from './world.fixture.ts'

interface Entry {
  readonly ticketId: string
  readonly kind: string
}

interface Story {
  readonly world: World
  readonly queues: Map<string, readonly Entry[]>
  readonly deferrals: Map<string, number>
}

type Reader = (
  story: Story,
  entry: Trace,
  before: Trace | undefined,
  after: Trace | undefined,
) => readonly Breach[]

/** What each event of the story is held against. */
const READERS: Readonly<Record<string, Reader>> = {
  queued: (story, entry) => {
    const { house = '', ticketId = '', caseId } = entry
    const kind = kindOf(story, caseId)
    const breaches = isPlaceSpare(entry, kind) ? [`${caseId} was made to wait while a place was spare`] : []
    story.queues.set(house, [...queueOf(story, entry), { ticketId, kind }])
    return breaches
  },
  'queue-left': leave,
  offered: (story, entry) => {
    const breaches = checkTurn(story, entry)
    leave(story, entry)
    return breaches
  },
  'place-reserved': (_story, entry, before) => (before?.event === 'offered' ? [] : checkChoice(entry)),
  chosen: (story, entry, _before, after) =>
    after?.event !== 'place-reserved' && isPlaceSpare(entry, kindOf(story, entry.caseId))
      ? [`${entry.caseId} was refused a place that was spare`]
      : [],
  'arrival-deferred': ({ deferrals }, { caseId }) => {
    const times = (deferrals.get(caseId) ?? 0) + 1
    deferrals.set(caseId, times)
    return times > 1 ? [`${caseId} put the arrival off ${times} times`] : []
  },
}

/** What the whole story must hold: nobody is passed, nobody jumps the queue, nobody waits for nothing, one deferral. */
export function checkStory(world: World): readonly Breach[] {
  const story: Story = { world, queues: new Map(), deferrals: new Map() }
  return world.trace.flatMap(
    (entry, at) => READERS[entry.event]?.(story, entry, world.trace[at - 1], world.trace[at + 1]) ?? [],
  )
}

function kindOf({ world }: Story, caseId: string): string {
  return (world.cases.get(caseId) ?? world.past.get(caseId))?.kind ?? ''
}

function queueOf({ queues }: Story, { house = '' }: Trace): readonly Entry[] {
  return queues.get(house) ?? []
}

function leave(story: Story, entry: Trace): readonly Breach[] {
  const rest = queueOf(story, entry).filter((one) => one.ticketId !== entry.ticketId)
  story.queues.set(entry.house ?? '', rest)
  return []
}

/** The place goes to the one who has waited for such a place longest. */
function checkTurn(story: Story, entry: Trace): readonly Breach[] {
  const { ticketId, place = '' } = entry
  const kinds = story.world.places.get(place)?.kinds ?? []
  const first = queueOf(story, entry).find((one) => kinds.includes(one.kind))?.ticketId
  return first === ticketId ? [] : [`${ticketId} was given ${place} while ${first} stood before it`]
}

/** Who chooses takes a place that the queue does not need: as many of those who wait can be served without it. */
function checkChoice({ caseId, free, waiting, place }: Trace): readonly Breach[] {
  const others = free.filter((one) => one.id !== place)
  return countServed(others, waiting) === countServed(free, waiting)
    ? []
    : [`${caseId} took ${place}, for which others waited`]
}

/** Whether one more could be served besides everybody who waits. */
function isPlaceSpare({ free, waiting }: Trace, kind: string): boolean {
  return countServed(free, [...waiting, kind]) > countServed(free, waiting)
}

/** How many can have a place at once, by trying to move those who sit. */
function countServed(places: readonly Place[], kinds: readonly string[]): number {
  const sits = new Map<string, string>()
  const seat = (kind: string, tried: Set<string>): boolean =>
    places.some((place) => {
      if (!place.kinds.includes(kind) || tried.has(place.id)) return false
      tried.add(place.id)
      const other = sits.get(place.id)
      if (other !== undefined && !seat(other, tried)) return false
      sits.set(place.id, kind)
      return true
    })
  return places.length === 0 ? 0 : kinds.filter((kind) => seat(kind, new Set())).length
}

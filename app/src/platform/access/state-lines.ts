import type { Edges } from '@tirek/kernel'

/** In which states of its subject an action is possible; taken from the state table that the action is decided by. */
export interface StateLine {
  readonly action: string
  /** What the states are of, in English: `request`. */
  readonly subject: string
  /** Every state that there is. */
  readonly all: readonly string[]
  /** The states from which the action leads on. */
  readonly from: readonly string[]
}

/** The edges of a table that says of every event from which states it leads on. */
export function edgesOf<Event extends string>(
  table: Edges<Event, string>,
): readonly { readonly event: Event; readonly from: string }[] {
  const events = Object.keys(table) as Event[]
  return events.flatMap((event) => table[event].from.map((from) => ({ event, from })))
}

/** The lines of one subject: which events of its table each action does. */
export function stateLines<Event extends string>(
  subject: string,
  all: readonly string[],
  edges: readonly { readonly event: Event; readonly from: string }[],
  actions: Readonly<Record<string, readonly Event[]>>,
): readonly StateLine[] {
  return Object.entries(actions).map(([action, events]) => {
    const found = new Set(edges.filter(({ event }) => events.includes(event)).map(({ from }) => from))
    return { action, subject, all, from: all.filter((state) => found.has(state)) }
  })
}

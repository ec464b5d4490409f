/** A table that says of every event from which states it leads on. */
export type Edges<Event extends string, State extends string> = Readonly<
  Record<Event, { readonly from: readonly State[] }>
>

/** The question such a table answers: whether an event leads on from a state. */
export function leadsOn<Event extends string, State extends string>(
  edges: Edges<Event, State>,
): (event: Event, state: State) => boolean {
  return (event, state) => edges[event].from.includes(state)
}

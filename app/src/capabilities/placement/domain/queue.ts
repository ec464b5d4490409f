/** One entry of an organisation's queue: when the person entered it, and the server's own count for equal times. */
export type Ticket = { readonly id: string; readonly enteredAt: Date; readonly serial: number }

/**
 * The order of the queue (DEC-27; REP-STD-26): time of the person's own entry, then the server's count. Nothing
 * about the person is known here, so nothing about the person can change the order.
 */
export function compareTickets(a: Ticket, b: Ticket): number {
  return a.enteredAt.getTime() - b.enteredAt.getTime() || a.serial - b.serial
}

/** The 1-based position of a ticket among those waiting; undefined when it does not wait. */
export function positionOf(waiting: readonly Ticket[], id: string): number | undefined {
  const index = [...waiting].sort(compareTickets).findIndex((ticket) => ticket.id === id)
  return index < 0 ? undefined : index + 1
}

/** Whether someone who is not in the queue may take a place: only one that nobody in the queue is waiting for. */
export function isPlaceLeft(freePlaces: number, waiting: number): boolean {
  return freePlaces > waiting
}

/** One place given to one person of the queue. */
export type Offer = { readonly placeId: string; readonly ticketId: string }

/** Gives the free places to the queue in its order; the rest of the places stay free, the rest of the queue waits. */
export function allocate(freePlaces: readonly string[], waiting: readonly Ticket[]): readonly Offer[] {
  const ordered = [...waiting].sort(compareTickets)
  return freePlaces.slice(0, ordered.length).flatMap((placeId, index) => {
    const ticket = ordered[index]
    return ticket === undefined ? [] : [{ placeId, ticketId: ticket.id }]
  })
}

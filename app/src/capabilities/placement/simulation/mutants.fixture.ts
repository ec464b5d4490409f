import { addDays, err, ok } from '@tirek/kernel'
import { compareTickets } from '../domain/queue.ts'
import { type Duties, RULES, type Rules } from './rules.fixture.ts'

/** A bug that somebody could make, planted on purpose. */
export interface Mutant {
  readonly bug: string
  readonly rules: Rules
}

function forgets(bug: string, duty: keyof Duties): Mutant {
  return { bug, rules: { ...RULES, duties: { ...RULES.duties, [duty]: false } } }
}

function answers(bug: string, rules: Partial<Rules>): Mutant {
  return { bug, rules: { ...RULES, ...rules } }
}

const shifted =
  (id: string, days: number): Rules['term'] =>
  (asked, from, calendar) => {
    const right = RULES.term(asked, from, calendar)
    return asked === id ? { ...right, due: addDays(right.due, days) } : right
  }

/** Counts a term of working days as if every day were one. */
const calendarDays: Rules['term'] = (id, from, calendar) => {
  const right = RULES.term(id, from, calendar)
  return { ...right, due: addDays(from, right.value) }
}

/** One of each kind: the place, the order, the clock, who acts, what is kept. */
export const MUTANTS: readonly Mutant[] = [
  forgets('a place is given a second time', 'checkHolder'),
  forgets('a place that was given up stays taken', 'release'),
  forgets('an entry stays open after it was served', 'closeTicket'),
  forgets('a term fires again at every pass', 'markFired'),
  forgets('a step does not end the term that waited for it', 'meetClock'),
  forgets('a kept place starts no term', 'startArrival'),
  forgets('a free place does not move the queue', 'askForOffers'),
  forgets('an acknowledged step is written nowhere', 'keepTrace'),
  answers('the newest entry is served first', {
    allocate: (free, waiting) =>
      [...waiting]
        .sort(compareTickets)
        .reverse()
        .slice(0, free.length)
        .flatMap((ticket, index) => {
          const place = free[index]
          return place === undefined ? [] : [{ placeId: place.id, ticketId: ticket.id }]
        }),
  }),
  answers('the first entry is skipped', {
    allocate: (free, waiting) =>
      RULES.allocate(free, waiting.length > 1 ? [...waiting].sort(compareTickets).slice(1) : waiting),
  }),
  answers('equal times are ordered by name and not by the count', {
    allocate: (free, waiting) =>
      RULES.allocate(
        free,
        [...waiting].map((one, at) => ({ ...one, enteredAt: new Date(0), serial: -at })),
      ),
  }),
  answers('two entries are given one place', {
    allocate: (free, waiting) =>
      RULES.allocate(free, waiting).map((offer) => ({ ...offer, placeId: free[0]?.id ?? offer.placeId })),
  }),
  answers('a chooser takes a place that the queue waits for', {
    findPlaceLeft: (free, _waiting, kind) => RULES.findPlaceLeft(free, [], kind),
  }),
  answers('a chooser is refused a place that nobody waits for', { findPlaceLeft: () => undefined }),
  answers('a room is given to whom it does not take', {
    allocate: (free, waiting) =>
      RULES.allocate(
        free.map((place) => ({ ...place, kinds: ['female', 'male'] })),
        waiting,
      ),
  }),
  answers('the term of the notice is a day short', { term: shifted('placement.notify', -1) }),
  answers('the term of the choice is a day long', { term: shifted('placement.choose', 1) }),
  answers('the term of arrival is a day short', { term: shifted('placement.arrive', -1) }),
  answers('working days are counted as days of the calendar', { term: calendarDays }),
  answers('a deferral ends on a day of rest', {
    deferredUntil: (due) => addDays(due, 30),
  }),
  answers('a term ends with the beginning of its last day', {
    isTermOver: (due, today) => due <= today,
  }),
  answers('a term is missed a day late', {
    isTermOver: (due, today) => RULES.isTermOver(addDays(due, 1), today),
  }),
  answers('any reason puts the arrival off, as often as asked', { mayDefer: () => ok('illness') }),
  answers('a deferred arrival may be put off again', {
    move: (state, event, role) =>
      RULES.move(state === 'deferred' && event === 'defer-arrival' ? 'reserved' : state, event, role),
    mayDefer: (facts) => RULES.mayDefer({ ...facts, deferralsUsed: 0 }),
  }),
  answers('a specialist may choose', {
    move: (state, event, role) =>
      RULES.move(state, event, role === 'ed-specialist' && event !== 'notify' ? 'representative' : role),
  }),
  answers('a child is discharged under point 21', {
    mayDischarge: (ground, facts, now, today) =>
      RULES.mayDischarge(ground, { ...facts, category: 5 }, now, today),
  }),
  answers('who came in time and was written down late loses the place', {
    cameInTime: () => err({ code: 'arrived-late', cite: [], facts: {} }),
  }),
]

import { describe, expect, it } from 'vitest'
import { findTransition, listMoves, move } from './move.ts'
import { CLOSED_STATES, PLACEMENT_ROLES, type PlacementRole, STATES, type State } from './states.ts'
import { TRANSITIONS } from './transitions/table.ts'
import { EVENTS, type Event, type Transition } from './transitions/transition.ts'

const EDGES: readonly Transition[] = TRANSITIONS
const CASES = STATES.flatMap((state) =>
  EVENTS.flatMap((event) => PLACEMENT_ROLES.map((role) => ({ state, event, role }))),
)

function expected(state: State, event: Event, role: PlacementRole): Transition | string {
  const edge = findTransition(state, event)
  if (edge === undefined) return 'wrong-state'
  if (!edge.roles.includes(role)) return 'wrong-actor'
  return edge.step === undefined ? edge : 'rules-not-loaded'
}

describe('state machine of a request', () => {
  it('has a citation and at least one role on every edge, and each edge once', () => {
    const keys = EDGES.map((edge) => `${edge.from} ${edge.event}`)
    expect(new Set(keys).size).toBe(keys.length)
    for (const edge of EDGES) {
      expect(edge.cite.unit, `${edge.from} ${edge.event}`).not.toBe('')
      expect(edge.roles.length).toBeGreaterThan(0)
    }
  })

  it('uses every event and every state', () => {
    expect(new Set(EDGES.map((edge) => edge.event))).toEqual(new Set(EVENTS))
    const met = new Set(EDGES.flatMap((edge) => [edge.from, edge.to]))
    expect(met).toEqual(new Set(STATES))
  })

  it(`allows exactly the edges of the table over all ${CASES.length} states × events × roles`, () => {
    for (const { state, event, role } of CASES) {
      const result = move(state, event, role)
      const title = `${state} ${event} ${role}`
      expect(result.ok ? result.value : result.error.code, title).toEqual(expected(state, event, role))
      expect(listMoves(state, role).includes(event), title).toBe(result.ok)
    }
  })

  it('REP-STD-1 has admission, keeping, discharge, temporary leave and transfer; the last wait for their rules', () => {
    const events = EDGES.map((edge) => edge.event)
    expect(events).toEqual(
      expect.arrayContaining([
        'arrive',
        'record-breach',
        'discharge',
        'start-leave',
        'end-leave',
        'transfer',
      ]),
    )
    const steps = [
      ['start-leave', 'io-registrar', 'leave'],
      ['ask-leave', 'recipient', 'leave'],
      ['ask-transfer', 'representative', 'transfer'],
    ] as const
    for (const [event, role, step] of steps) {
      expect(move('admitted', event, role)).toMatchObject({
        error: { code: 'rules-not-loaded', facts: { step }, cite: [{ unit: 'p-2' }, { unit: 'DEC-24' }] },
      })
      expect(move('admitted', event, role, new Set([step])).ok).toBe(true)
      expect(listMoves('admitted', role, new Set([step]))).toContain(event)
    }
  })

  it('REP-STD-19 REP-STD-25 lets only the person or the representative choose, queue and defer', () => {
    const own = [
      'choose-with-vacancy',
      'choose-without-vacancy',
      'join-queue',
      'leave-queue',
      'defer-arrival',
    ]
    for (const edge of EDGES.filter((one) => own.includes(one.event))) {
      expect(edge.roles).toEqual(['recipient', 'representative'])
    }
  })

  it('DEC-88 lets a resident leave by own wish without waiting for any text, and only the person wish it', () => {
    for (const state of ['admitted', 'on-leave'] as const) {
      expect(move(state, 'wish-to-leave', 'recipient').ok).toBe(true)
      expect(move(state, 'depart', 'system')).toMatchObject({ value: { to: 'left' } })
      expect(move(state, 'wish-to-leave', 'io-registrar')).toMatchObject({ error: { code: 'wrong-actor' } })
    }
    expect(move('on-leave', 'end-leave', 'io-registrar').ok).toBe(true)
  })

  it('REP-STD-25 has no event that moves a person inside the queue', () => {
    const fromQueue = EDGES.filter((edge) => edge.from === 'queued')
    expect(fromQueue.map((edge) => edge.event).sort()).toEqual([
      'leave-queue',
      'offer-place',
      'place-by-court-act',
      'supersede',
    ])
    expect(fromQueue.find((edge) => edge.event === 'offer-place')?.roles).toEqual(['system'])
  })

  it('DEC-27 loses no decision: from every state after it a place can still be chosen or lived in', () => {
    for (const state of ['notified', 'choosing', 'choice-overdue', 'chosen', 'not-arrived'] as const) {
      expect(listMoves(state, 'recipient')).toEqual(
        expect.arrayContaining(['choose-with-vacancy', 'join-queue']),
      )
    }
  })

  it('leaves no state without a way on, except the closed ones', () => {
    const dead = STATES.filter((state) => !EDGES.some((edge) => edge.from === state))
    // A discharge may be undone, a refusal set aside.
    expect(dead).toEqual(CLOSED_STATES.filter((state) => state !== 'discharged' && state !== 'refused'))
  })

  it('starts the terms of the Standard on the edges that point 7 names', () => {
    const clocks = EDGES.flatMap((edge) =>
      edge.clock === undefined ? [] : [`${edge.event} → ${edge.clock}`],
    )
    expect([...new Set(clocks)].sort()).toEqual([
      'accept-late-notice → placement.defer',
      'choose-with-vacancy → placement.arrive',
      'confirm-receipt → placement.choose',
      'decide-provide → placement.notify',
      'defer-arrival → placement.defer',
      'offer-place → placement.arrive',
      'place-by-court-act → placement.arrive',
    ])
  })
})

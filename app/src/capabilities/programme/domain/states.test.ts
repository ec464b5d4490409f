import { describe, expect, it } from 'vitest'
import {
  EDGES,
  type Edge,
  move,
  PROGRAMME_EVENTS,
  PROGRAMME_ROLES,
  PROGRAMME_STATES,
  type ProgrammeEvent,
  type ProgrammeRole,
  type ProgrammeState,
} from './states.ts'

const CASES = PROGRAMME_STATES.flatMap((state) =>
  PROGRAMME_EVENTS.flatMap((event) => PROGRAMME_ROLES.map((role) => ({ state, event, role }))),
)

function expected(state: ProgrammeState, event: ProgrammeEvent, role: ProgrammeRole): Edge | string {
  const edge = EDGES.find((one) => one.from === state && one.event === event)
  if (edge === undefined) return 'wrong-state'
  return edge.roles.includes(role) ? edge : 'wrong-role'
}

describe('states of a programme', () => {
  it('has a citation and a role on every edge, and each edge once', () => {
    const keys = EDGES.map((edge) => `${edge.from} ${edge.event}`)
    expect(new Set(keys).size).toBe(keys.length)
    for (const edge of EDGES) {
      expect(edge.cite.unit).not.toBe('')
      expect(edge.roles.length).toBeGreaterThan(0)
    }
  })

  it('uses every state and every event', () => {
    expect(new Set(EDGES.map((edge) => edge.event))).toEqual(new Set(PROGRAMME_EVENTS))
    expect(new Set(EDGES.flatMap((edge) => [edge.from, edge.to]))).toEqual(new Set(PROGRAMME_STATES))
  })

  it(`allows exactly the edges of the table over all ${CASES.length} states × events × roles`, () => {
    for (const { state, event, role } of CASES) {
      const moved = move(state, event, role)
      expect(moved.ok ? moved.value : moved.error, `${state} ${event} ${role}`).toBe(
        expected(state, event, role),
      )
    }
  })

  it('DEC-8 reaches approval only from the agreement of the family, and only by the head', () => {
    const approving = EDGES.filter((edge) => edge.to === 'approved')
    expect(approving.map((edge) => edge.from)).toEqual(['agreed', 'under-review'])
    for (const edge of approving) expect(edge.roles).toEqual(['pmpc-head'])
  })

  it('DEC-8 gives the coordinator no edge that approves, keeps or closes', () => {
    const own = EDGES.filter((edge) => edge.roles.includes('irp-coordinator'))
    expect(own.map((edge) => edge.to)).not.toContain('approved')
    expect(own.map((edge) => edge.to)).not.toContain('closed')
  })

  it('sends every changed text back to the draft', () => {
    const written = EDGES.filter((edge) => edge.event === 'write')
    expect(written.map((edge) => edge.to)).toEqual(written.map(() => 'draft'))
  })

  it('opens nothing that was closed', () => {
    const closed: ProgrammeState = 'closed'
    expect(EDGES.filter((edge) => edge.from === closed)).toEqual([])
  })
})

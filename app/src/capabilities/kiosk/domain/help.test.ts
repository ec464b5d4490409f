import { describe, expect, it } from 'vitest'
import { HELP_EDGES, HELP_STATES, isHelpEvent } from './help.ts'

describe('help at a terminal', () => {
  it('REP-STD-19 is begun when it was asked for, ended when it was begun, and over for good after that', () => {
    const events = Object.keys(HELP_EDGES) as (keyof typeof HELP_EDGES)[]
    const possible = HELP_STATES.map((state) => events.filter((event) => isHelpEvent(event, state)))
    expect(possible).toEqual([['begin', 'decline', 'lapse'], ['end', 'decline'], [], [], []])
  })
})

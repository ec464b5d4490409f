import { describe, expect, it } from 'vitest'
import { FILE_STATES, nextState } from '../../capabilities/consultation/domain/file-state.ts'
import { move as movePlacement } from '../../capabilities/placement/domain/move.ts'
import { STATES } from '../../capabilities/placement/domain/states.ts'
import { CAPABILITIES } from '../capabilities.ts'
import { everyUseCase } from './rights.fixture.ts'

const lines = CAPABILITIES.flatMap(({ states = [] }) => states)
const of = (subject: string) => lines.filter((one) => one.subject === subject)

describe('states of the permission table', () => {
  it('names commands that are there, each with a state from which it leads on and one from which it does not', () => {
    const commands = new Set(
      everyUseCase()
        .filter(({ kind }) => kind === 'command')
        .map(({ name }) => name),
    )
    expect(lines.length).toBeGreaterThan(25)
    for (const { action, from, all } of lines) {
      expect(commands.has(action), action).toBe(true)
      expect(from.length, action).toBeGreaterThan(0)
      expect(from.length, action).toBeLessThan(all.length)
    }
  })

  it('is what the table of a consultation file decides, state by state', () => {
    for (const { action, from } of of('file')) {
      const act = action.replace('consultation.', '') as Parameters<typeof nextState>[1]
      expect(
        FILE_STATES.filter((state) => nextState(state, act) !== undefined),
        action,
      ).toEqual(from)
    }
  })

  it('LAW-X-1 refuses every act on a request out of its states as a matter of the state, whoever asks', () => {
    const named = { 'placement.accept-package': 'enter', 'placement.record-arrival': 'arrive' } as const
    const other = ['placement.decide', 'placement.choose']
    for (const { action, from } of of('request').filter((one) => !other.includes(one.action))) {
      const event = (named as Record<string, string>)[action] ?? action.replace('placement.', '')
      const refused = STATES.filter((state) => {
        const moved = movePlacement(state, event as Parameters<typeof movePlacement>[1], 'system')
        return !moved.ok && moved.error.code === 'wrong-state'
      })
      expect(refused, action).toEqual(STATES.filter((state) => !from.includes(state)))
    }
  })
})

import { describe, expect, it } from 'vitest'
import { joined } from '#platform/i18n/joined.ts'
import { REFUSAL_CODES } from '../domain/refusal.ts'
import { STATES } from '../domain/states.ts'
import { messages as main } from './messages.ts'
import { messages as ofStay } from './stay/messages.ts'

const messages = joined(main, ofStay)

// That a key has all three languages is checked when the messages are generated.
describe('words of placement', () => {
  it('says why not and what can be done for every refusal', () => {
    for (const code of REFUSAL_CODES) {
      expect(messages.has(`refusal.${code}`), code).toBe(true)
      expect(messages.has(`remedy.${code}`), code).toBe(true)
    }
  })

  it('names every state', () => {
    for (const state of STATES) expect(messages.has(`state.${state}`), state).toBe(true)
  })
})

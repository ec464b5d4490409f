import { describe, expect, it } from 'vitest'
import { joined } from '#platform/i18n/joined.ts'
import { REFUSAL_CODES } from '../domain/refusal.ts'
import { STATES } from '../domain/states.ts'
import kk from './messages.kk.json' with { type: 'json' }
import ru from './messages.ru.json' with { type: 'json' }
import { messages as main } from './messages.ts'
import stayKk from './stay/messages.kk.json' with { type: 'json' }
import stayRu from './stay/messages.ru.json' with { type: 'json' }
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

  it('DEC-36 speaks of discharge and restoration, and nowhere of an expulsion from studies', () => {
    const texts = [kk, ru, stayKk, stayRu].flatMap((one) => Object.values(one))
    expect(texts.filter((text) => /оқудан шығар|отчисл/i.test(text))).toEqual([])
    expect(messages.find('ru', 'do.discharge')).toMatch(/выпис/i)
    expect(messages.find('kk', 'do.restore')).toMatch(/қалпына келтіру/i)
  })

  it('names every state', () => {
    for (const state of STATES) expect(messages.has(`state.${state}`), state).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { type Choice, codeProblem, langsOf, MOST_TRIES, NOT_CHOSEN, waysOf } from './choice.ts'

const chosen: Choice = { lang: 'ru', bySms: false, email: 'a@b.kz', isEmailProved: true }

describe('how somebody is told', () => {
  it('LAW-16-2 tells by SMS whoever has not chosen, in Kazakh and Russian', () => {
    expect(waysOf(NOT_CHOSEN, false)).toEqual(['sms'])
    expect(langsOf(NOT_CHOSEN)).toEqual(['kk', 'ru'])
  })

  it('goes by the choice, and by SMS besides when the law owes the notice', () => {
    expect(waysOf(chosen, false)).toEqual(['email'])
    expect(waysOf(chosen, true)).toEqual(['sms', 'email'])
    expect(langsOf(chosen)).toEqual(['ru'])
  })

  it('sends no letter to an address that was not proved', () => {
    expect(waysOf({ ...chosen, isEmailProved: false }, false)).toEqual([])
  })

  it('lets a code be compared until its time is over or the tries are used up', () => {
    const now = new Date('2026-03-02T09:00:00Z')
    const until = new Date('2026-03-02T09:10:00Z')
    expect(codeProblem({ until: undefined, tries: 0 }, now)).toBe('code-not-asked')
    expect(codeProblem({ until, tries: 0 }, now)).toBeUndefined()
    expect(codeProblem({ until, tries: MOST_TRIES }, now)).toBe('code-too-many-tries')
    expect(codeProblem({ until, tries: 0 }, new Date('2026-03-02T09:11:00Z'))).toBe('code-over')
  })
})

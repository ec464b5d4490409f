import { describe, expect, it } from 'vitest'
import { CODE_MS, codeProblem, masked, problemOf, SIGNING_MS, sendProblem, shortNumber } from './signing.ts'

const now = new Date('2024-03-01T09:00:00Z')
const in_ = (ms: number) => new Date(now.getTime() + ms)

describe('what is to be signed', () => {
  it('DEC-59 waits half an hour and is signed once', () => {
    const expiresAt = in_(SIGNING_MS)
    expect(problemOf({ state: 'waiting', expiresAt }, now)).toBe(undefined)
    expect(problemOf({ state: 'waiting', expiresAt }, expiresAt)).toBe('signing-over')
    expect(problemOf({ state: 'used', expiresAt }, now)).toBe('already-signed')
    expect(problemOf({ state: 'not-used', expiresAt }, now)).toBe('already-signed')
  })

  it('DEC-59 a code is good for five minutes and five tries, and is sent three times, a minute apart', () => {
    const until = in_(CODE_MS)
    expect(codeProblem(undefined, now)).toBe('code-not-asked')
    expect(codeProblem({ until, tries: 4 }, now)).toBe(undefined)
    expect(codeProblem({ until, tries: 5 }, now)).toBe('code-too-many-tries')
    expect(codeProblem({ until, tries: 0 }, until)).toBe('code-over')
    const day = { sent: 0, wrong: 0, lastAt: undefined }
    expect(sendProblem({ count: 0 }, day, now)).toBe(undefined)
    expect(sendProblem({ count: 1 }, { ...day, lastAt: in_(-59_000) }, now)).toBe('code-too-soon')
    expect(sendProblem({ count: 2 }, { ...day, lastAt: in_(-60_000) }, now)).toBe(undefined)
    expect(sendProblem({ count: 3 }, { ...day, lastAt: in_(-60_000) }, now)).toBe('code-too-many')
    expect(sendProblem({ count: 0 }, { ...day, sent: 12 }, now)).toBe('code-too-many')
    expect(sendProblem({ count: 0 }, { ...day, wrong: 20 }, now)).toBe('code-too-many')
  })

  it('numbers are shown in part', () => {
    expect(masked('190230600017')).toBe('19••••017')
    expect(shortNumber('01900000-0000-7000-8000-00000000abcd')).toBe('00ABCD')
  })
})

import { afterAll, beforeAll } from 'vitest'
import { startTestSystem, type TestSystem } from './test-system.ts'

const STARTS_AT = '2026-03-02T09:00:00+05:00'
const MINUTE_MS = 60_000
const SECOND_MS = 1_000

/** A system whose sessions and proofs go by a clock that the test moves. */
export interface TimedSystem {
  readonly system: TestSystem
  now(): Date
  wait(minutes: number, seconds?: number): void
}

/** Such a system of its own for a file of tests, from the first test to the last. */
export function useTimedSystem(): TimedSystem {
  let running: TestSystem | undefined
  let passed = 0
  const now = () => new Date(Date.parse(STARTS_AT) + passed)
  beforeAll(async () => {
    running = await startTestSystem(STARTS_AT, { now })
  })
  afterAll(() => running?.close())
  return {
    get system() {
      if (running === undefined) throw new Error('the system has not been started yet')
      return running
    },
    now,
    wait: (minutes, seconds = 0) => {
      passed += minutes * MINUTE_MS + seconds * SECOND_MS
    },
  }
}

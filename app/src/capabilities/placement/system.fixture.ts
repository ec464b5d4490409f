import { afterAll, beforeAll } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'

/** The region of the scenarios. */
export const TURKISTAN = '610000000'

/** Staff of the department, the akimat and the clinic. */
export type Staff = {
  readonly clinic: Person
  readonly worker: Person
  readonly specialist: Person
  readonly head: Person
  readonly executive: Person
}

export async function signInStaff(system: TestSystem): Promise<Staff> {
  const as = (role: string) => system.signIn({ role, region: TURKISTAN })
  return {
    clinic: await as('medical-organisation'),
    worker: await as('social-worker'),
    specialist: await as('ed-specialist'),
    head: await as('ed-head'),
    executive: await as('leb-decision-maker'),
  }
}

/** A system of its own for a file of tests with the staff of a region signed in, from the first test to the last. */
export function useSystem(startsAt: string): { readonly system: TestSystem; readonly staff: Staff } {
  const running: { system?: TestSystem; staff?: Staff } = {}
  beforeAll(async () => {
    running.system = await startTestSystem(startsAt)
    running.staff = await signInStaff(running.system)
  })
  afterAll(() => running.system?.close())
  return {
    get system() {
      return started(running.system)
    },
    get staff() {
      return started(running.staff)
    },
  }
}

function started<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('the system starts before the first test')
  return part
}

import { TURKISTAN } from '../capabilities/placement/system.fixture.ts'
import type { TestSystem } from './testing/test-system.ts'

interface Found {
  readonly id: string
  readonly free: number | null
  readonly wait: { readonly kind: string; readonly freed?: number } | null
  readonly inspection: { readonly standing: string; readonly count: number } | null
}
interface Answer {
  readonly organisations: readonly Found[]
  readonly unknownWaits: number
}

export const living = { purpose: 'living', region: TURKISTAN, category: '1' }
export const of = (found: Answer, id: string) => found.organisations.find((one) => one.id === id)

/** The finder as a visitor opens it: its pages, and what it answers. */
export function finderOf(system: TestSystem) {
  const anyone = (url: string) => system.app.inject({ method: 'GET', url })
  const find = async (question: Readonly<Record<string, string>>): Promise<Answer> => {
    const { body } = await anyone(`/api/v1/queries/finder.find?${new URLSearchParams(question)}`)
    return JSON.parse(body)
  }
  return { anyone, find }
}
export type Finder = ReturnType<typeof finderOf>

import type { Act } from '#platform/use-case/act.ts'

/** A row that the worker holds. */
export interface Claimed {
  readonly id: string
  readonly kind: string
  readonly attempts: number
}

/** How one row is executed: claimed and acted upon in one transaction, its failure written down in another. */
export interface Job<R extends Claimed, T> {
  readonly claim: (act: Act) => Promise<R | undefined>
  readonly execute: (act: Act, row: R) => Promise<T>
  readonly postpone: (act: Act, row: R, reason: string) => Promise<unknown>
  readonly level: 'warn' | 'error'
  readonly complaint: string
}

/** After so many tries in vain only an operator can help; the worker goes on trying at the longest distance. */
export const TRIES_BEFORE_GIVING_WAY = 8

/** When the next try is due: 1, 4, 16, … seconds later, at most an hour. */
export function backOff(now: Date, attempts: number): Date {
  return new Date(
    now.getTime() + Math.min(3_600_000, 1000 * 4 ** Math.min(attempts, TRIES_BEFORE_GIVING_WAY)),
  )
}

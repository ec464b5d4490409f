/** When a circuit opens, and for how long it stays open before one trial call is let through. */
export type BreakerSettings = { readonly failuresToOpen: number; readonly coolDownMs: number }

/** One circuit per outside system: while it is open, calls fail at once instead of waiting for a timeout. */
export interface CircuitBreaker {
  /** True when a call may go out now; takes the single trial of a half-open circuit. */
  admits(now: Date): boolean
  succeeded(): void
  failed(now: Date): void
  state(now: Date): 'closed' | 'open' | 'half-open'
}

/** A closed circuit. The clock is given with every call. */
export function createCircuitBreaker(settings: BreakerSettings): CircuitBreaker {
  let failures = 0
  let openedAt: number | undefined
  let onTrial = false

  const isCool = (now: Date) => openedAt !== undefined && now.getTime() - openedAt >= settings.coolDownMs

  return {
    admits(now) {
      if (openedAt === undefined) return true
      if (!isCool(now) || onTrial) return false
      onTrial = true
      return true
    },
    succeeded() {
      failures = 0
      openedAt = undefined
      onTrial = false
    },
    failed(now) {
      failures += 1
      onTrial = false
      if (openedAt !== undefined || failures >= settings.failuresToOpen) openedAt = now.getTime()
    },
    state(now) {
      if (openedAt === undefined) return 'closed'
      return isCool(now) ? 'half-open' : 'open'
    },
  }
}

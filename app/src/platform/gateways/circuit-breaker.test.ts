import { describe, expect, it } from 'vitest'
import { createCircuitBreaker } from './circuit-breaker.ts'

const at = (seconds: number) => new Date(seconds * 1000)

describe('circuit breaker', () => {
  it('opens after the set number of failures in a row', () => {
    const breaker = createCircuitBreaker({ failuresToOpen: 2, coolDownMs: 30_000 })
    breaker.failed(at(0))
    breaker.succeeded()
    breaker.failed(at(1))
    expect(breaker.state(at(1))).toBe('closed')
    breaker.failed(at(2))
    expect(breaker.state(at(2))).toBe('open')
    expect(breaker.admits(at(31))).toBe(false)
  })

  it('lets one trial through after the pause, and opens again when it fails', () => {
    const breaker = createCircuitBreaker({ failuresToOpen: 1, coolDownMs: 30_000 })
    breaker.failed(at(0))
    expect(breaker.admits(at(30))).toBe(true)
    expect(breaker.admits(at(30))).toBe(false)
    breaker.failed(at(31))
    expect(breaker.admits(at(60))).toBe(false)
    expect(breaker.admits(at(61))).toBe(true)
    breaker.succeeded()
    expect(breaker.state(at(61))).toBe('closed')
  })
})

import { describe, expect, it } from 'vitest'
import { nextAbove, routeOf } from './route.ts'

describe('where a complaint goes', () => {
  it('LAW-16-3 DEC-50 goes past the body that is complained about', () => {
    const to = (kind: string) => routeOf(kind, 'body').to
    expect(['pmpc', 'primary-care', 'employment-department'].map(to)).toEqual([
      'local-executive-body',
      'local-executive-body',
      'local-executive-body',
    ])
    expect(to('local-executive-body')).toBe('central-body')
  })

  it('DEC-50 leaves the behaviour of a worker to the head, where a head is there to answer', () => {
    const to = (kind: string) => routeOf(kind, 'worker').to
    expect(to('pmpc')).toBe('own-head')
    expect(to('employment-department')).toBe('own-head')
    expect(to('correction-room')).toBe('local-executive-body')
    expect(to('local-executive-body')).toBe('central-body')
  })

  it('DEC-50 has nobody above the centre', () => {
    expect(nextAbove({ kind: 'pmpc' })?.to).toBe('local-executive-body')
    expect(nextAbove({ kind: 'local-executive-body' })?.to).toBe('central-body')
    expect(nextAbove(undefined)).toBeUndefined()
  })
})

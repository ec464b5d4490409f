import { describe, expect, it } from 'vitest'
import { uuidAt } from './ids.ts'

describe('identifiers', () => {
  it('are UUIDs of version 7 that sort by time', () => {
    const early = uuidAt(new Date('2023-12-14T03:00:00Z'))
    const late = uuidAt(new Date('2023-12-14T03:00:01Z'))
    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(early < late).toBe(true)
  })
})

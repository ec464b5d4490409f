import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { fillCoverage, shareOf } from './coverage.ts'
import { isItemEvent, isOverdue, isPlanEvent } from './plan.ts'
import { BRANCHES, GROUPS, isPlanned, POST_KEYS, postInfo, postsOf } from './posts.ts'
import { countsOn, isProgrammeEvent } from './programme.ts'

const day = localDate
const agreed = { agreedOn: day('2024-02-01'), withdrawnOn: undefined }

describe('training in early identification', () => {
  it('LAW-5-5 knows exactly the three groups of article 5(3), and every post is in one at most', () => {
    expect(GROUPS).toEqual(['general-practitioner', 'paediatrician', 'mid-level'])
    const grouped = GROUPS.flatMap(postsOf)
    expect(new Set(grouped).size).toBe(grouped.length)
    expect(POST_KEYS.filter((key) => postInfo(key).group !== undefined).toSorted()).toEqual(
      grouped.toSorted(),
    )
  })

  it('DEC-82 LAW-5-5 counts from the day of the agreement until the day before a withdrawal', () => {
    expect(countsOn({ agreedOn: undefined, withdrawnOn: undefined }, day('2024-03-01'))).toBe(false)
    expect(countsOn(agreed, day('2024-01-31'))).toBe(false)
    expect(countsOn(agreed, day('2024-02-01'))).toBe(true)
    const withdrawn = { ...agreed, withdrawnOn: day('2024-05-01') }
    expect(countsOn(withdrawn, day('2024-04-30'))).toBe(true)
    expect(countsOn(withdrawn, day('2024-05-01'))).toBe(false)
    expect(isProgrammeEvent('agree', 'withdrawn')).toBe(false)
    expect(isProgrammeEvent('withdraw', 'agreed')).toBe(true)
  })

  it('LAW-5-5 reports every group of every region; a group without people has no share', () => {
    const lines = fillCoverage(
      ['610000000', '710000000'],
      [{ region: '610000000', group: 'paediatrician', staff: 4, trained: 3 }],
    )
    expect(lines).toHaveLength(6)
    expect(lines.map(shareOf).filter((share) => share !== undefined)).toEqual([0.75])
  })
})

describe('plans of attestation', () => {
  it('LAW-8-9 DEC-82 a line is overdue only in an adopted plan, while planned, after its day', () => {
    const line = { state: 'planned', dueOn: day('2024-04-10') } as const
    const adopted = { state: 'adopted' } as const
    expect(isOverdue(line, adopted, day('2024-04-10'))).toBe(false)
    expect(isOverdue(line, adopted, day('2024-04-11'))).toBe(true)
    expect(isOverdue(line, { state: 'draft' }, day('2024-04-11'))).toBe(false)
    expect(isOverdue({ ...line, state: 'done' }, adopted, day('2024-04-11'))).toBe(false)
  })

  it('LAW-8-9 covers special education, identification, registration and correction, in open plans only', () => {
    expect(BRANCHES.filter(isPlanned)).toEqual([
      'special-education',
      'identification',
      'registration',
      'correction',
    ])
    expect([isPlanEvent('put', 'adopted'), isPlanEvent('adopt', 'draft')]).toEqual([false, true])
    expect([isItemEvent('hold', 'not-held'), isItemEvent('miss', 'planned')]).toEqual([false, true])
  })
})

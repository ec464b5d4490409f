import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { instantAt, noticeDays, wrongDays } from './breach.ts'

describe('a breach of security', () => {
  it('is told to the authority on the next working day, and has no term before there was one', () => {
    expect(noticeDays(localDate('2026-11-20'))).toEqual({
      authorityDue: '2026-11-23',
      subjectsDue: '2026-11-25',
    })
    expect(noticeDays(localDate('2024-01-11'))).toEqual({ authorityDue: undefined, subjectsDue: undefined })
  })

  it('has a beginning before its end, noticed by today', () => {
    const today = localDate('2026-11-20')
    const from = instantAt(today, '09:30')
    const to = instantAt(today, '10:00')
    expect(to.getTime() - from.getTime()).toBe(1_800_000)
    expect(wrongDays({ from, to, noticedOn: today }, today)).toBeUndefined()
    expect(wrongDays({ from: to, to: from, noticedOn: today }, today)?.path).toBe('toDay')
    expect(wrongDays({ from, to, noticedOn: localDate('2026-11-21') }, today)?.path).toBe('noticedOn')
  })
})

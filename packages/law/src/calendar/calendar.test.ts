import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { addDays, type LocalDate, localDate, type WeekRegime, weekday } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { compileCalendar } from './compile.ts'
import { CALENDAR_FACTS } from './facts.ts'
import { CALENDAR_DATA, workingCalendar } from './working-calendar.ts'

const YEARS = [2022, 2023, 2024, 2025, 2026, 2027]
const OFFICIAL_DAYS: Record<WeekRegime, readonly number[]> = {
  'five-day': [246, 246, 249, 246, 247, 247],
  'six-day': [298, 297, 301, 298, 299, 299],
}
const oracle = resolve(import.meta.dirname, '../../../../../shared/requirements/kz_calendar.json')

function daysOf(year: number): readonly LocalDate[] {
  const first = localDate(`${year}-01-01`)
  return Array.from({ length: 366 }, (_, n) => addDays(first, n)).filter((date) => date.startsWith(`${year}`))
}

function workingDaysIn(year: number, regime: WeekRegime): readonly LocalDate[] {
  return daysOf(year).filter(workingCalendar(regime).isWorkingDay)
}

function isWeekday(date: LocalDate): boolean {
  return weekday(date) <= 5
}

describe('working calendar of Kazakhstan', () => {
  it.each(['five-day', 'six-day'] as const)(
    'DEC-10 has the official number of working days, %s week',
    (regime) => {
      expect(YEARS.map((year) => workingDaysIn(year, regime).length)).toEqual(OFFICIAL_DAYS[regime])
    },
  )

  it.skipIf(!existsSync(oracle))(
    'DEC-10 agrees day by day with the reference calendar (skipped where the reference file is absent)',
    () => {
      const reference: Record<string, { offWeekdays5: string[]; madeWorking5: string[]; workdays6: number }> =
        JSON.parse(readFileSync(oracle, 'utf8'))
      for (const year of YEARS) {
        const working = new Set(workingDaysIn(year, 'five-day'))
        const days = daysOf(year)
        expect(days.filter((date) => isWeekday(date) && !working.has(date))).toEqual(
          reference[year]?.offWeekdays5,
        )
        expect(days.filter((date) => !isWeekday(date) && working.has(date))).toEqual(
          reference[year]?.madeWorking5,
        )
        expect(workingDaysIn(year, 'six-day')).toHaveLength(reference[year]?.workdays6 ?? 0)
      }
    },
  )

  it('DEC-10 knows the days that a public library misses', () => {
    const five = workingCalendar()
    for (const off of [
      '2022-05-10',
      '2022-10-24',
      '2023-07-07',
      '2024-05-08',
      '2025-01-03',
      '2026-03-24',
      '2026-03-25',
      '2027-03-24',
    ])
      expect(five.isWorkingDay(localDate(off)), off).toBe(false)
    for (const worked of ['2022-10-22', '2023-07-01', '2024-05-04', '2025-01-05', '2026-03-16', '2026-08-31'])
      expect(five.isWorkingDay(localDate(worked)), worked).toBe(true)
  })

  it('applies transfers of rest days to the five-day week only', () => {
    const six = workingCalendar('six-day')
    expect(six.isWorkingDay(localDate('2023-07-07'))).toBe(true)
    expect(six.isWorkingDay(localDate('2023-07-01'))).toBe(true)
    expect(six.isWorkingDay(localDate('2025-01-05'))).toBe(false)
    expect(six.isWorkingDay(localDate('2023-12-18'))).toBe(true)
  })

  it('never moves 7 January and the first day of Kurban Ait', () => {
    const five = workingCalendar()
    expect(five.rollForward(localDate('2024-01-07')).skipped).toEqual([
      { date: '2024-01-07', why: 'religious-holiday' },
    ])
    expect(five.isWorkingDay(localDate('2024-01-08'))).toBe(true)
    expect(five.isWorkingDay(localDate('2024-06-17'))).toBe(true)
    expect(five.isWorkingDay(localDate('2027-05-17'))).toBe(true)
  })

  it('keeps Constitution Day on 30 August to 2025, not in 2026, and on 15 March from 2027', () => {
    const five = workingCalendar()
    expect(five.isWorkingDay(localDate('2024-08-30'))).toBe(false)
    expect(five.isWorkingDay(localDate('2027-08-30'))).toBe(true)
    expect(five.isWorkingDay(localDate('2027-03-15'))).toBe(false)
  })

  it('says what is not confirmed', () => {
    expect(CALENDAR_FACTS.gaps.map(({ subject }) => subject)).toEqual(['transfers', 'kurban-ait'])
    const ait2027 = CALENDAR_FACTS.religious.find(({ date }) => date === '2027-05-16')
    expect(ait2027).toMatchObject({ id: 'kurban-ait', mark: 'computed' })
    for (const { source } of [
      ...CALENDAR_FACTS.holidays,
      ...CALENDAR_FACTS.religious,
      ...CALENDAR_FACTS.transfers,
    ])
      expect(source).not.toBe('')
  })

  it('compiles changed facts into another edition', () => {
    const changed = compileCalendar({ ...CALENDAR_FACTS, edition: 'next', transfers: [] })
    expect(changed.edition).toBe('next')
    expect(changed.workingRestDays).toEqual([])
    expect(CALENDAR_DATA.edition).toBe(CALENDAR_FACTS.edition)
  })
})

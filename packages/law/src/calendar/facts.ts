import { type LocalDate, localDate } from '@tirek/kernel'

/** seen: in a public source · computed: by a rule or an almanac · not-verified: neither was found. */
export type CalendarMark = 'seen' | 'computed' | 'not-verified'

/** A national or state holiday kept on the same day in every year of its span. */
export type HolidayFact = {
  readonly id: string
  readonly monthDay: string
  readonly fromYear?: number
  readonly toYear?: number
  readonly mark: CalendarMark
  readonly source: string
}

/** A religious day off (Labour Code art. 84(5)): off under every week regime, never moved. */
export type ReligiousFact = {
  readonly id: 'christmas' | 'kurban-ait'
  readonly date: LocalDate
  readonly mark: CalendarMark
  readonly source: string
}

/** A rest day made a working day for another day off (Labour Code art. 85(3)), for the five-day week only. */
export type TransferFact = {
  readonly restDay: LocalDate
  readonly dayOff: LocalDate
  readonly mark: CalendarMark
  readonly source: string
}

/** What the sources leave open; deadlines in these spans may move when they are answered. */
export type CalendarGap = {
  readonly subject: 'transfers' | 'kurban-ait'
  readonly from: LocalDate
  readonly to: LocalDate
}

export type CalendarFacts = {
  readonly edition: string
  readonly fromYear: number
  readonly toYear: number
  readonly holidays: readonly HolidayFact[]
  readonly religious: readonly ReligiousFact[]
  readonly transfers: readonly TransferFact[]
  readonly gaps: readonly CalendarGap[]
}

const HOLIDAY_LIST = 'tengrinews.kz 284857; yk-news.kz'
const CONSTITUTION_DAY = 'taspanews.kz, 18.03.2026, citing the ministry'
const ALMANAC = 'date-holidays 3.37.0'

/** The shipped facts for 2022–2027; a changed fact needs a new edition. */
export const CALENDAR_FACTS: CalendarFacts = {
  edition: 'kz-2022-2027/2026-11-22',
  fromYear: 2022,
  toYear: 2027,
  holidays: [
    yearly('new-year', '01-01'),
    yearly('new-year', '01-02'),
    yearly('womens-day', '03-08'),
    { id: 'constitution', monthDay: '03-15', fromYear: 2027, mark: 'seen', source: CONSTITUTION_DAY },
    yearly('nauryz', '03-21'),
    yearly('nauryz', '03-22'),
    yearly('nauryz', '03-23'),
    yearly('unity', '05-01'),
    yearly('defenders', '05-07'),
    yearly('victory', '05-09'),
    yearly('capital', '07-06'),
    { id: 'constitution', monthDay: '08-30', toYear: 2025, mark: 'seen', source: CONSTITUTION_DAY },
    yearly('republic', '10-25'),
    yearly('independence', '12-16'),
  ],
  religious: [
    ...[2022, 2023, 2024, 2025, 2026, 2027].map(christmas),
    kurbanAit('2022-07-09', 'not-verified', ALMANAC),
    kurbanAit('2023-06-28', 'not-verified', ALMANAC),
    kurbanAit('2024-06-16', 'not-verified', ALMANAC),
    kurbanAit('2025-06-06', 'seen', 'toppress.kz'),
    kurbanAit('2026-05-27', 'seen', 'inform.kz'),
    kurbanAit('2027-05-16', 'computed', 'lunar almanac; announced each year'),
  ],
  transfers: [
    transfer('2022-10-22', '2022-10-24', 'seen in news of October 2022'),
    transfer('2023-07-01', '2023-07-07', 'aqparat.info, 2023'),
    transfer('2024-05-04', '2024-05-08', 'order of the Minister of Labour; energy-city.kz'),
    transfer('2025-01-05', '2025-01-03', 'order of the Minister of Labour'),
  ],
  gaps: [
    { subject: 'transfers', from: localDate('2026-01-10'), to: localDate('2027-12-31') },
    { subject: 'kurban-ait', from: localDate('2027-05-01'), to: localDate('2027-05-31') },
  ],
}

function yearly(id: string, monthDay: string): HolidayFact {
  return { id, monthDay, mark: 'seen', source: HOLIDAY_LIST }
}

function christmas(year: number): ReligiousFact {
  return { id: 'christmas', date: localDate(`${year}-01-07`), mark: 'seen', source: 'pro1c.kz; inform.kz' }
}

function kurbanAit(date: string, mark: CalendarMark, source: string): ReligiousFact {
  return { id: 'kurban-ait', date: localDate(date), mark, source }
}

function transfer(restDay: string, dayOff: string, source: string): TransferFact {
  return { restDay: localDate(restDay), dayOff: localDate(dayOff), mark: 'seen', source }
}

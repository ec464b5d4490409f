import { type Lang, type LocalDate, localDateAt } from '@tirek/kernel'
import { collator, dateFormatter, listFormatter, numberFormatter } from './intl-cache.ts'
import { messages } from './messages.ts'

const ALMATY = 'Asia/Almaty'

type DateParts = { year: string; month: string; day: string; instant: Date }

/** A legal day as its parts; the instant is noon UTC of that day, so no zone can move it. */
function partsOf(date: LocalDate): DateParts {
  const [year = '', month = '', day = ''] = date.split('-')
  return { year, month, day, instant: new Date(`${date}T12:00:00Z`) }
}

type MonthForm = 'in-date' | 'alone'

const monthNames = new Map<string, string>()

/** The name of a month; Russian has one form inside a date («марта») and another alone («март»). Found once, then kept. */
function monthName(lang: Lang, instant: Date, form: MonthForm): string {
  const key = `${lang} ${form} ${instant.getUTCMonth()}`
  const name = monthNames.get(key) ?? findMonthName(lang, instant, form)
  monthNames.set(key, name)
  return name
}

function findMonthName(lang: Lang, instant: Date, form: MonthForm): string {
  if (lang !== 'ru' || form === 'alone')
    return dateFormatter(lang, { month: 'long', timeZone: 'UTC' }).format(instant).toLowerCase()

  const parts = dateFormatter(lang, { day: 'numeric', month: 'long', timeZone: 'UTC' }).formatToParts(instant)
  return parts.find((part) => part.type === 'month')?.value ?? ''
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A day in words: «2026 жылғы 8 наурыз», «8 марта 2026 года», «8 March 2026». */
export function formatDate(lang: Lang, date: LocalDate): string {
  const { year, day, instant } = partsOf(date)
  const name = monthName(lang, instant, 'in-date')
  const month = lang === 'en' ? capital(name) : name
  return messages.for(lang)('date.long', { year, month, day: String(Number(day)) })
}

/** A day in figures, for tables: «08.03.2026», in English «8 Mar 2026». */
export function formatShortDate(lang: Lang, date: LocalDate): string {
  const { year, month, day, instant } = partsOf(date)
  if (lang !== 'en') return `${day}.${month}.${year}`
  return `${Number(day)} ${dateFormatter('en', { month: 'short', timeZone: 'UTC' }).format(instant)} ${year}`
}

/** A month in words: «2026 жылғы наурыз», «март 2026 года», «March 2026». */
export function formatMonth(lang: Lang, date: LocalDate): string {
  const { year, instant } = partsOf(date)
  const name = monthName(lang, instant, 'alone')
  return messages.for(lang)('date.month', { year, month: lang === 'en' ? capital(name) : name })
}

/** An instant as day and time in a zone (Kazakhstan unless said otherwise): «8 марта 2026 года, 14:05». */
export function formatDateTime(lang: Lang, instant: Date, zone: string = ALMATY): string {
  const time = formatTime(instant, zone)
  return messages.for(lang)('date.time', { date: formatDate(lang, localDateAt(instant, zone)), time })
}

/** The time of day of an instant: «14:05». */
export function formatTime(instant: Date, zone: string = ALMATY): string {
  return dateFormatter('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(instant)
}

/** A period in words; without an end only its start is said. */
export function formatPeriod(lang: Lang, period: { from: LocalDate; to?: LocalDate | undefined }): string {
  const t = messages.for(lang)
  const from = formatDate(lang, period.from)
  if (period.to === undefined) return t('period.since', { from })
  return t('period.both', { from, to: formatDate(lang, period.to) })
}

/** A number with the separators of the language: «1 234 567,89». At most `digits` after the point (default 2). */
export function formatNumber(lang: Lang, value: number, digits = 2): string {
  return numberFormatter(lang, { maximumFractionDigits: digits }).format(value)
}

const MEGABYTE = 1_000_000
const KILOBYTE = 1_000

/** The size of a file: «1,2 МБ», below a megabyte «130 кБ». */
export function formatFileSize(lang: Lang, bytes: number): string {
  const isSmall = bytes < MEGABYTE
  const unit = isSmall ? 'kilobyte' : 'megabyte'
  const size = isSmall ? Math.ceil(bytes / KILOBYTE) : bytes / MEGABYTE
  return numberFormatter(lang, { style: 'unit', unit, maximumFractionDigits: 1 }).format(size)
}

/** A share (1 = 100 %) as per cent: «42,5 %». */
export function formatPercent(lang: Lang, share: number, digits = 0): string {
  return numberFormatter(lang, { style: 'percent', maximumFractionDigits: digits }).format(share)
}

/** Tenge: «1 234 567 ₸»; takes a decimal string or a number. Tiyn are shown only when there are some. */
export function formatMoney(lang: Lang, amount: string | number): string {
  const value = Number(amount)
  const digits = Number.isInteger(value) ? 0 : 2
  const options = { style: 'currency', currency: 'KZT', currencyDisplay: 'narrowSymbol' } as const
  return numberFormatter(lang, {
    ...options,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value)
}

/** An age in whole words: «3 жас 2 ай»; months alone under a year, days alone under a month. */
export function formatAge(lang: Lang, age: { years: number; months: number; days: number }): string {
  const t = messages.for(lang)
  const { years, months, days } = age
  if (years > 0 && months > 0) return t('age.years-months', { years, months })
  if (years > 0) return t('age.years', { years })
  if (months > 0) return t('age.months', { months })
  return t('age.days', { days })
}

/** What a count of days to a due date means: «4 күн қалды», «Бүгін соңғы күн», «2 күнге кешікті» (negative). */
export function formatDaysLeft(lang: Lang, days: number, unit: 'calendar' | 'working' = 'calendar'): string {
  const t = messages.for(lang)
  const late = Math.abs(days)
  if (days >= 0) return unit === 'working' ? t('days.working-left', { days }) : t('days.left', { days })
  return unit === 'working' ? t('days.working-late', { days: late }) : t('days.late', { days: late })
}

/** A list in words: «А, Ә және Б». */
export function formatList(lang: Lang, items: readonly string[]): string {
  return listFormatter(lang, { style: 'long', type: 'conjunction' }).format(items)
}

/** Orders texts by the alphabet of a language, the Kazakh letters in their places. */
export function compareText(lang: Lang): (a: string, b: string) => number {
  return collator(lang, { numeric: true }).compare
}

export { type Age, ageInMonths, ageOn, birthday, hasReached } from './age.ts'
export { type Bin, parseBin } from './bin.ts'
export { type CsvLine, type CsvSeparator, parseCsv, parseCsvLines, separatorOf } from './csv.ts'
export { type Decision, granted, refused, undetermined } from './decision.ts'
export { type Edges, leadsOn } from './edges.ts'
export { foldName } from './fold-name.ts'
export { foldText } from './fold-text.ts'
export { type Iin, type IinWarning, iinCheckDigit, iinWarnings, parseIin, type Sex } from './iin.ts'
export { type Kato, kato, parseKato, regionOf } from './kato.ts'
export {
  addDays,
  addMonths,
  dayNumber,
  dayOf,
  daysBetween,
  fromDayNumber,
  isAfter,
  isBefore,
  type LocalDate,
  localDate,
  maxDate,
  minDate,
  monthOf,
  parseLocalDate,
  weekday,
  yearOf,
} from './local-date.ts'
export { LANGS, type Lang, type LocalizedText, localize } from './localized-text.ts'
export { addMoney, compareMoney, type Money, parseMoney, subtractMoney, timesMoney } from './money.ts'
export { contains, overlaps, type Period } from './period.ts'
export { findRegion, findRegionByName, regionOn } from './region.ts'
export { REGIONS, type Region } from './regions.ts'
export { type Err, err, type Ok, ok, type Result } from './result.ts'
export {
  type CalendarData,
  CalendarNotCovered,
  createWorkingCalendar,
  type DueDate,
  type SkippedDay,
  type SkipReason,
  type WeekRegime,
  type WorkingCalendar,
} from './working-calendar.ts'
export { ALMATY, localDateAt, startOfDay } from './zone.ts'

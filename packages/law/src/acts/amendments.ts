import { addDays, type LocalDate, localDate } from '@tirek/kernel'

/** How an amending act says that it enters into force (LAW-0-5). */
export type EntryRule =
  | { readonly kind: 'date'; readonly date: LocalDate }
  | { readonly kind: 'see-act'; readonly article: string }
  | { readonly kind: 'none-stated' }
  | { readonly kind: 'days-after-publication'; readonly days: number }

/** One line of the amendment register of Law 343. */
export interface AmendingAct {
  readonly id: string
  readonly number: string
  readonly date: LocalDate
  readonly entry: EntryRule
  /** First official publication; absent until a legal editor stores it. */
  readonly publishedOn?: LocalDate
  /** Articles whose notes name this act. */
  readonly notes: readonly string[]
  /** Units this act excludes, as the notes and tombstones print it. */
  readonly excludes: readonly string[]
}

const TEN_DAYS_AFTER_PUBLICATION: EntryRule = { kind: 'days-after-publication', days: 10 }
const SEE_ARTICLE_2: EntryRule = { kind: 'see-act', article: '2' }

/** The register of the 13 acts that amended Law 343 up to the wording of 26 June 2021. */
export const AMENDMENTS: readonly AmendingAct[] = [
  {
    id: '2004-12-20-13',
    number: '№ 13',
    date: localDate('2004-12-20'),
    entry: { kind: 'date', date: localDate('2005-01-01') },
    notes: ['6', '7', '8', '10', '13', '14'],
    excludes: [],
  },
  {
    id: '2007-07-27-320',
    number: '№ 320',
    date: localDate('2007-07-27'),
    entry: SEE_ARTICLE_2,
    notes: ['4', '6', '9', '11', '14', '15'],
    excludes: [],
  },
  {
    id: '2009-12-07-222-IV',
    number: '№ 222-IV',
    date: localDate('2009-12-07'),
    entry: SEE_ARTICLE_2,
    notes: ['11'],
    excludes: [],
  },
  {
    id: '2010-03-19-258-IV',
    number: '№ 258-IV',
    date: localDate('2010-03-19'),
    entry: { kind: 'none-stated' },
    notes: ['6'],
    excludes: ['art-12'],
  },
  {
    id: '2011-07-05-452-IV',
    number: '№ 452-IV',
    date: localDate('2011-07-05'),
    entry: { kind: 'date', date: localDate('2011-10-13') },
    notes: ['4', '5', '6', '7', '8'],
    excludes: [],
  },
  {
    id: '2012-07-10-31-V',
    number: '№ 31-V',
    date: localDate('2012-07-10'),
    entry: TEN_DAYS_AFTER_PUBLICATION,
    notes: ['4', '7'],
    excludes: [],
  },
  {
    id: '2013-06-13-102-V',
    number: '№ 102-V',
    date: localDate('2013-06-13'),
    entry: TEN_DAYS_AFTER_PUBLICATION,
    notes: ['7', '16'],
    excludes: ['art-7-8'],
  },
  {
    id: '2013-07-03-124-V',
    number: '№ 124-V',
    date: localDate('2013-07-03'),
    entry: TEN_DAYS_AFTER_PUBLICATION,
    notes: ['4', '6', '7', '8'],
    excludes: ['art-4-1', 'art-6-2-1', 'art-6-10', 'art-7-2'],
  },
  {
    id: '2014-01-13-159-V',
    number: '№ 159-V',
    date: localDate('2014-01-13'),
    entry: TEN_DAYS_AFTER_PUBLICATION,
    notes: ['7'],
    excludes: ['art-7-6'],
  },
  {
    id: '2015-12-03-433-V',
    number: '№ 433-V',
    date: localDate('2015-12-03'),
    entry: { kind: 'date', date: localDate('2016-01-01') },
    notes: ['8', '9', '11'],
    excludes: [],
  },
  {
    id: '2018-07-02-165-VI',
    number: '№ 165-VI',
    date: localDate('2018-07-02'),
    entry: TEN_DAYS_AFTER_PUBLICATION,
    notes: ['8'],
    excludes: [],
  },
  {
    id: '2019-12-27-294-VI',
    number: '№ 294-VI',
    date: localDate('2019-12-27'),
    entry: TEN_DAYS_AFTER_PUBLICATION,
    notes: ['11'],
    excludes: [],
  },
  {
    id: '2021-06-26-56-VII',
    number: '№ 56-VII',
    date: localDate('2021-06-26'),
    entry: TEN_DAYS_AFTER_PUBLICATION,
    notes: ['1', '4', '5', '6', '8', '9', '10', '11', '14', '15'],
    excludes: ['art-1-12', 'art-1-14', 'art-1-16', 'art-1-18', 'art-4-4', 'art-6-1', 'art-6-3', 'art-11-1'],
  },
]

/**
 * Day on which an amending act entered into force, or `unknown` while its publication date or entry
 * clause is not stored; never a guess (LAW-0-6). The days after publication must expire, so the act is
 * in force from the day after the last of them.
 */
export function entryIntoForce(amendment: AmendingAct): LocalDate | 'unknown' {
  if (amendment.entry.kind === 'date') return amendment.entry.date
  if (amendment.entry.kind !== 'days-after-publication') return 'unknown'
  if (amendment.publishedOn === undefined) return 'unknown'

  return addDays(amendment.publishedOn, amendment.entry.days + 1)
}

/** The amending act with this id, or undefined. */
export function findAmendment(id: string): AmendingAct | undefined {
  return AMENDMENTS.find((amendment) => amendment.id === id)
}

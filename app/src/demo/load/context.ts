import { foldName, type LocalDate, type WorkingCalendar } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import type { Schedule } from '#capabilities/screening/index.ts'
import type { Random } from '../random.ts'
import type { Bulk } from './bulk.ts'
import type { Doer } from './doer.ts'
import type { Organisations } from './organisations.ts'
import type { Instruments } from './screening/instruments.ts'
import type { Sealing } from './sealing.ts'
import type { Staff } from './staff.ts'

/** What every part of the load is given. */
export interface LoadContext {
  readonly bulk: Bulk
  readonly asOf: LocalDate
  readonly now: Date
  readonly calendar: WorkingCalendar
  readonly random: Random
  readonly nextId: () => string
  readonly keyedHash: (text: string) => Buffer
  readonly sealing: Sealing
  /** Folds a name, each once: the names of a nation are few. */
  readonly fold: (name: string) => string
  readonly organisations: Organisations
  readonly instruments: Instruments
  readonly schedules: readonly Schedule[]
  readonly staff: Staff
  /** How far each day of the person whose events are being written has come. */
  readonly dayBook: DayBook
}

/** Folds each name once. */
export function openFolding(): (name: string) => string {
  const folded = new Map<string, string>()
  return (name) => {
    const known = folded.get(name)
    if (known !== undefined) return known
    const key = foldName(name)
    folded.set(name, key)
    return key
  }
}

/** One person's days; begun anew with the next person. */
export interface DayBook {
  personId: string
  readonly minutes: Map<LocalDate, number>
}

/** A day book that nobody is in yet. */
export function openDayBook(): DayBook {
  return { personId: '', minutes: new Map() }
}

/** One event of the past. */
export interface PastAct {
  readonly region: string
  readonly personId: string
  readonly on: LocalDate
  readonly name: string
  readonly by: Doer
  readonly subject: { readonly kind: string; readonly id: string }
  readonly data?: Readonly<Record<string, unknown>>
  readonly cite?: readonly Citation[]
}

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
/** Nine in the morning at UTC+5, the country's time since 2024. */
const OPENS_MS = 4 * HOUR_MS
const OFFICE_MINUTES = 9 * 60

/** The instant so many minutes after the office has opened on a day; never later than now. */
export function officeTime({ now }: LoadContext, on: LocalDate, minute: number): Date {
  const instant = new Date(Date.parse(on) + OPENS_MS + minute * MINUTE_MS)
  return instant < now ? instant : now
}

/** Some instant in office hours of a day. */
export function instantOn(context: LoadContext, on: LocalDate): Date {
  return officeTime(context, on, context.random.between(0, OFFICE_MINUTES))
}

/** The first minutes of the day belong to the registration and the rights of a person. */
const EARLIEST_START = 10
const LATEST_START = 5 * 60
const LONGEST_STEP = 45

/** The instant of the next event of a person: on one day events stand in the order in which they are written. */
function nextInstant(context: LoadContext, { personId, on }: PastAct): Date {
  const { dayBook, random } = context
  if (dayBook.personId !== personId) {
    dayBook.personId = personId
    dayBook.minutes.clear()
  }
  const last = dayBook.minutes.get(on)
  const drawn =
    last === undefined ? random.between(EARLIEST_START, LATEST_START) : last + random.between(1, LONGEST_STEP)
  const minute = Math.min(drawn, OFFICE_MINUTES)
  dayBook.minutes.set(on, minute)
  return officeTime(context, on, minute)
}

const cited = new WeakMap<readonly Citation[], string>()

function citeText(cite: readonly Citation[] | undefined): string {
  if (!cite) return '[]'
  const known = cited.get(cite)
  if (known !== undefined) return known
  const text = JSON.stringify(cite)
  cited.set(cite, text)
  return text
}

/** Appends one event of the past to the history; returns its instant. */
export function record(context: LoadContext, act: PastAct, at = nextInstant(context, act)): Date {
  context.bulk.add('history_event', {
    region: act.region,
    id: context.nextId(),
    person_id: act.personId,
    at,
    legal_day: act.on,
    name: act.name,
    account_id: act.by.accountId ?? null,
    actor_role: act.by.role,
    actor_name: act.by.name,
    organisation_id: act.by.organisationId ?? null,
    subject_kind: act.subject.kind,
    subject_id: act.subject.id,
    data: JSON.stringify(act.data ?? {}),
    cite: citeText(act.cite),
  })
  return at
}

/** Makes a person or an organisation a party to a file from a day on. */
export function addParty(
  context: LoadContext,
  party: {
    readonly region: string
    readonly personId: string
    readonly partyId: string
    readonly kind: 'person' | 'organisation'
    readonly relation: string
    /** The parts of the file that the relation opens; '*' is the whole file. */
    readonly classes: readonly string[]
    readonly since: LocalDate
    /** The last day known beforehand. */
    readonly validTo?: LocalDate | undefined
    /** The day on which the right was ended. */
    readonly until?: LocalDate | undefined
  },
): void {
  context.bulk.add('access_party', {
    region: party.region,
    person_id: party.personId,
    party_id: party.partyId,
    party_kind: party.kind,
    relation: party.relation,
    classes: [...party.classes],
    since: party.since,
    valid_to: party.validTo ?? null,
    until: party.until ?? null,
  })
}

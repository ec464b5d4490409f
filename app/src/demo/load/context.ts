import type { LocalDate, WorkingCalendar } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import type { Random } from '../random.ts'
import type { Bulk } from './bulk.ts'
import type { Doer } from './doer.ts'
import type { Organisations } from './organisations.ts'
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
  readonly organisations: Organisations
  readonly staff: Staff
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

/** An instant in office hours of a day; never later than now. */
export function instantOn(context: LoadContext, on: LocalDate): Date {
  const minute = context.random.between(0, OFFICE_MINUTES)
  const instant = new Date(Date.parse(on) + OPENS_MS + minute * MINUTE_MS)
  return instant < context.now ? instant : context.now
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
export function record(context: LoadContext, act: PastAct, at = instantOn(context, act.on)): Date {
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
    readonly since: LocalDate
    /** The last day known beforehand. */
    readonly validTo?: LocalDate | undefined
  },
): void {
  context.bulk.add('access_party', {
    region: party.region,
    person_id: party.personId,
    party_id: party.partyId,
    party_kind: party.kind,
    relation: party.relation,
    since: party.since,
    valid_to: party.validTo ?? null,
    until: null,
  })
}

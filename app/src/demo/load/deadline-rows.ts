import { ALMATY, addDays, type LocalDate, localDateAt, startOfDay } from '@tirek/kernel'
import { type Citation, type ParameterId, term } from '@tirek/law'
import type { LoadContext } from './context.ts'

interface DemoDeadline {
  readonly region: string
  readonly personId: string
  readonly kind: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly ownerRole: string
  readonly ownerId?: string | undefined
  /** When somebody warns of it, by its last day. */
  readonly warnsAt?: (due: LocalDate) => Date
}

/** A term as it was begun: its last day and, when that is past, the instant it was missed. */
interface Begun {
  readonly due: LocalDate
  readonly missedAt: Date | undefined
}

/**
 * Begins a term of the law on a day. One that is over by now stands as missed since the hour it was
 * over; what the worker would have done then is the caller's to write down.
 */
export function startTerm(
  context: LoadContext,
  deadline: DemoDeadline,
  termId: ParameterId,
  from: LocalDate,
): Begun {
  const counted = term(termId, from, context.calendar)
  const missedAt = insert(context, deadline, columnsOf(counted, termId, from))
  return { due: counted.due, missedAt }
}

/** A term of the law for something that was done on a day: kept, or missed when that was after its last day. */
export function closeTerm(
  context: LoadContext,
  deadline: DemoDeadline,
  termId: ParameterId,
  { from, on }: { readonly from: LocalDate; readonly on: LocalDate },
): void {
  const counted = term(termId, from, context.calendar)
  insert(context, deadline, columnsOf(counted, termId, from), on)
}

function columnsOf(counted: ReturnType<typeof term>, termId: ParameterId, from: LocalDate): DayColumns {
  return {
    starts_on: from,
    due_on: counted.due,
    fires_at: dayStart(addDays(counted.due, 1)),
    term_id: termId,
    parameter_edition: counted.parameterEdition,
    calendar_edition: counted.calendarEdition,
    cite: JSON.stringify(counted.citation),
  }
}

/** Opens a deadline on a fixed day; it fires when the day begins or when it is over. */
export function startOn(
  context: LoadContext,
  deadline: DemoDeadline,
  day: {
    readonly from: LocalDate
    readonly due: LocalDate
    readonly fires: 'start' | 'end'
    readonly cite: Citation
  },
): void {
  insert(context, deadline, {
    starts_on: day.from,
    due_on: day.due,
    fires_at: dayStart(day.fires === 'start' ? day.due : addDays(day.due, 1)),
    term_id: null,
    parameter_edition: null,
    calendar_edition: context.calendar.edition,
    cite: JSON.stringify(day.cite),
  })
}

/** Opens a deadline at an instant that is still to come. */
export function startAt(
  context: LoadContext,
  deadline: DemoDeadline,
  { at, cite }: { readonly at: Date; readonly cite: Citation },
): void {
  insert(context, deadline, {
    starts_on: context.asOf,
    due_on: localDateAt(at, ALMATY),
    fires_at: at,
    term_id: null,
    parameter_edition: null,
    calendar_edition: context.calendar.edition,
    cite: JSON.stringify(cite),
  })
}

interface DayColumns {
  readonly starts_on: LocalDate
  readonly due_on: LocalDate
  readonly fires_at: Date
  readonly term_id: string | null
  readonly parameter_edition: string | null
  readonly calendar_edition: string
  readonly cite: string
}

const NOON_MS = 12 * 3_600_000

function insert(
  context: LoadContext,
  deadline: DemoDeadline,
  day: DayColumns,
  doneOn?: LocalDate,
): Date | undefined {
  const metAt =
    doneOn === undefined || doneOn > day.due_on ? undefined : new Date(dayStart(doneOn).getTime() + NOON_MS)
  const missedAt = metAt === undefined && day.fires_at <= context.now ? day.fires_at : undefined
  const ended =
    metAt === undefined ? { state: 'missed', closed_at: missedAt } : { state: 'met', closed_at: metAt }
  context.bulk.add('deadline', {
    region: deadline.region,
    id: context.nextId(),
    person_id: deadline.personId,
    kind: deadline.kind,
    subject_kind: deadline.subject.kind,
    subject_id: deadline.subject.id,
    owner_role: deadline.ownerRole,
    owner_id: deadline.ownerId ?? null,
    warns_at: ended.closed_at === undefined ? warningOf(context, deadline, day) : null,
    state: ended.closed_at === undefined ? 'open' : ended.state,
    closed_at: ended.closed_at ?? null,
    ...day,
  })
  return missedAt
}

/** A warning that is already over was given. */
function warningOf(context: LoadContext, { warnsAt }: DemoDeadline, { due_on }: DayColumns): Date | null {
  const at = warnsAt?.(due_on)
  return at === undefined || at <= context.now ? null : at
}

const starts = new Map<LocalDate, Date>()

/** The instant a day begins; the same days come back many thousand times. */
function dayStart(day: LocalDate): Date {
  const known = starts.get(day)
  if (known) return known
  const start = startOfDay(day, ALMATY)
  starts.set(day, start)
  return start
}

import { ALMATY, addDays, type LocalDate, localDateAt, startOfDay, type WorkingCalendar } from '@tirek/kernel'
import { type Citation, term } from '@tirek/law'
import type { Selectable, Updateable } from 'kysely'
import { isAmong } from '#platform/db/among.ts'
import type { Tx } from '#platform/db/database.ts'
import { insertMany, insertNew } from '#platform/db/insert-many.ts'
import type { Deadline } from '#platform/db/schema.ts'
import type {
  DayDeadline,
  DeadlineFor,
  Deadlines,
  InstantDeadline,
  OpenDeadline,
  TermDeadline,
  WarnsAt,
} from './deadlines.ts'

interface Day {
  readonly startsOn: LocalDate
  readonly dueOn: LocalDate
  readonly firesAt: Date
  readonly cite: Citation
  readonly termId?: string
  readonly parameterEdition?: string
  readonly calendarEdition?: string
}

/** Reads a stored deadline. */
export function toOpenDeadline(row: Selectable<Deadline>): OpenDeadline {
  return {
    id: row.id,
    kind: row.kind,
    region: row.region,
    personId: row.person_id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    startsOn: row.starts_on as LocalDate,
    dueOn: row.due_on as LocalDate,
    termId: row.term_id ?? undefined,
    ownerRole: row.owner_role,
  }
}

async function close(
  tx: Tx,
  now: Date,
  state: string,
  kind: string,
  ...subjectIds: readonly string[]
): Promise<void> {
  await openOnes(tx, { state, closed_at: now })
    .where('kind', '=', kind)
    .where(isAmong('subject_id', subjectIds))
    .execute()
}

/** Changes deadlines that still run. */
function openOnes(tx: Tx, change: Updateable<Deadline>) {
  return tx.updateTable('deadline').set(change).where('state', '=', 'open')
}

interface Circumstances {
  readonly tx: Tx
  readonly now: Date
  readonly today: LocalDate
  readonly calendar: WorkingCalendar
  readonly newId: () => string
  /** When a deadline of a kind is warned of; of most kinds nobody warns. */
  readonly warnings: ReadonlyMap<string, WarnsAt>
}

/** The instant of the warning; deadlines that end together are warned of together. */
function warningOf({ today, calendar, warnings }: Circumstances) {
  const known = new Map<string, Date | null>()
  return (kind: string, due: LocalDate): Date | null => {
    const key = `${kind} ${due}`
    const at = known.get(key) ?? warnings.get(kind)?.(due, today, calendar) ?? null
    known.set(key, at)
    return at
  }
}

function rowOf(id: string, deadline: DeadlineFor, day: Day, warnsAt: Date | null) {
  return {
    region: deadline.region,
    id,
    person_id: deadline.personId,
    kind: deadline.kind,
    subject_kind: deadline.subject.kind,
    subject_id: deadline.subject.id,
    starts_on: day.startsOn,
    due_on: day.dueOn,
    fires_at: day.firesAt,
    warns_at: warnsAt,
    term_id: day.termId ?? null,
    parameter_edition: day.parameterEdition ?? null,
    calendar_edition: day.calendarEdition ?? null,
    cite: { ...day.cite },
    owner_role: deadline.ownerRole,
    owner_id: deadline.ownerId ?? null,
  }
}

/** Deadlines, each of another subject, in one statement: mostly nothing is replaced, and what is takes two more. */
async function startTogether(
  circumstances: Circumstances,
  deadlines: readonly (TermDeadline | InstantDeadline)[],
): Promise<readonly LocalDate[]> {
  const { tx, now, today, calendar, newId } = circumstances
  const termDays = countedOnce(calendar)
  const warning = warningOf(circumstances)
  const made = deadlines.map((deadline) => {
    const day = 'at' in deadline ? instant(deadline, today) : termDays(deadline)
    return { row: rowOf(newId(), deadline, day, warning(deadline.kind, day.dueOn)), due: day.dueOn }
  })
  const rows = made.map(({ row }) => row)
  const fresh = await insertNew(tx, 'deadline', rows)
  const second = rows.filter(({ id }) => !fresh.has(id))
  for (const kind of new Set(second.map((row) => row.kind))) {
    const subjects = second.filter((row) => row.kind === kind).map((row) => row.subject_id)
    await close(tx, now, 'replaced', kind, ...subjects)
  }
  await insertMany(tx, 'deadline', second)
  return made.map(({ due }) => due)
}

/** A term is over when its last day is over; a birthday begins when its day begins (DEC-4, DEC-10). */
function firingTime(due: LocalDate, fires: 'start' | 'end'): Date {
  return startOfDay(fires === 'start' ? due : addDays(due, 1), ALMATY)
}

function termDay(deadline: TermDeadline, calendar: WorkingCalendar): Day {
  const counted = term(deadline.termId, deadline.from, calendar, deadline.rulesOf)
  return {
    startsOn: deadline.from,
    dueOn: counted.due,
    firesAt: firingTime(counted.due, 'end'),
    cite: counted.citation,
    termId: deadline.termId,
    parameterEdition: counted.parameterEdition,
    calendarEdition: counted.calendarEdition,
  }
}

/** Days of terms, each counted once: deadlines that begin together mostly end together. */
function countedOnce(calendar: WorkingCalendar): (deadline: TermDeadline) => Day {
  const known = new Map<string, Day>()
  return (deadline) => {
    const { termId, from, rulesOf } = deadline
    const key = `${termId} ${from} ${rulesOf}`
    const day = known.get(key) ?? termDay(deadline, calendar)
    known.set(key, day)
    return day
  }
}

function fixedDay(deadline: DayDeadline, today: LocalDate, calendar: WorkingCalendar): Day {
  return {
    startsOn: today,
    dueOn: deadline.due,
    firesAt: firingTime(deadline.due, deadline.fires),
    cite: deadline.cite,
    calendarEdition: calendar.edition,
    ...(deadline.termId === undefined ? {} : { termId: deadline.termId }),
  }
}

function instant(deadline: InstantDeadline, today: LocalDate): Day {
  return {
    startsOn: today,
    dueOn: localDateAt(deadline.at, ALMATY),
    firesAt: deadline.at,
    cite: deadline.cite,
  }
}

/** The deadlines of one transaction. */
export function deadlinesOf(circumstances: Circumstances): Deadlines {
  const { tx, now, today, calendar, newId } = circumstances
  const warning = warningOf(circumstances)
  const begin = async (deadline: DeadlineFor, day: Day) => {
    await close(tx, now, 'replaced', deadline.kind, deadline.subject.id)
    await insertMany(tx, 'deadline', [rowOf(newId(), deadline, day, warning(deadline.kind, day.dueOn))])
    return { due: day.dueOn }
  }

  return {
    start: (deadline) => begin(deadline, termDay(deadline, calendar)),
    startAll: (deadlines) => startTogether(circumstances, deadlines),
    startOn: (deadline) => begin(deadline, fixedDay(deadline, today, calendar)),
    startAt: (deadline) => begin(deadline, instant(deadline, today)),
    move: async ({ id, kind, dueOn }, due) => {
      const day = { due_on: due, fires_at: firingTime(due, 'end'), warns_at: warning(kind, due) }
      const change = { calendar_edition: calendar.edition, ...(due === dueOn ? {} : day) }
      await openOnes(tx, change).where('id', '=', id).execute()
    },
    meet: (kind, subjectId) => close(tx, now, 'met', kind, subjectId),
    cancel: (kind, ...subjectIds) => close(tx, now, 'cancelled', kind, ...subjectIds),
    find: async (kind, subjectId) => {
      const row = await tx
        .selectFrom('deadline')
        .selectAll()
        .where('kind', '=', kind)
        .where('subject_id', '=', subjectId)
        .where('state', '=', 'open')
        .executeTakeFirst()
      return row === undefined ? undefined : toOpenDeadline(row)
    },
  }
}

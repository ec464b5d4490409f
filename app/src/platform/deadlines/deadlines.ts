import type { LocalDate, WorkingCalendar } from '@tirek/kernel'
import type { Citation, ParameterId } from '@tirek/law'

/** What a deadline is about and whose move it is. */
export interface DeadlineFor {
  /** `<capability>.<what must happen>`; the worker finds the handler by it. */
  readonly kind: string
  readonly region: string
  readonly personId: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly ownerRole: string
  readonly ownerId?: string
}

/** A deadline counted from a term of the law (`@tirek/law` term id). */
export interface TermDeadline extends DeadlineFor {
  readonly termId: ParameterId
  readonly from: LocalDate
  /** The day whose rules give the length, when a case keeps the edition of an earlier day; else the first day itself. */
  readonly rulesOf?: LocalDate
}

/** A deadline on a fixed day (a birthday, the end of a document). */
export interface DayDeadline extends DeadlineFor {
  readonly due: LocalDate
  readonly cite: Citation
  /** `start`: fires when the day begins (a birthday); `end`: when it is over (a term). */
  readonly fires: 'start' | 'end'
  /** The term that the day was computed from elsewhere, when there is one. */
  readonly termId?: string
}

/** A deadline that runs in hours to an instant. */
export interface InstantDeadline extends DeadlineFor {
  readonly at: Date
  readonly cite: Citation
}

/** An open deadline as stored. */
export interface OpenDeadline {
  readonly id: string
  readonly kind: string
  readonly region: string
  readonly personId: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly startsOn: LocalDate
  readonly dueOn: LocalDate
  readonly termId: string | undefined
  readonly ownerRole: string
}

/** When a deadline of a kind is warned of, by its last day. */
export type WarnsAt = (due: LocalDate, today: LocalDate, calendar: WorkingCalendar) => Date

/** Deadlines of one transaction: rows that people see and the worker executes. */
export interface Deadlines {
  /** Starts a term; an open deadline of the same kind and subject is replaced. Returns its last day. */
  start(deadline: TermDeadline): Promise<{ readonly due: LocalDate }>
  /** Starts many deadlines together, each of another subject; returns their last days in the same order. */
  startAll(deadlines: readonly (TermDeadline | InstantDeadline)[]): Promise<readonly LocalDate[]>
  /** Sets a deadline on a fixed day. */
  startOn(deadline: DayDeadline): Promise<{ readonly due: LocalDate }>
  /** Sets a deadline on an instant: hours run whatever the calendar says. */
  startAt(deadline: InstantDeadline): Promise<{ readonly due: LocalDate }>
  /**
   * A running deadline has another last day, or the same by the edition of the calendar that stands now. Of another day it is
   * warned anew.
   */
  move(deadline: Pick<OpenDeadline, 'id' | 'kind' | 'dueOn'>, due: LocalDate): Promise<void>
  /** The step was done in time (or late, before the worker came). */
  meet(kind: string, subjectId: string): Promise<void>
  /** The step is no longer needed. */
  cancel(kind: string, ...subjectIds: readonly string[]): Promise<void>
  /** Open deadline of a kind for a subject. */
  find(kind: string, subjectId: string): Promise<OpenDeadline | undefined>
}

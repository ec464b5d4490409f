import { type Selectable, sql } from 'kysely'
import type { Deadline } from '#platform/db/schema.ts'
import { toOpenDeadline } from '#platform/deadlines/store.ts'
import type { Act } from '#platform/use-case/act.ts'
import { backOff, type Job, TRIES_BEFORE_GIVING_WAY } from './job.ts'
import type { WorkerParts } from './parts.ts'

/** One thing the worker did. */
export interface Fired {
  readonly kind: string
  readonly subjectId: string
  readonly dueOn: string
}

type Row = Selectable<Deadline>

async function claim(act: Act): Promise<Row | undefined> {
  const next = sql<Row>`select * from deadline_next(${act.now})`
  return (await next.execute(act.db)).rows[0]
}

/** Of a deadline that is over nobody needs to be warned. */
const isWarning = ({ warns_at, fires_at }: Row, now: Date) => warns_at !== null && fires_at > now

/** The warning is over, done or in vain: what comes next is the end. */
const WARNED = { warns_at: null, retry_at: null, attempts: 0 }

/** What a failure leaves behind. A failing warning never holds up the end of the term, nor makes it give way. */
function afterFailure(row: Row, now: Date) {
  const [next, attempts] = [backOff(now, row.attempts), row.attempts + 1]
  if (!isWarning(row, now)) return { retry_at: next, attempts }
  if (row.fires_at <= next) return WARNED
  return { retry_at: next, attempts: Math.min(attempts, TRIES_BEFORE_GIVING_WAY - 1) }
}

async function warn({ warnings }: WorkerParts, act: Act, row: Row): Promise<undefined> {
  const warned = act.db.updateTable('deadline').set({ ...WARNED, last_error: null })
  await warned.where('id', '=', row.id).execute()
  await warnings[row.kind]?.(act, toOpenDeadline(row))
}

async function fire({ deadlines }: WorkerParts, act: Act, row: Row): Promise<Fired> {
  const missed = act.db.updateTable('deadline').set({ state: 'missed', closed_at: act.now })
  await missed.where('id', '=', row.id).execute()
  await deadlines[row.kind]?.(act, toOpenDeadline(row))
  return { kind: row.kind, subjectId: row.subject_id, dueOn: row.due_on }
}

/** A deadline warns at most once ahead of its end, and fires exactly once. */
export function deadlineJob(parts: WorkerParts): Job<Row, Fired | undefined> {
  return {
    claim,
    execute: (act, row) => (isWarning(row, act.now) ? warn(parts, act, row) : fire(parts, act, row)),
    postpone: (act, row, reason) =>
      act.db
        .updateTable('deadline')
        .set({ ...afterFailure(row, act.now), last_error: reason })
        .where('id', '=', row.id)
        .where('state', '=', 'open')
        .execute(),
    level: 'error',
    complaint: 'a deadline could not be executed',
  }
}

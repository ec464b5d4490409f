import { ALMATY, type LocalDate } from '@tirek/kernel'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { CaseClock } from '../domain/clock.ts'
import { DESK_STATES, type DeskLine, type LookUpStanding, statesOf } from '../domain/desk.ts'
import type { Request } from '../domain/request.ts'
import type { LookUpKind, PlacementRole } from '../domain/states.ts'
import { type ClockRow, clockOver, toClock } from './deadlines.ts'
import { toRequest } from './requests.ts'

/** Whose desk, and the days that divide it. */
export type DeskDay = {
  readonly reader: PlacementRole
  readonly today: LocalDate
  /** The next working day: what ends by then is called in time. */
  readonly soon: LocalDate
  /** From when on breaches are told. */
  readonly breachesFrom: Date
}

/** How many requests stand on a line, and since which day the oldest does. */
export type DeskCount = { readonly line: DeskLine; readonly count: number; readonly oldest: LocalDate }

// Asked no more by itself: without an IIN there is no question, and what may not be asked is not asked (ask-outside.ts).
const STANDING = sql`case when u.last_fault is null then 'running'
  when u.last_fault = 'no-iin' or u.last_fault like 'not-allowed:%' then 'person' else 'failed' end`

/** On which lines a request stands, in the words of the database: what holds beside the states of the line. */
function linesOn({ today, soon }: DeskDay): RawBuilder<readonly DeskLine[]> {
  const isLate = sql`c.due_on < ${today}::date`
  const isToday = sql`c.due_on = ${today}::date`
  const isSoon = sql`c.due_on between ${today}::date and ${soon}::date`
  const isOverdue = sql`r.state in ('choice-overdue', 'not-arrived') or ${isLate}`
  const isFree = sql`l.lines is null`
  const holds: readonly (readonly [DeskLine, RawBuilder<unknown>])[] = [
    ['late', isOverdue],
    ['soon', isSoon],
    ['intake', sql`true`],
    ['returned', sql`true`],
    ['e-sobes', sql`r.e_sobes_number is null`],
    ['decision', sql`r.e_sobes_number is not null and ${isFree}`],
    ['notice-late', isLate],
    ['notice-today', isToday],
    ['notice-ahead', sql`${isLate} is not true and ${isToday} is not true`],
    ['receipt-late', isLate],
    ['receipt-open', sql`${isLate} is not true`],
    ['choice-late', sql`true`],
    ['choice-soon', isSoon],
    ['choice-open', sql`${isSoon} is not true`],
    ['arrival-today', isToday],
    [
      'arrival-open',
      sql`${isLate} is not true and case r.state when 'deferred' then ${isSoon} else ${isToday} end is not true`,
    ],
    ['deferral-soon', isSoon],
    ['no-show', isOverdue],
  ]
  const named = holds.map(
    ([line, when]) =>
      sql`case when r.state = any (${[...statesOf(line)]}::text[]) and (${when}) then ${sql.lit(line)} end`,
  )
  return sql`array_remove(array[${sql.join(named)}, case when b.times is not null then 'breach' end]::text[], null)
    || coalesce(l.lines, '{}')`
}

/** Requests under way with their clock, the look-ups without an answer and the breaches of the last days. */
function deskRows(day: DeskDay, line?: DeskLine): RawBuilder<unknown> {
  const states = line === undefined ? DESK_STATES : statesOf(line)
  const clock = clockOver({ id: sql.ref('r.id'), state: sql.ref('r.state') }, day.reader)
  const told = sql`select s.request_id, count(*)::int as times, max(k.recorded_at) as last
    from placement_breach k join placement_stay s on s.region = k.region and s.id = k.stay_id
    where k.recorded_at >= ${day.breachesFrom} and s.to_on is null group by s.request_id`
  const breaches = line === undefined || line === 'breach' ? told : sql`${told} limit 0`
  return sql`
    with breach as (${breaches}), work as (
      select r.* from placement_request r where r.state = any (${[...states]}::text[])
      union
      select r.* from breach join placement_request r on r.id = breach.request_id)
    select r.*, c.kind, c.due_on, c.term_id, c.cite, c.starts_on, c.parameter_edition, l.asked, b.times as breaches,
      coalesce(c.due_on, (coalesce(b.last, r.state_since) at time zone ${ALMATY})::date) as orders_by,
      ${linesOn(day)} as lines
    from work r
    left join lateral ${clock} c on true
    left join breach b on b.request_id = r.id
    left join lateral (
      select array_agg('look-up-' || u.kind || '-' || ${STANDING}) as lines,
        jsonb_agg(jsonb_build_object('kind', u.kind, 'standing', ${STANDING}, 'attempts', u.attempts)) as asked
      from placement_look_up u
      where r.state in ('submitted', 'returned', 'entered') and u.region = r.region and u.request_id = r.id
        and u.state = 'waiting') l on true`
}

/** The question behind the figures of a desk. */
export function deskFigures(day: DeskDay): RawBuilder<DeskCount> {
  return sql<DeskCount>`select line, count(*)::int as count, min(orders_by) as oldest
    from (${deskRows(day)}) d, unnest(d.lines) line group by line`
}

/** How much stands on each line that is not empty, as far as the actor may see. */
export async function countDesk(db: Tx, day: DeskDay): Promise<readonly DeskCount[]> {
  return (await deskFigures(day).execute(db)).rows
}

/** One request of a line with what it lacks. */
export type DeskEntry = {
  readonly request: Request
  readonly clock: CaseClock | undefined
  /** The day from which the term was counted, and the edition of the number of days. */
  readonly startsOn: LocalDate | undefined
  readonly parameterEdition: string | undefined
  readonly asked: readonly {
    readonly kind: LookUpKind
    readonly standing: LookUpStanding
    readonly attempts: number
  }[]
  readonly breaches: number
}

type DeskRow = Parameters<typeof toRequest>[0] &
  ClockRow & {
    readonly starts_on: LocalDate | null
    readonly parameter_edition: string | null
    readonly asked: DeskEntry['asked'] | null
    readonly breaches: number | null
  }

/** The requests of one line, the oldest first. */
export async function listDeskLine(
  db: Tx,
  day: DeskDay,
  { line, limit, offset }: { readonly line: DeskLine; readonly limit: number; readonly offset: number },
): Promise<{ readonly total: number; readonly entries: readonly DeskEntry[] }> {
  const { rows } = await sql<DeskRow & { total: number }>`
    select d.*, count(*) over ()::int as total from (${deskRows(day, line)}) d where ${line} = any (d.lines)
    order by d.orders_by, d.state_since, d.id limit ${limit} offset ${offset}`.execute(db)
  const entries = rows.map((row) => ({
    request: toRequest(row),
    clock: toClock(row),
    startsOn: row.starts_on ?? undefined,
    parameterEdition: row.parameter_edition ?? undefined,
    asked: row.asked ?? [],
    breaches: row.breaches ?? 0,
  }))
  return { total: rows[0]?.total ?? 0, entries }
}

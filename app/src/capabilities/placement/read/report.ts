import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import { WAITED_ON, WAITS_AFTER, type WaitedOn } from '../domain/waiting-on.ts'

/** By what the figures are put together. */
export const REPORT_LEVELS = ['region', 'department', 'organisation'] as const
export type ReportLevel = (typeof REPORT_LEVELS)[number]

/** The requests that were made between two days, both included. */
export interface ReportQuestion {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly by: ReportLevel
}

/** Days of the calendar that requests of one group have waited on somebody. */
export interface WaitRow {
  /** A region, or the id of an organisation; empty when the request has come to none yet. */
  readonly key: string
  readonly on: WaitedOn
  /** Requests that have waited on them at all. */
  readonly requests: number
  readonly medianDays: number
  readonly longestDays: number
}

/** How many requests a group has. */
export interface GroupRow {
  readonly key: string
  readonly requests: number
}

const STEPS = Object.entries(WAITS_AFTER)
const NAMES = STEPS.map(([name]) => `placement.${name}`)
const OWNERS = STEPS.map(([, owner]) => owner ?? '')

/** The department is the one that took the package in; the organisation the one that was chosen last. */
const GROUPS: Readonly<Record<ReportLevel, ReturnType<typeof sql>>> = {
  region: sql`r.region`,
  department: sql`coalesce((select h.organisation_id::text from history_event h
    where h.region = r.region and h.subject_id = r.id and h.name = 'placement.package-accepted' order by h.at desc limit 1), '')`,
  organisation: sql`coalesce(r.organisation_id::text, '')`,
}

function asked({ from, to, by }: ReportQuestion) {
  return sql`select r.region, r.id, ${GROUPS[by]} as key from placement_request r where r.applied_on between ${from} and ${to}`
}

/** How long requests have waited and on whom, as far as the actor may see; a wait that goes on is counted until now. */
export async function listWaits(db: Tx, question: ReportQuestion, now: Date): Promise<readonly WaitRow[]> {
  const { rows } = await sql<WaitRow>`
    with asked as (${asked(question)}), step as (
      select asked.key, h.subject_id, owner.waits_on as "on", h.at,
        lead(h.at, 1, ${now}) over (partition by h.subject_id order by h.at, h.id) as until
      from asked join history_event h on h.region = asked.region and h.subject_id = asked.id
      join unnest(${NAMES}::text[], ${OWNERS}::text[]) owner (name, waits_on) on owner.name = h.name
    ), waited as (
      select key, subject_id, "on", sum(extract(epoch from until - at)) / 86400 as days
      from step where "on" <> '' group by key, subject_id, "on"
    )
    select key, "on", count(*)::int as requests,
      round((percentile_cont(0.5) within group (order by days))::numeric, 1)::float8 as "medianDays",
      round(max(days)::numeric, 1)::float8 as "longestDays"
    from waited group by key, "on"`.execute(db)
  return rows.toSorted(
    (a, b) => a.key.localeCompare(b.key) || WAITED_ON.indexOf(a.on) - WAITED_ON.indexOf(b.on),
  )
}

/** Requests of each group. */
export async function countRequests(db: Tx, question: ReportQuestion): Promise<readonly GroupRow[]> {
  const { rows } = await sql<GroupRow>`
    select key, count(*)::int as requests from (${asked(question)}) asked group by key order by key`.execute(
    db,
  )
  return rows
}

/** What makes a request take longer. */
export const HAPPENINGS = ['returned', 'deferred', 'no-show', 'queue-left'] as const

/** Why requests took longer: how often each reason was given. */
export interface ReasonRow {
  readonly what: (typeof HAPPENINGS)[number]
  /** The document that was wrong, or the reason that was given; empty where none is asked for. */
  readonly reason: string
  readonly times: number
}

/** The reasons, the most frequent first. */
export async function listReasons(db: Tx, question: ReportQuestion): Promise<readonly ReasonRow[]> {
  const { rows } = await sql<ReasonRow>`
    with asked as (${asked(question)}), said as (
      select h.name, h.data from asked join history_event h on h.region = asked.region and h.subject_id = asked.id
      where h.name in ('placement.package-returned', 'placement.arrival-deferred', 'placement.late-notice-accepted',
        'placement.turn-passed', 'placement.queue-left')
    )
    select what, reason, count(*)::int as times from (
      select 'returned' as what, defect ->> 'document' as reason
        from said cross join jsonb_array_elements(data -> 'defects') defect where name = 'placement.package-returned'
      union all
      select 'deferred', coalesce(data ->> 'reason', '') from said
        where name in ('placement.arrival-deferred', 'placement.late-notice-accepted')
      union all
      select case name when 'placement.turn-passed' then 'no-show' else 'queue-left' end, '' from said
        where name in ('placement.turn-passed', 'placement.queue-left')
    ) given group by what, reason order by times desc, what, reason`.execute(db)
  return rows
}

import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Channel } from '#platform/gateways/ports.ts'

/** What the journal knows of one channel. */
export type ChannelLine = {
  readonly channel: string
  readonly lastAnswerAt: Date | null
  readonly lastFault: string | null
  readonly lastFaultAt: Date | null
  readonly waiting: number
  readonly oldestWaitingAt: Date | null
}

/** A message whose longest pause between two tries (an hour) has passed twice is tried no more. */
const STILL_TRIED_MS = 2 * 3_600_000

/** The channels that have ever been used: last answer, last fault, and what is still being tried. */
export async function listLines(db: Tx, now: Date): Promise<readonly ChannelLine[]> {
  const since = new Date(now.getTime() - STILL_TRIED_MS)
  const { rows } = await sql<ChannelLine>`
    select c.channel, answer.at as "lastAnswerAt", fault.kind as "lastFault", fault.at as "lastFaultAt",
      coalesce(waiting.n, 0)::int as waiting, waiting.oldest as "oldestWaitingAt"
    from (select distinct channel from outside_message) c
    left join lateral (
      select answered_at as at from outside_message m
      where m.channel = c.channel and answered_at is not null order by answered_at desc limit 1) answer on true
    left join lateral (
      select last_fault as kind, last_fault_at as at from outside_message m
      where m.channel = c.channel and last_fault_at is not null order by last_fault_at desc limit 1) fault on true
    left join lateral (
      select count(*) as n, min(first_at) as oldest from outside_message m
      where m.channel = c.channel and answered_at is null and last_at > ${since}
        and last_fault is distinct from 'rejected' and last_fault is distinct from 'surplus') waiting on true`.execute(db)
  return rows
}

/** One line of the reconciliation: what went by a channel on a day. */
export type DayLine = {
  readonly day: string
  readonly channel: string
  readonly sent: number
  readonly tries: number
  readonly answered: number
  readonly unanswered: number
  readonly twice: number
  readonly unasked: number
  readonly notTaken: number
}

/** Days of Kazakhstan from the first to the last inclusive. */
export type Days = { readonly from: LocalDate; readonly to: LocalDate }

const DAY = sql<string>`(first_at at time zone 'Asia/Almaty')::date`

/** What was sent, answered, not answered and answered twice, by the day on which a message was first sent. */
export async function listDays(db: Tx, { from, to }: Days): Promise<readonly DayLine[]> {
  const { rows } = await sql<DayLine>`
    select ${DAY} as day, channel,
      count(*) filter (where tries > 0)::int as sent,
      coalesce(sum(tries), 0)::int as tries,
      count(*) filter (where answered_at is not null)::int as answered,
      count(*) filter (where tries > 0 and answered_at is null)::int as unanswered,
      count(*) filter (where tries > 0 and surplus > 0)::int as twice,
      count(*) filter (where tries = 0 and surplus > 0)::int as unasked,
      count(*) filter (where not_taken > 0)::int as "notTaken"
    from outside_message
    where ${DAY} between ${from} and ${to}
    group by 1, 2 order by 1 desc, 2`.execute(db)
  return rows
}

/** A message that does not agree. */
export type OddMessage = {
  readonly day: string
  readonly channel: Channel
  readonly mark: string
  readonly lastAt: Date
  readonly tries: number
  readonly isAnswered: boolean
  readonly notTaken: number
  readonly surplus: number
  readonly lastFault: string | null
}

/** The messages that do not agree, newest first, at most so many. */
export async function listOdd(db: Tx, { from, to }: Days, most: number): Promise<readonly OddMessage[]> {
  const { rows } = await sql<OddMessage>`
    select ${DAY} as day, channel, mark, last_at as "lastAt", tries, answered_at is not null as "isAnswered",
      not_taken as "notTaken", surplus, last_fault as "lastFault"
    from outside_message
    where ${DAY} between ${from} and ${to}
      and ((tries > 0 and answered_at is null) or surplus > 0 or not_taken > 0)
    order by first_at desc, mark limit ${most}`.execute(db)
  return rows
}

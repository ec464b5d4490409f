import type pg from 'pg'
import type { Schedule } from '#capabilities/screening/index.ts'

/** Reads the schedule of screening in every edition, the oldest first. */
export async function readSchedules(client: pg.Client): Promise<readonly Schedule[]> {
  const { rows } = await client.query<Schedule>(
    `select s.edition, s.valid_from::text as "validFrom", s.mark,
       json_agg(json_strip_nulls(json_build_object('line', l.line, 'instrumentId', l.instrument_id, 'kind', l.kind,
         'fromMonths', l.from_months, 'byMonths', l.by_months, 'untilMonths', l.until_months,
         'byCorrectedAge', l.by_corrected_age, 'afterLine', l.after_line)) order by l.position) as lines
     from screening_schedule s join screening_schedule_line l on l.edition = s.edition
     group by s.edition order by s.valid_from`,
  )
  return rows
}

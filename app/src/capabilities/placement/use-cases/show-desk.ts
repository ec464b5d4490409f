import { ALMATY, addDays, ok, startOfDay } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { DESK_LINES } from '../domain/desk.ts'
import { countDesk, type DeskDay } from '../read/desk.ts'
import { roleOf } from './standing.ts'

/** Breaches of so many days are told; who is to be discharged is for point 21, not for this list. */
const BREACH_DAYS = 30

/** The day of the desk of whoever acts. */
export function deskDayOf(act: Act): DeskDay {
  const tomorrow = addDays(act.today, 1)
  const { calendar } = act
  return {
    reader: roleOf(act),
    today: act.today,
    soon: calendar.covers(tomorrow) ? calendar.addWorkingDays(act.today, 1).due : tomorrow,
    breachesFrom: startOfDay(addDays(act.today, -BREACH_DAYS), ALMATY),
  }
}

/** What a department has before it today: how much on each line, and since when the oldest of it (REP-STD-15, 16). */
export const showDesk = query({
  name: 'placement.desk',
  title: {
    kk: 'Бөлімнің бүгінгі үстелі',
    ru: 'Стол отдела на сегодня',
    en: 'The desk of the department today',
  },
  basis: [ACTS.eSobes, ACTS.placement],
  input: z.object({}),
  output: z.object({
    today: z.string(),
    soon: z.string(),
    lines: z.array(z.object({ line: z.enum(DESK_LINES), count: z.number(), oldest: z.string() })),
  }),
  run: async (act) => {
    const day = deskDayOf(act)
    const counts = await countDesk(act.db, day)
    return ok({
      today: day.today,
      soon: day.soon,
      lines: counts.toSorted((a, b) => DESK_LINES.indexOf(a.line) - DESK_LINES.indexOf(b.line)),
    })
  },
})

import { CALENDAR_DATA } from '@tirek/law'
import type { DailyJob } from '#platform/module.ts'
import { returnPlaces, writeAllLines } from '../use-cases/daily.ts'
import { recountTerms } from '../use-cases/recount-terms.ts'

/** What is done once a day; a new edition of the calendar has a job of its own, done on the very day on which it is shipped. */
export const dailyJobs: readonly DailyJob[] = [
  { name: 'placement.return-places', run: returnPlaces },
  { name: 'placement.queue-lines', run: writeAllLines },
  { name: `placement.recount-terms/${CALENDAR_DATA.edition}`, run: recountTerms },
]

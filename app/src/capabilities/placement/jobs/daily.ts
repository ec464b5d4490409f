import type { DailyJob } from '#platform/module.ts'
import { returnPlaces, writeAllLines } from '../use-cases/daily.ts'

/** What is done once a day. */
export const dailyJobs: readonly DailyJob[] = [
  { name: 'placement.return-places', run: returnPlaces },
  { name: 'placement.queue-lines', run: writeAllLines },
]

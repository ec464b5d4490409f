import { addDays } from '@tirek/kernel'
import type { DailyJob, StandingJob } from '#platform/module.ts'
import { nightOn } from '../domain/thresholds.ts'
import { countReadings, forgetCounted } from '../store/counted.ts'

/** Readings are counted as they come. */
export const standing: readonly StandingJob[] = [
  { name: 'audit.count-readings', run: ({ db, today }) => countReadings(db, nightOn(today)) },
]

/** Yesterday's readings may still wait for their count; those of the day before are counted. */
export const daily: readonly DailyJob[] = [
  { name: 'audit.forget-counted', run: ({ db, today }) => forgetCounted(db, addDays(today, -1)) },
]

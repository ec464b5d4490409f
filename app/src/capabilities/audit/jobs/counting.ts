import type { DailyJob, StandingJob } from '#platform/module.ts'
import { countWaiting, forgetOldDays } from '../use-cases/count-readings.ts'

/** Readings are counted as they come. */
export const standing: readonly StandingJob[] = [{ name: 'audit.count-readings', run: countWaiting }]

/** The work of the day with what is counted. */
export const daily: readonly DailyJob[] = [{ name: 'audit.forget-counted', run: forgetOldDays }]

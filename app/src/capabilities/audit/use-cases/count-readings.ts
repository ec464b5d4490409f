import { addDays } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import { nightOn } from '../domain/thresholds.ts'
import { countReadings, forgetCounted } from '../store/counted.ts'

/** Counts the readings that wait, at most a batch; returns how many were taken. */
export function countWaiting({ db, today }: Act): Promise<number> {
  return countReadings(db, nightOn(today))
}

/** Forgets the people of days that are over. Yesterday's readings may still wait for their count. */
export function forgetOldDays({ db, today }: Act): Promise<void> {
  return forgetCounted(db, addDays(today, -1))
}

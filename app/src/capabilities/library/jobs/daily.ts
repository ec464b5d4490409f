import type { DailyJob } from '#platform/module.ts'
import { lookAfterDocuments } from '../use-cases/look-after.ts'

/** The work of the day with the documents of the library. */
export const daily: readonly DailyJob[] = [{ name: 'library.look-after-files', run: lookAfterDocuments }]

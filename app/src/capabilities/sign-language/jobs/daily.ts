import type { DailyJob } from '#platform/module.ts'
import { lookAfterFiles } from '../use-cases/look-after.ts'

/** The work of the day with the files of the films. */
export const daily: readonly DailyJob[] = [{ name: 'sign-language.look-after-files', run: lookAfterFiles }]

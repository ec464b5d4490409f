import type { DailyJob, DeadlineHandler } from '#platform/module.ts'
import { MAJORITY } from '../use-cases/about.ts'
import { remindOfBirthdays } from '../use-cases/birthdays.ts'
import { comeOfAge } from '../use-cases/come-of-age.ts'
import { openLists } from '../use-cases/open-lists.ts'
import { refreshOutcomes } from '../use-cases/outcomes.ts'

/** What the worker does on the eighteenth birthday. */
export const deadlineHandlers: Readonly<Record<string, DeadlineHandler>> = { [MAJORITY]: comeOfAge }

/** Once a day: lists for whoever comes of age, reminders of birthdays, figures. */
export const daily: readonly DailyJob[] = [
  { name: 'hand-over.open-lists', run: openLists },
  { name: 'hand-over.birthdays', run: remindOfBirthdays },
  { name: 'hand-over.outcomes', run: refreshOutcomes },
]

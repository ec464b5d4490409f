import type { LocalDate } from '@tirek/kernel'
import type { WithProgramme } from './shown.ts'

/** A programme as one of the team looks at it: on which day, and what the role may do. */
export type Seen = WithProgramme & {
  readonly today: LocalDate
  readonly may: (action: string) => boolean
}

/** States in which the text may be written. */
export const WRITABLE: readonly string[] = ['draft', 'agreed', 'disputed', 'under-review']

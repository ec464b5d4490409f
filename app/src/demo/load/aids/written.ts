import type { LocalDate } from '@tirek/kernel'
import type { Case } from '../complaints/cases.ts'
import type { Doer } from '../doer.ts'
import type { NeedPlan } from './plans.ts'

/** One need as it was written, with all that comes of it. */
export interface WrittenNeed {
  readonly id: string
  readonly plan: NeedPlan
  readonly one: Case
  readonly parent: Doer & { readonly phone: string | undefined }
  readonly on: LocalDate
}

import type { Citation } from '@tirek/law'
import { tellFamily } from '#platform/notices/tell.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { Request } from '../domain/request.ts'

/** What a family is told about the stay of one of its own; the words stand under `notice.<name>`. */
type StayNews =
  | 'absence-corrected'
  | 'absence-long'
  | 'absence-recorded'
  | 'category-proposed'
  | 'category-review-due'
  | 'category-review-opened'
  | 'leave-declined'
  | 'leave-overdue'
  | 'leave-started'
  | 'left'
  | 'transfer-approved'
  | 'transfer-lapsed'
  | 'transfer-refused'

type News = {
  readonly name: StayNews
  /** An id of what is told: the same thing is told once. */
  readonly once: string
  readonly data?: Readonly<Record<string, string>>
  readonly cite?: readonly Citation[]
}

/** Tells the family of a resident what has happened in the stay, with the way to its page. */
export async function tellOfStay(act: Act, request: Request, { name, once, ...said }: News): Promise<void> {
  await tellFamily(act, {
    region: request.region,
    personId: request.personId,
    kind: `placement.${name}`,
    href: `/placement/requests/${request.id}/stay`,
    once: `${once}-${name}`,
    ...said,
  })
}

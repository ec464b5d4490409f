import { addMonths, birthday, type LocalDate } from '@tirek/kernel'
import { valueOn } from '@tirek/law'
import type { Act } from '#platform/use-case/act.ts'
import { citeCategory, isChildCategory } from '../domain/category.ts'
import { ACTS } from '../domain/citations.ts'
import { DEADLINES } from '../domain/deadlines.ts'
import { numberOn } from '../domain/parameters.ts'
import type { Request } from '../domain/request.ts'
import { deadlineOf } from './events.ts'

/**
 * At the adult age a resident of categories 1 and 2 needs a planned transfer, never an automatic discharge (REP-STD-4). The
 * review begins ahead of it by the project's own horizon (DEC-5), so that nobody meets the birthday unprepared.
 */
export async function watchAdultAge(act: Act, request: Request, birthDate: LocalDate): Promise<void> {
  const age = numberOn('order263.adult-age', act.today)
  if (!isChildCategory(request.category) || !age.ok) return
  const due = birthday(birthDate, age.value)
  await act.deadlines.startOn({
    ...deadlineOf(request, DEADLINES.adultAge, 'ed-specialist'),
    due,
    cite: citeCategory(request.category),
    fires: 'start',
  })
  const ahead = valueOn('project.handover-category-review-months', act.today)
  if (ahead.kind !== 'value') return
  await act.deadlines.startOn({
    ...deadlineOf(request, DEADLINES.review, 'ed-specialist'),
    due: addMonths(due, -ahead.value),
    cite: ACTS.reviewHorizon,
    fires: 'start',
  })
}

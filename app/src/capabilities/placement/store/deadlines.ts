import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import { DEADLINES } from '../domain/deadlines.ts'

/**
 * The term of arrival that ended on a day was kept after all: the record of the arrival came after its end. Terms that
 * the request missed before stay missed (REP-STD-27).
 */
export async function markArrivalInTime(act: Act, requestId: string, due: string): Promise<void> {
  await act.db
    .updateTable('deadline')
    .set({ state: 'met', closed_at: act.now })
    .where('kind', '=', DEADLINES.arrive)
    .where('subject_id', '=', requestId)
    .where('due_on', '=', due)
    .where('state', '=', 'missed')
    .execute()
}

/** A deferral that stands has another last day. */
export async function moveDeferral(
  act: Act,
  requestId: string,
  was: LocalDate,
  due: LocalDate,
): Promise<void> {
  await act.db
    .updateTable('placement_deferral')
    .set({ now_due: due })
    .where('request_id', '=', requestId)
    .where('now_due', '=', was)
    .execute()
}

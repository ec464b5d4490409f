import type { Citation } from '@tirek/law'
import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import type { Complaint } from '../domain/complaint.ts'

/** The clock of an answer. */
export const ANSWER = 'complaints.answer'

/** An event about a complaint: it belongs to the file of the person it is about. */
export function eventOf(
  complaint: Pick<Complaint, 'id' | 'region' | 'personId' | 'number'>,
  cite: readonly Citation[],
  data: Readonly<Record<string, unknown>> = {},
): Omit<HistoryEvent, 'name'> {
  const { id, region, personId, number } = complaint
  return { region, personId, subject: { kind: 'complaint', id }, data: { number, ...data }, cite }
}

/**
 * The deadline of an answer belongs to the family's file, which the body that answers may not open: it is changed as
 * the system, and nothing of it comes back.
 */
export async function endClock(act: Act, complaintId: string): Promise<void> {
  await act.asSystem(() => act.deadlines.meet(ANSWER, complaintId))
}

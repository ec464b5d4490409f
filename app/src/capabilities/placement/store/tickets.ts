import type { Act } from '#platform/use-case/act.ts'
import type { Request } from '../domain/request.ts'

/** Enters a request into the queue of an organisation at this moment; the database gives the serial number. */
export async function insertTicket(act: Act, organisationId: string, request: Request): Promise<string> {
  const id = act.newId()
  await act.db
    .insertInto('placement_ticket')
    .values({
      id,
      organisation_id: organisationId,
      request_region: request.region,
      request_id: request.id,
      entered_at: act.now,
    })
    .execute()
  return id
}

/** Closes the open entry of a request. */
export async function closeTicket(act: Act, requestId: string, outcome: 'offered' | 'left'): Promise<void> {
  await act.db
    .updateTable('placement_ticket')
    .set({ closed_at: act.now, outcome })
    .where('request_id', '=', requestId)
    .where('closed_at', 'is', null)
    .execute()
}

import type { Citation } from '@tirek/law'
import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import type { Request } from '../domain/request.ts'

/** Writes one event of a request into the history. */
export function recordOf(
  act: Act,
  request: Pick<Request, 'region' | 'personId' | 'id'>,
  name: string,
  cite: readonly Citation[],
  data: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  return act.record(eventOf(request, name, cite, data))
}

/** One event of a request. */
export function eventOf(
  request: Pick<Request, 'region' | 'personId' | 'id'>,
  name: string,
  cite: readonly Citation[],
  data: Readonly<Record<string, unknown>> = {},
): HistoryEvent {
  return {
    name: `placement.${name}`,
    region: request.region,
    personId: request.personId,
    subject: { kind: 'placement-request', id: request.id },
    data,
    cite,
  }
}

/** Who a deadline of a request belongs to. */
export function deadlineOf(
  request: Pick<Request, 'region' | 'personId' | 'id'>,
  kind: string,
  ownerRole: string,
) {
  return {
    kind,
    region: request.region,
    personId: request.personId,
    subject: { kind: 'placement-request', id: request.id },
    ownerRole,
  }
}

/** The representative answers for a child, the recipient for himself. */
export function ownerRoleOf(request: Pick<Request, 'applicantKind'>): string {
  return request.applicantKind === 'recipient' ? 'recipient' : 'representative'
}

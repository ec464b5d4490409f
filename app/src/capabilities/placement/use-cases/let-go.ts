import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { endParty } from '#platform/access/party.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, textField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import type { Request } from '../domain/request.ts'
import { CASELOAD, listTakenOn, type TakenOn } from '../read/caseload.ts'

/**
 * The social worker's work with a person is over: the file is closed to the department's caseload at once, and the
 * family reads why (Law 343, 10(2)). Who needs help again is taken on again by the papers.
 */
export const letGo = command({
  name: 'placement.let-go',
  title: { kk: 'Жұмысты аяқтау', ru: 'Завершить работу', en: 'Let go' },
  basis: [ACTS.applicants, ACTS.secrecyReading],
  input: z.object({ personId: idField, reason: textField }),
  output: z.object({ personId: z.uuid() }),
  run: async (act, { personId, reason }) => {
    const { organisationId = '', name } = act.actor
    const [taken] = await listTakenOn(act.db, { organisationId, personId })
    if (taken === undefined) return notFound('person')
    await end(act, taken, 'let-go', { organisationId, by: name, reason })
    return ok({ personId })
  },
})

/** A request has reached its end: nobody's work with it goes on, so that no file stays open without a purpose. */
export async function letGoAtClosure(act: Act, request: Request): Promise<void> {
  const { personId, id: requestId } = request
  for (const taken of await act.asSystem(() => listTakenOn(act.db, { personId }))) {
    await end(act, taken, 'caseload-closed', { organisationId: taken.organisationId, requestId })
  }
}

async function end(
  act: Act,
  { region, personId, organisationId }: TakenOn,
  event: 'let-go' | 'caseload-closed',
  data: Readonly<Record<string, string>>,
): Promise<void> {
  await act.record({
    name: `placement.${event}`,
    region,
    personId,
    subject: { kind: 'person', id: personId },
    data,
    cite: [ACTS.applicants, ACTS.secrecyReading],
  })
  await endParty(act.db, { region, personId, partyId: organisationId, relation: CASELOAD }, act.today)
}

import { isAfter, ok } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField, lineField, textField } from '#platform/use-case/fields.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { DEADLINES } from '../domain/deadlines.ts'
import { hasCourtAct } from '../domain/decision.ts'
import { no } from '../domain/refusal.ts'
import type { Request } from '../domain/request.ts'
import { closeTicket } from '../store/tickets.ts'
import { refused } from './answers.ts'
import { recordOf } from './events.ts'
import { requestFields, requestOutput } from './fields.ts'
import { leaveOrganisation, openOrganisation, reservePlace, takeFreePlace } from './reserve.ts'
import { openFor } from './standing.ts'

/** Placement without the choice of the family: only by the act of a court, in the child's best interests (REP-II-8). */
export const placeByCourtAct = command({
  name: 'placement.place-by-court-act',
  title: {
    kk: 'Сот актісі бойынша орналастыру',
    ru: 'Разместить по судебному акту',
    en: 'Place by the act of a court',
  },
  basis: [ACTS.noSeparation, ACTS.petitionReading],
  input: z.object({
    ...requestFields,
    organisationId: idField,
    courtAct: z.object({ number: lineField, court: lineField, date: dateField }).optional(),
    bestInterests: textField,
  }),
  output: z.object({ ...requestOutput, arriveBy: z.string() }),
  run: async (act, input) => {
    const opened = await openFor(act, 'place-by-court-act', input)
    if (!opened.ok) return opened
    const { request } = opened.value
    const lawful = hasCourtAct(input.courtAct)
    if (!lawful.ok) return refused(lawful.error)
    if (input.courtAct !== undefined && isAfter(input.courtAct.date, act.today)) {
      return refuse('platform.invalid-input', {
        status: 'invalid',
        fields: [{ path: 'courtAct.date', code: 'future-date' }],
      })
    }
    const organisation = await openOrganisation(act, input.organisationId, request.category)
    if (!organisation.ok) return organisation
    const { id: organisationId } = organisation.value
    if (request.state === 'queued') await leaveQueueByCourtAct(act, request)
    const placeId = await takeFreePlace(act, organisationId, request, 'court-act')
    if (placeId === undefined) return refused(no('no-place-free', [ACTS.placement]).error)

    await leaveOrganisation(act, request, organisationId)
    await act.deadlines.cancel(DEADLINES.choose, request.id)
    await act.deadlines.cancel(DEADLINES.followUp, request.id)
    const { courtAct, bestInterests } = input
    await recordOf(act, request, 'court-act-recorded', [ACTS.noSeparation], {
      courtAct,
      bestInterests,
      organisationId,
    })
    const arriveBy = await reservePlace(act, request, { organisationId, placeId, how: 'court-act' })
    return ok({ requestId: request.id, state: 'reserved' as const, arriveBy })
  },
})

async function leaveQueueByCourtAct(act: Act, request: Request): Promise<void> {
  await closeTicket(act, request.id, { outcome: 'left', why: 'court-act' })
  const data = { organisationId: request.organisationId ?? null, why: 'court-act' }
  await recordOf(act, request, 'queue-left', [ACTS.noSeparation, ACTS.petitionReading], data)
}
